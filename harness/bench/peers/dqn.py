"""Runs the sides of dqn.sh in turn and prints medians and ratios: dqn.py CLASS-PATH PYTHON ROUNDS"""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
FLAGS = ["-Xmx1g", "-XX:+UseSerialGC", "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0"]


def one_core(command):
    return ["taskset", "-c", "0", *command] if shutil.which("taskset") else command


def measure(command):
    run = subprocess.run(one_core(command), check=True, capture_output=True, text=True)
    return [float(number) for number in run.stdout.split()[-2:]]


def main():
    classes, python, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    java = [JAVA, *FLAGS, "-cp", classes, "org.jackdaw.bench.deep.DeepRun"]
    sides = {
        "ours": [*java, "dqn", "5000", "20000"],
        "RL4J": [*java, "rl4j-dqn", "500", "1000"],
        "stable-baselines3": [python, str(HERE / "dqn_sb3.py"), "500", "1000"],
    }
    measured = {side: [] for side in sides}
    for _ in range(rounds):
        for side, command in sides.items():
            measured[side].append(measure(command))
    medians = {side: [statistics.median(column) for column in zip(*runs)] for side, runs in measured.items()}
    print(f"{'':20}{'steps/s':>12}{'per second of processor':>26}{'ours is faster by':>20}")
    for side, (wall, used) in medians.items():
        print(f"{side:20}{wall:12.0f}{used:26.0f}{medians['ours'][1] / used:20.1f}")


main()
