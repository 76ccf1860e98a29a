# Sourced by the other scripts, from the root of the project: installs and builds what is missing or old.

say() { printf '%s\n' "$*" >&2; }

# quietly COMMAND...: shows what it printed only if it fails
quietly() {
  local log status=0
  log=$(mktemp "${TMPDIR:-/tmp}/satsuma-set-up-XXXXXX")
  "$@" >"$log" || status=$?
  if [ "$status" != 0 ]; then cat "$log" >&2; fi
  rm -f "$log"
  return "$status"
}

need_node() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    say 'Satsuma needs Node 20.19 or newer with npm: https://nodejs.org'
    exit 1
  fi
  if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 20 || (+a === 20 && +b >= 19) ? 0 : 1)'; then
    say "Satsuma needs Node 20.19 or newer; this is $(node --version). Install a newer one: https://nodejs.org"
    exit 1
  fi
}

# npm leaves .package-lock.json in node_modules when it has finished, so a broken installation has none.
install_missing() {
  local mark=node_modules/.package-lock.json
  if [ ! -f "$mark" ] || [ package-lock.json -nt "$mark" ]; then
    say 'Installing dependencies (about 600 MB, a minute or two) ...'
    quietly npm ci --no-audit --no-fund --loglevel=error || return
    touch "$mark"
  fi
}

newer_than() { # newer_than FILE PATH...: whether a file under the paths is newer
  local mark=$1
  shift
  [ -n "$(find "$@" -name node_modules -prune -o -name dist -prune -o -type f ! -name "*.tsbuildinfo" -newer "$mark" -print -quit 2>/dev/null)" ]
}

is_stale() { # is_stale BUILT SOURCE...
  [ ! -f "$1" ] || newer_than "$@"
}

build_missing() {
  local stale=no
  if [ ! -f src/stats/special/stdlib.ts ]; then stale=yes; fi
  if is_stale dist/cli/main.js src tsconfig.json tsconfig.build.json package-lock.json; then stale=yes; fi
  if [ -d web/src ] && is_stale web/dist/index.html web package-lock.json; then stale=yes; fi
  if [ "$stale" = yes ]; then
    say 'Building ...'
    quietly npm run --silent build
  fi
}

set_up() {
  need_node
  install_missing || return
  build_missing
}
