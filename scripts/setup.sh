#!/usr/bin/env bash
# Brings uv if it is missing, then every package and the built pages into .venv.
set -euo pipefail
cd "$(dirname "$0")/.."
python=${1:-python3}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "需要 Python 3.11 或更高版本 / Python 3.11 or newer is needed: $("$python" --version 2>&1)" >&2
  exit 1
}
if command -v uv >/dev/null; then
  uv=uv
else
  uv=.tools/bin/uv
  [ -x "$uv" ] || {
    if "$python" -m venv .tools 2>/dev/null; then
      .tools/bin/python -m pip install --quiet --disable-pip-version-check uv
    else
      "$python" -m pip install --quiet --disable-pip-version-check --prefix .tools uv
    fi
  }
fi
[ -x .venv/bin/python ] || "$uv" venv --quiet --python "$("$python" -c 'import sys; print(sys.executable)')" .venv
"$uv" sync --quiet --all-groups --no-group bench
