#!/usr/bin/env bash
# Times every prepared query of every kit on a running site: deploy/load/queries.sh [address] [times]
# Prints the first, the median and the slowest time in milliseconds, as the client sees them, and the number of rows.
set -euo pipefail
address=${1:-http://127.0.0.1:5000}
times=${2:-9}
challenges=$(cd "$(dirname "$0")/../../challenges" && pwd)

printf '%-45s %8s %8s %8s %7s\n' query first median slowest rows
for file in "$challenges"/*/queries/*.rq; do
  answer=$(mktemp)
  milliseconds=()
  for ((run = 0; run < times; run++)); do
    seconds=$(curl -sS --fail-with-body -o "$answer" -w '%{time_total}' -H 'Accept: text/csv' --data-urlencode "query@$file" "$address/sparql") ||
      { echo "$file: $(cat "$answer")" >&2; exit 1; }
    milliseconds+=("$(awk -v s="$seconds" 'BEGIN { printf "%.1f", s * 1000 }')")
  done
  mapfile -t sorted < <(printf '%s\n' "${milliseconds[@]}" | sort -n)
  name=${file#"$challenges"/}
  printf '%-45s %8s %8s %8s %7d\n' "${name/queries\//}" "${milliseconds[0]}" "${sorted[times / 2]}" "${sorted[-1]}" "$(($(wc -l < "$answer") - 1))"
  rm -f "$answer"
done
