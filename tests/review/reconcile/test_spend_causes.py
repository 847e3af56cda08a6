"""Ad spend past midnight stands on another day in reports than at its show, and nothing is left unexplained."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from connectors.flows.drop import Drop
from review.evening.files import ACCOUNT, hand_in
from review.reconcile.seeds import PERIOD

pytestmark = pytest.mark.django_db(transaction=True)


def show(room: str, began: str, ended: str, spend: str, minutes: int) -> dict[str, str]:
    return {
        "show_id": room,
        "account": ACCOUNT,
        "title": room,
        "started_at": began,
        "ended_at": ended,
        "duration": f"{minutes}分0秒",
        "spend": spend,
    }


def hour(at: str, spend: str) -> dict[str, str]:
    return {"at": at, "account": ACCOUNT, "spend": spend}


def told(actor: Actor, a: str, b: str) -> dict[str, float]:
    answer = actor.get("/api/v1/review/reconcile/pair", **PERIOD, quantity="spend", a=a, b=b)
    assert answer.status_code == 200, answer.content
    found: dict[str, Any] = answer.json()
    assert round(sum(part["amount"] for part in found["parts"]) - found["gap"], 2) == 0
    return {part["cause"]: round(part["amount"], 2) for part in found["parts"] if round(part["amount"], 2)}


def test_each_reason_is_named_with_its_amount(drop: Drop, operator: Actor) -> None:
    shows = [
        show("7400001", "2026-09-10 20:00:00", "2026-09-10 22:00:00", "300.00", 120),
        show("7400002", "2026-09-30 23:00:00", "2026-10-01 01:00:00", "90.00", 120),
        show("7400003", "2026-09-21 20:00:00", "2026-09-21 21:00:00", "45.00", 60),
    ]
    hours = [
        hour("2026-09-10 20:00:00", "100.00"),
        hour("2026-09-10 21:00:00", "200.00"),
        hour("2026-09-15 09:00:00", "12.34"),
        hour("2026-09-30 23:00:00", "50.00"),
        hour("2026-10-01 00:00:00", "40.00"),
    ]
    hand_in(drop, "shows", shows)
    hand_in(drop, "ad_hours", hours)
    expected = {"no_reports": -45.0, "spent_off_air": 12.34, "spend_clock": -40.0}
    assert told(operator, "shows", "ads") == expected
    assert told(operator, "ads", "shows") == {cause: -amount for cause, amount in expected.items()}
