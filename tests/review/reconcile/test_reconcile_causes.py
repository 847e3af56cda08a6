"""A month whose files differ for one known reason: that reason is named with its exact amount, and no other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from cast import Actor
from connectors.flows.drop import Drop
from review.reconcile.seeds import FREIGHT, PERIOD, PLATFORM, Month, Sold, import_month, september, with_lines

pytestmark = pytest.mark.django_db(transaction=True)
ROOM = "7400001"
NIGHT = {"7400009": ("2026-09-30 22:00:00", "2026-10-01 02:00:00")}


def told(actor: Actor, quantity: str = "gmv", a: str = "shows", b: str = "orders") -> dict[str, Any]:
    answer = actor.get("/api/v1/review/reconcile/pair", **PERIOD, quantity=quantity, a=a, b=b)
    assert answer.status_code == 200, answer.content
    found: dict[str, Any] = answer.json()
    assert round(sum(part["amount"] for part in found["parts"]) - found["gap"], 2) == 0
    return found


def causes(found: dict[str, Any]) -> dict[str, float]:
    """Every cause that is not nothing, with its amount."""
    return {part["cause"]: round(part["amount"], 2) for part in found["parts"] if round(part["amount"], 2)}


def _sum(month: Month, of: Callable[[Sold], Decimal]) -> float:
    return float(sum((of(line) for line in month.lines if line.paid), Decimal()))


def with_freight(month: Month) -> tuple[Month, dict[str, float]]:
    told = replace(month, told=lambda line: line.amount + line.freight)
    return told, {"freight": -_sum(month, lambda line: line.freight)}


def without_coupons(month: Month) -> tuple[Month, dict[str, float]]:
    told = replace(month, told=lambda line: line.amount - line.platform_discount)
    return told, {"platform_coupon": _sum(month, lambda line: line.platform_discount)}


def with_unpaid(month: Month) -> tuple[Month, dict[str, float]]:
    unpaid = [
        Sold(f"{room}9", room, Decimal("33.33") + place, month.shows[room][0], status="待支付")
        for place, room in enumerate(month.shows)
    ]
    told = replace(with_lines(month, *unpaid), told=lambda line: line.amount)
    return told, {"unpaid": -float(sum(line.amount for line in unpaid))}


def after_midnight(month: Month) -> tuple[Month, dict[str, float]]:
    before = Sold("n1", "7400009", Decimal("88.80"), "2026-09-30 23:10:00")
    after = Sold("n2", "7400009", Decimal("61.25"), "2026-10-01 00:40:00")
    return with_lines(replace(month, shows={**month.shows, **NIGHT}), before, after), {"paid_outside": -61.25}


def from_august(month: Month) -> tuple[Month, dict[str, float]]:
    night = {"7400008": ("2026-08-31 22:00:00", "2026-09-01 02:00:00")}
    lines = (
        Sold("a1", "7400008", Decimal("40.10"), "2026-08-31 23:00:00"),
        Sold("a2", "7400008", Decimal("19.90"), "2026-09-01 01:00:00"),
    )
    return with_lines(replace(month, shows={**month.shows, **night}), *lines), {"paid_before": 19.9}


def from_the_shop(month: Month) -> tuple[Month, dict[str, float]]:
    lines = (Sold("c1", "", Decimal("59.00"), "2026-09-05 10:00:00"), Sold("c2", "", Decimal("18.00"), DAYTIME))
    return with_lines(month, *lines), {"outside_shows": 77.0}


def refunds_off(month: Month) -> tuple[Month, dict[str, float]]:
    lines = tuple(
        replace(line, refund=line.amount / 2) if number % 3 == 0 else line for number, line in enumerate(month.lines)
    )
    lines = tuple(replace(line, refund=line.refund.quantize(Decimal("0.01"))) for line in lines)
    told = replace(month, lines=lines, told=lambda line: line.amount - line.refund)
    return told, {"refunded": float(sum(line.refund for line in lines))}


def a_file_short(month: Month) -> tuple[Month, dict[str, float]]:
    return replace(month, hidden=(ROOM,)), {"no_orders": -float(month.gmv(ROOM))}


def nobody_knows(month: Month) -> tuple[Month, dict[str, float]]:
    return replace(month, more={ROOM: Decimal("123.45")}), {"unexplained": -123.45}


def all_at_once(month: Month) -> tuple[Month, dict[str, float]]:
    found: dict[str, float] = {}
    for seed in (from_the_shop, after_midnight):
        month, cause = seed(month)
        found |= cause
    live = replace(month, lines=tuple(line for line in month.lines if line.show))
    told = replace(month, told=lambda line: line.amount + line.freight - line.platform_discount)
    freight, coupons = (_sum(live, of) for of in (lambda line: line.freight, lambda line: line.platform_discount))
    return told, {**found, "freight": -freight, "platform_coupon": coupons}


DAYTIME = "2026-09-28 09:30:00"
SEEDS = (
    with_freight,
    without_coupons,
    with_unpaid,
    after_midnight,
    from_august,
    from_the_shop,
    refunds_off,
    a_file_short,
    nobody_knows,
    all_at_once,
)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.__name__)
def test_the_cause_is_named_with_its_amount(drop: Drop, operator: Actor, seed: Any) -> None:
    month, expected = seed(september())
    import_month(drop, month)
    assert causes(told(operator)) == {cause: round(amount, 2) for cause, amount in expected.items()}


def test_files_that_agree_have_no_cause(drop: Drop, operator: Actor) -> None:
    import_month(drop, september())
    found = told(operator)
    assert (found["gap"], causes(found)) == (0, {})


def test_a_platform_that_counts_sub_orders(drop: Drop, operator: Actor) -> None:
    month = september()
    second = tuple(replace(line, line=f"{line.order}-2") for line in month.lines if line.order.endswith(("1", "4")))
    month = with_lines(month, *second)
    lines = {room: sum(line.show == room for line in month.lines) for room in month.shows}
    import_month(drop, month, orders=lines.__getitem__)
    assert causes(told(operator, "orders")) == {"grain": -len(second)}
    assert causes(told(operator, "gmv")) == {}
    assert FREIGHT and PLATFORM
