"""Prints how fast Python environments are stepped by Python itself, through the bridge, and through
the leanest socket; all in turn, as whole processes."""

import statistics
import subprocess
import sys

CLASSES, SECONDS, ENVS = sys.argv[1], float(sys.argv[2]), sys.argv[3:]
COUNTS = (1, 16, 64, 256)
REPETITIONS = 3


def java(*words):
    command = ["java", "-XX:+UseSerialGC", "-cp", CLASSES, "org.jackdaw.bench.bridge.BridgeRun"]
    return subprocess.run([*command, *words], check=True, capture_output=True, text=True).stdout.strip()


def main():
    python = java("python")
    print(f"{'environment':22} {'N':>4} {'Python':>9} {'py4j':>9} {'pipe':>9} {'socket':>9}  ratio py4j, pipe")
    for env in ENVS:
        for count in COUNTS:
            rates = {"own": [], "py4j": [], "pipe": [], "lean": []}
            for _ in range(REPETITIONS):
                own = [python, "harness/bench/peers/own_loop.py", env, str(count), str(SECONDS)]
                rates["own"].append(float(subprocess.check_output(own, text=True)))
                for way in ("py4j", "pipe", "lean"):
                    rates[way].append(float(java(way, env, str(count), str(SECONDS))))
            own, py4j, pipe, lean = (statistics.median(rates[k]) for k in ("own", "py4j", "pipe", "lean"))
            print(
                f"{env:22} {count:4} {own:9.0f} {py4j:9.0f} {pipe:9.0f} {lean:9.0f}"
                f"  {py4j / own:.2f}, {pipe / own:.2f}",
                flush=True,
            )


main()
