"""Runs our measurements and pymdp's in turn and prints medians and ratios.

usage: compare.py CLASSPATH [--reps N] [--seconds S] [--batch] [--numpy] [--core K] [--quick] [TASK ...]

Run by pymdp.sh. Every repetition starts each engine as a process of its own, one after the other,
all held to one processor core; ratios are of medians over repetitions. The clock's times suffer
from whoever else uses the machine, processor times hardly do. Nothing is timed unless the peer's
beliefs and policy posteriors agree with ours in double precision.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile

TOLERANCE = 1e-9
TASKS = ["t-maze-2", "t-maze-4", "factors-1", "factors-2", "grid-3", "grid-4"]
BATCH_TASKS = ["t-maze-2", "t-maze-4", "factors-1", "factors-2", "grid-3"]
NUMPY_TASKS = ["t-maze-2", "factors-1", "grid-3"]
HERE = os.path.dirname(os.path.abspath(__file__))


def line(command, core):
    shown = subprocess.run(
        ["taskset", "-c", str(core)] + command, capture_output=True, text=True, check=False
    )
    if shown.returncode:
        sys.exit("failed: " + " ".join(command) + "\n" + shown.stderr)
    return json.loads(shown.stdout.strip().splitlines()[-1])


def main():
    options = argparse.ArgumentParser()
    options.add_argument("classpath")
    options.add_argument("tasks", nargs="*")
    options.add_argument("--reps", type=int, default=5)
    options.add_argument("--seconds", default="0.2")
    options.add_argument("--core", type=int, default=0)
    options.add_argument("--batch", action="store_true", help="256 agents instead of one")
    options.add_argument("--numpy", action="store_true", help="the NumPy generation too")
    options.add_argument("--quick", action="store_true", help="one repetition, short slices, one agent and 256")
    chosen = options.parse_intermixed_args()
    if chosen.quick:
        chosen.reps, chosen.seconds = 1, "0.03"
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    ours = [java, "-XX:+UseSerialGC", "-cp", chosen.classpath, "org.jackdaw.bench.peer.PeerRun"]
    peer = [sys.executable, "-W", "ignore", os.path.join(HERE, "pymdp_step.py")]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(ours + ["export", folder], check=True)
        print("| task | ours, same conventions us | ours, clean us | pymdp us | ratio | ratio, clean | agree to |")
        print("|---|---|---|---|---|---|---|")
        for batch in (False, True) if chosen.quick else (chosen.batch,):
            for task in chosen.tasks or (BATCH_TASKS if batch else TASKS):
                numpy = chosen.numpy and not batch and task in NUMPY_TASKS
                for generation in ("jax", "numpy") if numpy else ("jax",):
                    report(task, generation, batch, chosen, ours, peer, folder)


def report(task, generation, batch, chosen, ours, peer, folder):
    agents = "256" if batch else "1"
    file = os.path.join(folder, task + ".json")
    core = chosen.core
    check = line(peer + [file, generation, "1", "check"], core)
    deviation = max(check["beliefs"], check["policies"])
    if not deviation < TOLERANCE:
        sys.exit(f"{task}: {generation} and ours disagree by {deviation}; not timed")
    same = "pymdp-jax" if generation == "jax" else "pymdp-legacy"
    runs = {same: [], "clean": [], "peer": []}
    for _ in range(chosen.reps):
        for conventions in (same, "clean"):
            kind = ["batch", task, conventions, "1"] if batch else ["step", task, conventions]
            runs[conventions].append(line(ours + kind + [chosen.seconds], core))
        runs["peer"].append(line(peer + [file, generation, agents, chosen.seconds], core))
    cells = []
    for key in ("us", "cpu_us"):
        medians = {who: statistics.median(r[key] for r in runs[who]) for who in runs}
        cells.append(medians)
    name = task + (" x 256" if batch else "") + ", " + generation
    for label, medians in zip(("clock", "processor"), cells):
        print(
            f"| {name}, {label} | {medians[same]:.1f} | {medians['clean']:.1f} | {medians['peer']:.1f}"
            f" | {medians['peer'] / medians[same]:.1f} | {medians['peer'] / medians['clean']:.1f}"
            f" | {deviation:.0e} |",
            flush=True,
        )


main()
