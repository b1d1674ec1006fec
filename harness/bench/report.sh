#!/usr/bin/env bash
# Times `jackdaw report` on 20 cells of 20 000 episodes, with a heap of one gigabyte.
#   report.sh [FOLDER]   the result folder, kept for the next time; a temporary one by default
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
jackdaw="$here/../../jackdaw"
folder="${1:-$(mktemp -d)/report-speed}"
[ -f "$folder/manifest.json" ] || "$jackdaw" run "$here/report.yaml" --out "$folder" --quiet >/dev/null
echo "rows: $(($(wc -l <"$folder/episodes.csv") - 1)), load: $(uptime | sed 's/.*load average: //')"
export JACKDAW_OPTS=-Xmx1g
time "$jackdaw" report "$folder"
