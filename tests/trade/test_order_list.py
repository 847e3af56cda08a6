"""People look for orders: by show, by state, by number, each host among their own."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cast import Actor
from kaibo.shows.models import Account, Show
from metrics.shelf import NOON, Shelf

pytestmark = pytest.mark.django_db
DAYS = {"from": "2025-02-01", "to": "2025-03-31"}


@pytest.fixture(autouse=True)
def sold(shelf: Shelf) -> None:
    account = Account.objects.create(id="a1", platform="douyin", handle="linjian", name="林间小铺")
    Show.objects.create(id="s1", account=account, title="三月专场", host="苏婉")
    shelf.sell(
        shelf.batch(),
        {"order_id": "o1", "line_id": "1", "show_id": "s1", "host": "苏婉", "amount": 1000, "paid_amount": 900},
        {"order_id": "o1", "line_id": "2", "show_id": "s1", "host": "苏婉", "amount": 500, "paid_amount": 500},
        {"order_id": "o2", "show_id": "s2", "host": "别人", "amount": 9900, "at": NOON + timedelta(hours=1)},
        {"order_id": "o3", "amount": 700, "status": "refunded", "at": NOON + timedelta(hours=2)},
    )


def listed(actor: Actor, **filters: Any) -> list[str]:
    answer = actor.get("/api/v1/trade/orders", **DAYS, **filters)
    assert answer.status_code == 200
    found = [row["order_id"] for row in answer.json()["rows"]]
    assert answer.json()["total"] >= len(found)
    return found


def test_newest_orders_stand_first_and_lines_are_added_up(operator: Actor) -> None:
    assert listed(operator) == ["o3", "o2", "o1"]
    first = operator.get("/api/v1/trade/orders", **DAYS, show="s1").json()["rows"][0]
    assert (float(first["amount"]), float(first["paid_amount"]), first["lines"]) == (15, 14, 2)
    assert first["show_title"] == "三月专场"


def test_a_list_is_narrowed_by_show_state_or_number(operator: Actor) -> None:
    assert listed(operator, show="s1") == ["o1"]
    assert listed(operator, status="refunded") == ["o3"]
    assert listed(operator, q=" o2 ") == ["o2"]
    assert listed(operator, platform="kuaishou") == []


def test_a_list_is_sorted_by_money_and_turned_page_by_page(operator: Actor) -> None:
    assert listed(operator, sort="-amount") == ["o2", "o1", "o3"]
    assert listed(operator, sort="amount", size=1, page=2) == ["o1"]
    beyond = operator.get("/api/v1/trade/orders", **DAYS, size=2, page=9).json()
    assert (beyond["rows"], beyond["total"]) == ([], 3)


def test_a_host_finds_the_orders_of_their_own_shows(host: Actor, stranger: Actor) -> None:
    host.person.role = "operator"  # type: ignore[union-attr]
    host.person.save()  # type: ignore[union-attr]
    assert listed(host) == ["o1"]
    assert stranger.get("/api/v1/trade/orders").status_code == 401
