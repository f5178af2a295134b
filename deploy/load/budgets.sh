#!/usr/bin/env bash
# Prints the figures of the first budgets: clean clone to first page, start of a built site, idle memory, a prepared query.
# Usage: bash deploy/load/budgets.sh     (packages should be cached; uses ports 5980 and 5981 on the loopback address)
set -euo pipefail
here=$(git rev-parse --show-toplevel)
work=$(mktemp -d)
site=""
stop() { [ -n "$site" ] && kill "$site" 2>/dev/null && wait "$site" 2>/dev/null || true; site=""; }
trap 'stop; rm -rf "$work"' EXIT

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN {printf "%.1f s\n", b - a}'; }
await() { # address: until it answers 200, three minutes at most
  for _ in $(seq 1800); do curl -fs -o /dev/null "$1" && return; sleep 0.1; done
  echo "no answer from $1" >&2; exit 1
}

git clone -q "$here" "$work/clone"
cd "$work/clone"
began=$(now)
DataFolder="$work/first" dotnet run --project src/DataChallenge.Web --urls http://127.0.0.1:5980 >"$work/first.log" 2>&1 &
site=$!
await http://127.0.0.1:5980/
echo "clean clone to first page: $(since "$began")"
pkill -P "$site" 2>/dev/null || true
stop

start() { # data folder
  began=$(now)
  DataFolder="$1" ASPNETCORE_ENVIRONMENT=Production dotnet src/DataChallenge.Web/bin/Debug/net10.0/DataChallenge.Web.dll \
    --contentRoot "$PWD/src/DataChallenge.Web" --urls http://127.0.0.1:5981 >"$work/second.log" 2>&1 &
  site=$!
  await http://127.0.0.1:5981/healthz/ready
  echo "$2: $(since "$began")"
}
start "$work/second" "start of a built site, empty data folder"
await http://127.0.0.1:5981/
sleep 10
stop
start "$work/second" "start of a built site, second time"
await http://127.0.0.1:5981/
sleep 20
echo "idle memory, bundled kits loaded: $(awk '/^VmRSS/ {printf "%d MB", $2 / 1024}' "/proc/$site/status")"

query='SELECT ?gender (COUNT(DISTINCT ?person) AS ?n) WHERE { ?street wdt:P138 ?person . ?person wdt:P31 wd:Q5 ; wdt:P21 ?gender } GROUP BY ?gender'
for _ in 1 2 3 4 5 6; do
  curl -fs -o /dev/null -w '%{time_total}\n' -G http://127.0.0.1:5981/sparql -H 'Accept: application/sparql-results+json' --data-urlencode "query=$query # $RANDOM"
done | sort -n | awk '{t[NR] = $1} END {printf "a prepared query at /sparql: first %.0f ms, median %.0f ms\n", t[NR] * 1000, t[int((NR + 1) / 2)] * 1000}'
