"""Our agent and a peer's program on epistemic chaining; run by chaining.sh.

Three forms of ours: structured (sparse parents, sparse tables), all_parents (every modality depends
on all factors, zeros left out) and dense (nothing is zero, no cell can be skipped). All of ours are
whole processes held to one core, the first episode of a cold virtual machine timed as well as the
median of warm ones by processor time, and run with a heap of 64 MB at most.
"""

import json
import os
import re
import shlex
import statistics
import subprocess
import sys

FORMS = {"structured": "0.05", "all_parents": "0.05", "dense": "0.05"}
SECONDS = re.compile(r"active inference is\s*:\s*([0-9.eE+-]+)")


def shown(command):
    done = subprocess.run(["taskset", "-c", "0"] + command, capture_output=True, text=True, check=True)
    return done.stdout


def ours(classpath, length, form):
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    slice_seconds = "0" if form == "dense" and length == 6 else FORMS[form]
    command = [java, "-Xmx64m", "-XX:+UseSerialGC", "-cp", classpath]
    command += ["org.jackdaw.bench.peer.PeerRun", "chaining", str(length), form, slice_seconds]
    result = json.loads(shown(command).strip().splitlines()[-1])
    if not result["expected"]:
        sys.exit(f"policy length {length}, {form}: walked {result['path']}, not the published path")
    return result


def main():
    classpath = sys.argv[1]
    repetitions = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    peers = dict(zip((4, 5, 6), sys.argv[3:6]))
    print("| policy length | form | path | first episode s | warm s (clock) | warm s (processor) | heap MB | peer s | ratio, first | ratio, warm |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for length in (4, 5, 6):
        results = {form: [] for form in FORMS}
        seconds = []
        for _ in range(repetitions):
            for form in FORMS:
                results[form].append(ours(classpath, length, form))
            if length in peers:
                seconds.append(float(SECONDS.findall(shown(shlex.split(peers[length])))[-1]))
        peer = statistics.median(seconds) if seconds else float("nan")
        for form, runs in results.items():
            median = lambda key: statistics.median(r.get(key, float("nan")) for r in runs)
            first, warm, cpu = median("first_s"), median("us") / 1e6, median("cpu_us") / 1e6
            print(
                f"| {length} | {form} | {runs[0]['path']} | {first:.3f} | {warm:.4f} | {cpu:.4f}"
                f" | {median('heap_mb'):.1f} | {peer:.2f} | {peer / first:.1f} | {peer / warm:.0f} |",
                flush=True,
            )


main()
