#!/bin/sh
# Times DQN steps with one update each (25 inputs, 2 x 64 hidden, 4 actions, batch 32): ours, RL4J's and
# stable-baselines3's, in turn, one core each, and prints steps per second and ratios of processor time.
#   harness/bench/peers/dqn.sh [ROUNDS]
# Downloads: RL4J's libraries (110 MB) through the build, and stable-baselines3 with PyTorch (some gigabytes on
# Linux) from the package index that pip is set to, into a virtual environment in $JACKDAW_PEERS (default: below
# ~/.cache). Not part of any build.
set -eu
cd "$(dirname "$0")/../../.."
here="$PWD/harness/bench"
peers="${JACKDAW_PEERS:-$HOME/.cache/jackdaw/peers}"
rounds="${1:-3}"
if ! cmp -s "$here/peers/dqn-requirements.txt" "$peers/sb3/requirements.txt"; then
  echo "downloading stable-baselines3 and PyTorch into $peers/sb3" >&2
  rm -rf "$peers/sb3"
  python3 -m venv "$peers/sb3"
  "$peers/sb3/bin/pip" -q install -r "$here/peers/dqn-requirements.txt"
  cp "$here/peers/dqn-requirements.txt" "$peers/sb3/requirements.txt"
fi
if [ -z "${JACKDAW_CLASSES:-}" ]; then
  mvn -q -B -Plaunch -pl harness/bench -am -DskipTests package
  ./jackdaw --build-room rl4j agents/rl4j
  JACKDAW_CLASSES="$here/target/classes:$here/target/lib/*:$PWD/agents/rl4j/target/room/*"
fi
export OMP_NUM_THREADS=1
exec python3 "$here/peers/dqn.py" "$JACKDAW_CLASSES" "$peers/sb3/bin/python" "$rounds"
