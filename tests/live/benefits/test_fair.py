"""Every entry has the same chance: χ² over many draws."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from kaibo.live.benefits.draw import ordered
from soak import SOAK

DRAWS = 1_000_000 if SOAK else 20_000
ENTRIES = [f"entry{each}" for each in range(10)]
LIMIT = 27.88
"""χ² with nine degrees of freedom lies above this once in a thousand times."""


def test_each_of_ten_wins_as_often_as_the_others() -> None:
    won = Counter(ordered(sha256(str(each).encode()).hexdigest(), ENTRIES)[0] for each in range(DRAWS))
    expected = DRAWS / len(ENTRIES)
    assert sum((won[entry] - expected) ** 2 / expected for entry in ENTRIES) < LIMIT
