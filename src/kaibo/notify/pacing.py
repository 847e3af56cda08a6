"""When a delivery that failed is tried again: later each time, never quite on the minute."""

from __future__ import annotations

import random
from datetime import timedelta

FIRST = 5.0
FACTOR = 4.0
ATTEMPTS = 6
SPREAD = 0.25


def wait_after(attempts: int, *, asked: float = 0) -> timedelta | None:
    """How long to wait after so many attempts: 5 s, 20 s, 80 s, 5 min, 21 min, up to a quarter more by chance, and
    never less than the other side asked for. None after ATTEMPTS: it is given up."""
    if attempts >= ATTEMPTS:
        return None
    wait = max(FIRST * FACTOR ** (attempts - 1), asked)
    return timedelta(seconds=wait * (1 + SPREAD * random.random()))
