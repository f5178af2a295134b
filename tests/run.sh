#!/usr/bin/env bash
# The one test command: formatting, then every test, real browser included. Last line: "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."

if ! command -v chromium >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq chromium >/dev/null || exit 1
  else
    echo "The browser tests need Chromium: install the package 'chromium' and run this again." >&2
    exit 1
  fi
fi

dotnet build --nologo -v quiet || exit 1
dotnet format whitespace --no-restore --verify-no-changes || exit 1

output=$(mktemp)
trap 'rm -f "$output"' EXIT
dotnet test --no-build --no-progress --no-ansi "$@" 2>&1 | tee "$output"
status=${PIPESTATUS[0]}
awk '/^  succeeded: /{passed = $2} /^  failed: /{failed = $2; ran = 1}
     END {if (ran) printf "%d passed, %d failed\n", passed, failed; else print "no test ran"}' "$output"
exit "$status"
