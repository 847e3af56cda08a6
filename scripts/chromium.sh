#!/usr/bin/env bash
# Brings a real Chromium and Chinese fonts for the browser tests, where apt is there.
set -euo pipefail
command -v chromium >/dev/null && [ -n "$(fc-list :lang=zh 2>/dev/null)" ] && exit 0
if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig >/dev/null
else
  echo "no Chromium and no way to install one: the browser tests will say so" >&2
fi
