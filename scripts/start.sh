#!/usr/bin/env bash
# npm start: installs and builds what is missing, then opens the product. Options go through:
# npm start -- --data DIR --port N --empty
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/set-up.sh
set_up
exec bin/satsuma.js start "$@"
