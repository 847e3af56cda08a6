"""Refunds that sources tell by different dates, or before some happened: each reason is named with its exact amount."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest

from cast import Actor
from connectors.flows.drop import Drop
from review.evening.files import ACCOUNT, hand_in
from review.reconcile.seeds import PERIOD, Sold, import_month, september, with_lines

pytestmark = pytest.mark.django_db(transaction=True)


def claim(order: str, back: str, at: str, amount: str) -> dict[str, str]:
    return {
        "after_sale_id": f"s{order}",
        "order_id": order,
        "account": ACCOUNT,
        "kind": "仅退款",
        "status": "退款成功",
        "refund_amount": amount,
        "applied_at": at,
        "refunded_at": back,
    }


CLAIMS = [
    claim("740000100000", "2026-09-05 12:00:00", "2026-09-05 11:00:00", "20.00"),
    claim("740000200001", "2026-10-02 12:00:00", "2026-09-29 11:00:00", "30.00"),
    claim("740000300002", "2026-10-09 12:00:00", "2026-10-08 11:00:00", "7.77"),
    claim("card", "2026-09-08 12:00:00", "2026-09-08 10:00:00", "5.50"),
]
"""Applied for in September: 55.50; refunded in September: 25.50; of orders paid in September: 63.27."""


@pytest.fixture
def told(drop: Drop, operator: Actor) -> Any:
    import_month(drop, with_lines(september(), Sold("card", "", Decimal("59.00"), "2026-09-07 10:00:00")))
    hand_in(drop, "after_sales", CLAIMS)
    hand_in(
        drop,
        "days",
        [
            {"date": "2026-09-03", "refund_amount": "0.00", "refund_amount_by_payment": "20.00"},
            {"date": "2026-09-05", "refund_amount": "20.00", "refund_amount_by_payment": "0.00"},
            {"date": "2026-09-08", "refund_amount": "5.50", "refund_amount_by_payment": "0.00"},
            {"date": "2026-09-07", "refund_amount": "0.00", "refund_amount_by_payment": "5.50"},
            {"date": "2026-09-11", "refund_amount": "0.00", "refund_amount_by_payment": "0.00"},
            {"date": "2026-09-20", "refund_amount": "0.00", "refund_amount_by_payment": "0.00"},
        ],
    )

    def pair(a: str, b: str) -> dict[str, float]:
        asked = {**PERIOD, "quantity": "refunds", "a": a, "b": b}
        answer = operator.get("/api/v1/review/reconcile/pair", **asked)
        assert answer.status_code == 200, answer.content
        found = answer.json()
        assert round(sum(part["amount"] for part in found["parts"]) - found["gap"], 2) == 0
        return {part["cause"]: round(part["amount"], 2) for part in found["parts"] if round(part["amount"], 2)}

    return pair


def test_by_the_day_applied_for_and_the_day_refunded(told: Any) -> None:
    assert told("days", "after_sales") == {"refund_date": 30.0}


def test_one_source_by_two_dates_differs_by_nothing_else(told: Any) -> None:
    assert told("days", "days_paid") == {"refund_date": 0.0} or told("days", "days_paid") == {}


def test_what_was_refunded_after_the_export_is_said(told: Any) -> None:
    """The daily file was exported before two of the refunds."""
    exported = datetime(2026, 9, 21).timestamp() < 1_790_000_000 < datetime(2026, 9, 29).timestamp()
    assert exported, "the files' own time, by which what was refunded since is told"
    assert told("days_paid", "after_sales") == {"refunded_since": 37.77, "refund_date": -7.77}
