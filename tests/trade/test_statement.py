"""Finance holds a settlement statement against the orders: what differs is found, and nothing else."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from kaibo.metrics.api import passport, query
from kaibo.metrics.models import Batch
from metrics.shelf import DAY, NOON, Shelf, later, put

pytestmark = pytest.mark.django_db
DONE, TOLD = later(24 * 8), later(24 * 40)
KEYS = ("due", "missing", "extra", "amount", "status", "settled", "missing_orders", "extra_orders")


def bill(batch: Batch, order: str, paid: int, **more: Any) -> dict[str, Any]:
    """A line of a bill: `paid` by the buyer, a fee of 5 % taken."""
    fee = paid // 20
    return {
        "platform": "douyin",
        "currency": "CNY",
        "source": "douyin.settlement",
        "sheet": "Sheet1",
        "line_id": f"l-{order}-{more.get('category', '')}",
        "order_id": order,
        "sub_order_id": order,
        "paid_amount": paid,
        "amount": paid - fee,
        "platform_fee": -fee,
        "at": DONE + timedelta(days=2),
        "business_day": (DONE + timedelta(days=2)).date(),
        "precision": "time",
        "batch": batch.id,
        "as_of": batch.as_of,
        **more,
    }


def sold(order: str, paid: int, **more: Any) -> dict[str, Any]:
    return {"order_id": order, "amount": paid, "paid_amount": paid, "completed_at": DONE, **more}


def numbers(*names: str) -> dict[str, Any]:
    row = query([f"statement_{name}" for name in names or KEYS], window=(DAY, TOLD.date()))[0]
    return {key.removeprefix("statement_"): number.value for key, number in row.numbers.items()}


@pytest.fixture
def settled(shelf: Shelf) -> Shelf:
    """Three orders settled as they should be; the statement reaches far beyond their completion."""
    shelf.sell(shelf.batch(NOON), sold("o1", 10_000, completed_at=later(48)), sold("o2", 20_000), sold("o3", 30_000))
    batch = shelf.batch(TOLD)
    early, late = ({"at": at, "business_day": at.date()} for at in (later(72), TOLD))
    put(
        "money_line", [bill(batch, "o1", 10_000, **early), bill(batch, "o2", 20_000), bill(batch, "o3", 30_000, **late)]
    )
    return shelf


def test_a_statement_that_agrees_has_nothing_to_say(settled: Shelf) -> None:
    found = numbers()
    assert (found["due"], found["settled"]) == (600, 570)
    assert [found[key] for key in ("missing", "extra", "amount", "status", "missing_orders")] == [0, 0, 0, 0, 0]


def test_each_difference_is_found_with_its_amount(settled: Shelf) -> None:
    settled.sell(
        settled.batch(NOON),
        sold("gone", 5_000),
        sold("other", 7_000),
        sold("closed", 8_000, status="closed"),
        sold("young", 9_000, completed_at=TOLD - timedelta(days=3)),
    )
    batch = settled.batch(TOLD)
    put("money_line", [bill(batch, "other", 7_700), bill(batch, "closed", 8_000), bill(batch, "nobody", 4_000)])
    found = numbers()
    found["settled"] = float(found["settled"])
    assert found == {
        "due": 600 + 50 + 70,
        "missing": 50,
        "extra": 38,
        "amount": 7,
        "status": 76,
        "settled": pytest.approx(570 + 38 + 76 + 73.15),
        "missing_orders": 1,
        "extra_orders": 1,
    }
    assert passport("statement_missing", window=(DAY, TOLD.date())).number.value == 50
