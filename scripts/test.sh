#!/usr/bin/env bash
# npm test: everything that must pass. The last line is `N passed, N failed`, where types and lint count as
# one check each. Arguments go to vitest: npm test -- src/cli
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/set-up.sh

give_up() {
  say "$*"
  printf '0 passed, 1 failed\n'
  exit 1
}

# need PROGRAM-CHECK PACKAGE HINT: finds it, or installs Debian's package
need() {
  local check=$1 package=$2 hint=$3
  if eval "$check"; then return; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "Installing $package ..."
    # The lists of packages may be missing or old, so a failure is tried once more after fetching them.
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null 2>&1 ||
      { apt-get update -qq >/dev/null 2>&1 &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null; }
  fi
  eval "$check" || give_up "The tests need $hint"
}

has_postgres() {
  local folder
  for folder in /usr/lib/postgresql/15/bin /usr/local/opt/postgresql@15/bin /opt/homebrew/opt/postgresql@15/bin; do
    [ -x "$folder/initdb" ] && return 0
  done
  return 1
}

has_chromium() {
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
    [ -x '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' ] ||
    [ -x '/Applications/Chromium.app/Contents/MacOS/Chromium' ]
}

(set_up) || give_up 'The tests cannot run: installing or building failed, see above.'
need has_postgres postgresql-15 'Postgres 15. Debian 12: apt-get install postgresql-15. macOS: brew install postgresql@15'
need has_chromium chromium 'Chromium. Debian: apt-get install chromium. macOS: brew install --cask chromium'

passed=0
failed=0
check() {
  local name=$1
  shift
  say "== $name"
  if "$@" >&2; then passed=$((passed + 1)); else
    failed=$((failed + 1))
    say "== $name FAILED"
  fi
}

check types npm run --silent types
check lint npm run --silent lint

LEAST_SCRATCH_KB=8000000
# Stores wait for the disk at each write, which nothing here looks at: in memory a quarter less time passes.
scratch_parent() {
  local free
  free=$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')
  if [ -w /dev/shm ] && [ "${free:-0}" -gt "$LEAST_SCRATCH_KB" ]; then echo /dev/shm; else echo "${TMPDIR:-/tmp}"; fi
}

say '== tests'
scratch=$(mktemp -d "$(scratch_parent)/satsuma-tests-XXXXXX")
trap 'rm -rf "$scratch"' EXIT
# Postgres runs as another user than root.
chmod 711 "$scratch"
report=$scratch/report.json
export TMPDIR=$scratch
status=0
UV_THREADPOOL_SIZE=${UV_THREADPOOL_SIZE:-12} npx vitest run --reporter=default --reporter=json --outputFile.json="$report" "$@" >&2 ||
  status=$?
node scripts/count-tests.js "$report" "$status" "$passed" "$failed"
