"""Who may not see the company's numbers isn't blind in the room: counts and prices stay, amounts are gone."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.permissions import Role, permissions_of
from kaibo.live.own.amounts import AMOUNTS, without
from live.evening import Evening, sold

pytestmark = pytest.mark.django_db


def amounts(told: dict[str, Any]) -> list[Any]:
    """All that says how much came in, or should."""
    return [
        told["totals"]["gmv"],
        told["totals"]["refunds"],
        told["targets"]["amount"],
        *(each[name] for each in told["segments"] for name in ("goal_amount", "gmv")),
        *(row[9] for row in told["minutes"]),
        *(row[2] for row in told["usual"] or []),
        *(each["gmv"] for each in told["products"]),
    ]


def test_counts_and_prices_stay_and_amounts_are_gone(evening: Evening, viewer: Actor, customer_service: Actor) -> None:
    evening.act("start")
    evening.told(sold("o1", "p1", 19_900, person="v1"))
    seen, hidden = evening.now(viewer), evening.now(customer_service)
    assert (seen["totals"]["gmv"], seen["targets"]["amount"]["goal"]) == ({"CNY": 19_900}, 230_000)
    assert set(amounts(hidden)) == {None}
    assert (hidden["totals"]["orders"], hidden["minutes"][-1][8]) == (1, 1)
    assert next((each["price"], each["orders"]) for each in hidden["products"]) == (5900, 1)
    assert "19900" not in str(hidden) and "200000" not in str(hidden)


def test_an_odd_order_is_told_without_its_amount_on_the_screen_and_in_the_answer(
    evening: Evening, viewer: Actor, customer_service: Actor
) -> None:
    evening.act("start")
    evening.told(*(sold(f"o{each}", "p1", 5901, person=f"v{each}") for each in range(20)))
    evening.told(sold("dear", "p1", 98_765, person="v"))
    (seen,), (hidden,) = evening.now(viewer)["odd_orders"], evening.now(customer_service)["odd_orders"]
    assert (seen["amount"], seen["facts"]["amount"], seen["facts"]["usual"]) == (98_765, 98_765, 5901)
    assert hidden == {**seen, "amount": None, "facts": {"sample": 20}}
    decided = evening.act(f"odd-orders/{seen['id']}/fine", {"note": "已电话确认"}, by=customer_service)
    assert (decided["state"], decided["amount"], decided["facts"]) == ("fine", None, {"sample": 20})
    assert evening.now(viewer)["odd_orders"][0]["amount"] == 98_765


def test_it_goes_by_the_permission(cast: dict[Role, Actor], evening: Evening) -> None:
    evening.act("start")
    evening.told(sold("o1", "p1", 19_900))
    for role in Role:
        told = permissions_of(role)
        if "live.rooms.read" in told and role != Role.HOST:
            shown = evening.now(cast[role])["totals"]["gmv"]
            assert shown == ({"CNY": 19_900} if AMOUNTS in told else None), role


def test_appended_rows_and_nothing_at_all_are_blanked_too() -> None:
    assert without(2)({"append": [[0, 1, 2], [60, 1, 3]]}) == {"append": [[0, 1, None], [60, 1, None]]}
    assert without(2)(None) is None
    assert without("amount")({"orders": 1, "amount": {"goal": 5}}) == {"orders": 1, "amount": None}
    assert without("gmv")([]) == []
