#!/bin/sh
# Steps per second of Python environments: Python's own loop over N of them, the bridge by Py4J and by
# pipes with N worlds on N threads, and the leanest socket protocol as the limit.
#   harness/bench/peers/bridge.sh [SECONDS [ENV ...]]
set -eu
cd "$(dirname "$0")/../../.."
mvn -q -B -Plaunch -pl harness/bench -am package
seconds=${1:-2}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- FrozenLake-v1 CartPole-v1
exec python3 harness/bench/peers/bridge.py "harness/bench/target/lib/*:harness/bench/target/classes" \
  "$seconds" "$@"
