#!/bin/sh
# Times our agent against pymdp on the same models, in turn, and prints ratios; see compare.py.
#   harness/bench/peers/pymdp.sh [--reps N] [--seconds S] [--batch] [--numpy] [--quick] [TASK ...]
# --quick: one agent and 256, one repetition of short slices; medians of slices, in some minutes.
# Makes a virtual environment with requirements.txt in $JACKDAW_PEERS (default: below ~/.cache).
set -eu
cd "$(dirname "$0")/../../.."
here="$PWD/harness/bench"
peers="${JACKDAW_PEERS:-$HOME/.cache/jackdaw/peers}"
if ! cmp -s "$here/peers/requirements.txt" "$peers/pymdp/requirements.txt"; then
  rm -rf "$peers/pymdp"
  python3 -m venv "$peers/pymdp"
  "$peers/pymdp/bin/pip" -q install -r "$here/peers/requirements.txt"
  cp "$here/peers/requirements.txt" "$peers/pymdp/requirements.txt"
fi
mvn -q -B -Plaunch -pl harness/bench -am -DskipTests package
exec "$peers/pymdp/bin/python" "$here/peers/compare.py" "$here/target/lib/*:$here/target/classes" "$@"
