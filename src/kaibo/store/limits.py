"""How much memory the engine may take."""

from __future__ import annotations

import os
import re

from kaibo.kit.errors import KaiboError

MEBIBYTE = 1 << 20
LEAST = 256 * MEBIBYTE
MOST_BY_DEFAULT = 6 << 30
SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMGT]?)(?:i?B)?", re.IGNORECASE)
POWERS = {"": 0, "K": 1, "M": 2, "G": 3, "T": 4}


def memory_limit() -> int:
    """Bytes: KAIBO_STORE_MEMORY (`2G`, `1500M`, `2147483648`), else a third of the machine's, at most 6 GiB."""
    named = os.environ.get("KAIBO_STORE_MEMORY")
    if not named:
        return max(LEAST, min(MOST_BY_DEFAULT, _installed() // 3))
    match = SIZE.fullmatch(named.strip())
    size = int(float(match[1]) * 1024 ** POWERS[match[2].upper()]) if match else 0
    if size < LEAST:
        raise KaiboError("store.bad_memory", status=500, value=named, least=shown(LEAST))
    return size


def shown(size: int) -> str:
    return f"{size / MEBIBYTE:.0f} MiB" if size < 1 << 30 else f"{size / (1 << 30):.1f} GiB"


def _installed() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
