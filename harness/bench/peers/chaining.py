"""Our agent and a peer's program on epistemic chaining; run by chaining.sh.

Three forms of ours: structured (sparse parents, sparse tables), all_parents (every modality depends
on all factors, zeros left out) and dense (nothing is zero, no cell can be skipped). All of ours are
whole processes held to one core, the first episode of a cold virtual machine timed as well as the
median of warm ones, and run with a heap of 64 MB at most. Ratios are of processor times; those of
dense tables and long policies are of the first episode alone, which takes seconds.
"""

import json
import os
import re
import resource
import shlex
import statistics
import subprocess
import sys

FORMS = ("structured", "all_parents", "dense")
SECONDS = re.compile(r"active inference is\s*:\s*([0-9.eE+-]+)")


def shown(command):
    """What a command prints, and the processor seconds it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(["taskset", "-c", "0"] + command, capture_output=True, text=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done.stdout, after.ru_utime - before.ru_utime


def ours(classpath, length, form):
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    slice_seconds = "0" if form == "dense" and length > 4 else "0.05"  # long enough to be warm at once
    command = [java, "-Xmx64m", "-XX:+UseSerialGC", "-cp", classpath]
    command += ["org.jackdaw.bench.peer.PeerRun", "chaining", str(length), form, slice_seconds]
    result = json.loads(shown(command)[0].strip().splitlines()[-1])
    if not result["expected"]:
        sys.exit(f"policy length {length}, {form}: walked {result['path']}, not the published path")
    return result


def theirs(command):
    out, processor = shown(shlex.split(command))
    return float(SECONDS.findall(out)[-1]), processor


def main():
    classpath = sys.argv[1]
    quick = sys.argv[2:3] == ["--quick"]
    repetitions = 1 if quick else int(sys.argv[2]) if len(sys.argv) > 2 else 3
    peers = dict(zip((4, 5) if quick else (4, 5, 6), sys.argv[3:6]))
    print("| policy length | form | path | first s (clock) | first s (processor) | warm s (processor) | heap MB | peer s (clock) | peer s (processor) | ratio, first | ratio, warm |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for length in (4, 5, 6):
        results = {form: [] for form in FORMS}
        seconds = []
        for _ in range(repetitions):
            for form in FORMS:
                results[form].append(ours(classpath, length, form))
            if length in peers:
                seconds.append(theirs(peers[length]))
        for form, runs in results.items():
            report(length, form, runs, seconds)


def report(length, form, runs, seconds):
    def median(key, factor=1):
        return statistics.median(r.get(key, float("nan")) * factor for r in runs)

    clock, peer = (statistics.median(s) for s in zip(*seconds)) if seconds else (float("nan"),) * 2
    first, warm = median("first_cpu_s"), median("cpu_us", 1e-6)
    print(
        f"| {length} | {form} | {runs[0]['path']} | {median('first_s'):.3f} | {first:.3f} | {warm:.4f}"
        f" | {median('heap_mb'):.1f} | {clock:.2f} | {peer:.2f} | {peer / first:.1f} | {peer / warm:.0f} |",
        flush=True,
    )


main()
