"""A product that stops selling is told of only where its silence is unlike every pause before it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kaibo.review.queries.findings import sold_out
from kaibo.shows.api import Show
from kaibo.trade.api import SoldMinutes

START = datetime(2026, 11, 4, 12, tzinfo=UTC)


def _show(minutes: int) -> Show:
    return Show(id="show_a", started_at=START, ended_at=START + timedelta(minutes=minutes))


def _sold(minutes: range | list[int]) -> SoldMinutes:
    moments = tuple(START + timedelta(minutes=minute) for minute in minutes)
    return SoldMinutes("show_a", "p", "珍珠锁骨链", 2 * len(moments), moments)


@pytest.mark.parametrize(
    ("minutes", "length", "told"),
    [
        (range(0, 95, 5), 240, True),
        (range(0, 95, 5), 118, False),
        ([*range(0, 40, 4), *range(63, 98, 4)], 150, False),
        ([*range(0, 40, 4), *range(63, 98, 4)], 270, True),
        ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], 120, False),
        (range(0, 240, 30), 600, False),
    ],
    ids=["stopped", "show over", "paused as before", "longer than any pause", "one pitch", "now and then"],
)
def test_a_silence_is_a_stock_out_when_it_is_unlike_the_pauses_before(
    minutes: range | list[int], length: int, told: bool
) -> None:
    found = sold_out(_show(length), [_sold(minutes)])
    assert [each.key for each in found] == ["sold_out"] * told
    assert all(each.params["minutes"] == str(length - minutes[-1]) for each in found)
