#!/usr/bin/env bash
# Brings what is measured beside Kaibo, which nothing else needs.
set -euo pipefail
cd "$(dirname "$0")/.."
uv=$(command -v uv || echo .tools/bin/uv)
"$uv" sync --quiet --all-groups
