#!/usr/bin/env bash
# Kills the store in full write, again and again, and checks that nothing acknowledged was lost and no batch is half there.
#   deploy/crash/kill9.sh [rounds]      (12 when not given; needs: dotnet build -c Release src/DataChallenge.Web)
set -euo pipefail
rounds=${1:-12}
root=$(cd "$(dirname "$0")/../.." && pwd)
program=${PROGRAM:-$root/src/DataChallenge.Web/bin/Release/net10.0/DataChallenge.Web.dll}
[ -f "$program" ] || { echo "Build first: dotnet build -c Release src/DataChallenge.Web" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for round in $(seq "$rounds"); do
  dotnet "$program" store-trial write "$work/store" >> "$work/acknowledged" &
  writer=$!
  # From 0.3 to 4.3 s: during start, between checkpoints, within one.
  sleep "$(awk -v r="$RANDOM" 'BEGIN { printf "%.2f", 0.3 + 4 * r / 32768 }')"
  kill -9 "$writer"
  wait "$writer" 2>/dev/null || true
  # A kill can cut the last line: it was not fully said, so it does not count.
  if [ -s "$work/acknowledged" ] && [ -n "$(tail -c 1 "$work/acknowledged")" ]; then sed -i '$d' "$work/acknowledged"; fi
  if report=$(dotnet "$program" store-trial check "$work/store" "$work/acknowledged"); then
    echo "round $round: $report"
  else
    echo "round $round FAILED: $report (kept for a look: $work)"
    trap - EXIT
    exit 1
  fi
done
