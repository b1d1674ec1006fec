#!/bin/sh
# Times our agent on the 10 x 5 epistemic chaining task, with policies of 4, 5 and 6 moves, and a
# peer's program on the same task in turn, and prints medians and ratios.
#   harness/bench/peers/chaining.sh [REPETITIONS | --quick] [PEER_4 PEER_5 PEER_6]
# A PEER is a command that runs one episode of that case; the last number after "active inference
# is :" in what it prints is taken for its seconds. Without peers only our times are shown.
# --quick: one repetition; the peer is left out at length 6, which takes it a minute.
set -eu
cd "$(dirname "$0")/../../.."
mvn -q -B -Plaunch -pl harness/bench -am -DskipTests package
exec python3 harness/bench/peers/chaining.py "harness/bench/target/lib/*:harness/bench/target/classes" "$@"
