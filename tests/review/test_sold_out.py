"""A product that stops selling is told of only where its silence is unlike every pause before it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kaibo.accounts.api import Scope
from kaibo.review.queries.findings import sold_out
from kaibo.shows.api import Show
from kaibo.trade.api import sold_spans
from metrics.conftest import shelf, store_home
from metrics.shelf import Shelf

__all__ = ["shelf", "store_home"]

EVERYTHING = Scope(all=True)
START = datetime(2026, 11, 4, 12, tzinfo=UTC)


def _show(minutes: int) -> Show:
    return Show(id="show_a", started_at=START, ended_at=START + timedelta(minutes=minutes))


def _sell(shelf: Shelf, minutes: range | list[int]) -> None:
    """Two orders a minute, and one of another product now and then."""
    clock = [(minute, 10 * minute + one) for minute in minutes for one in (1, 2)]
    of = {"show_id": "show_a", "product_id": "p", "product": "珍珠锁骨链"}
    lines = [{**of, "order_id": str(order), "order_key": order, "at": _at(minute)} for minute, order in clock]
    shelf.sell(shelf.batch(), *lines, {**of, "product_id": "q", "order_key": 9_999, "at": _at(0)})


def _at(minute: int) -> datetime:
    return START + timedelta(minutes=minute, seconds=7)


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
    shelf: Shelf, minutes: range | list[int], length: int, told: bool
) -> None:
    _sell(shelf, minutes)
    spans = sold_spans(["show_a"], EVERYTHING, fewest=2)["show_a"]
    assert [(span.product, span.orders, span.first) for span in spans] == [("p", 2 * len(minutes), START)]
    found = sold_out(_show(length), spans)
    assert [each.key for each in found] == ["sold_out"] * told
    assert all(each.params["minutes"] == str(length - minutes[-1]) for each in found)
