"""How deep tests go: `make soak` tries many times what `make test` tries a few times."""

from __future__ import annotations

import os

SOAK = bool(os.environ.get("KAIBO_SOAK"))
DEEPER = 25


def many(times: int) -> int:
    return times * DEEPER if SOAK else times
