"""Signals of a benefit's time: platforms tell whole seconds, and who comes within the first one takes part."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kaibo.events.api import Signal
from kaibo.live.benefits.entering import belongs
from kaibo.live.models import Benefit

BEGAN = datetime(2026, 3, 8, 12, 0, 0, 800_000, UTC)
SECOND = BEGAN.replace(microsecond=0)


@pytest.mark.parametrize(
    ("at", "counts"),
    [
        (SECOND, True),
        (BEGAN, True),
        (SECOND - timedelta(seconds=1), False),
        (BEGAN + timedelta(seconds=60), True),
        (BEGAN + timedelta(seconds=60.1), False),
    ],
)
def test_from_the_second_it_began_until_it_closes(at: datetime, counts: bool) -> None:
    row = Benefit(kind="lottery", rules={"word": "林间"}, began_at=BEGAN, closes_at=BEGAN + timedelta(seconds=60))
    assert belongs(row, Signal(id="1", kind="comment", at=at, person="p", text="林间")) is counts
