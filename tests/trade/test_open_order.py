"""Somebody opens one order: its lines, and the file and row each was read from."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.shows.models import Account, Show
from metrics.shelf import Shelf

pytestmark = pytest.mark.django_db
PATH = "/api/v1/trade/orders/douyin/o1"


@pytest.fixture(autouse=True)
def sold(shelf: Shelf) -> None:
    account = Account.objects.create(id="a1", platform="douyin", handle="linjian", name="林间小铺")
    Show.objects.create(id="s1", account=account, title="三月专场", host="苏婉")
    common = {"order_id": "o1", "show_id": "s1", "host": "苏婉"}
    shelf.sell(
        shelf.batch(),
        {**common, "line_id": "1", "product": "珍珠耳钉", "amount": 1000, "paid_amount": 900, "refund_amount": 100},
        {**common, "line_id": "2", "product": "平安扣", "amount": 500, "shipped_at": datetime(2025, 3, 2, tzinfo=UTC)},
        {"order_id": "o2", "line_id": "1", "amount": 1},
    )


def opened(actor: Actor) -> Any:
    answer = actor.get(PATH)
    assert answer.status_code == 200, answer.content
    return answer.json()


def test_its_lines_with_amounts_in_yuan_and_where_they_were_read(operator: Actor) -> None:
    told = opened(operator)
    first, second = told["lines"]
    assert (told["platform"], told["order_id"]) == ("douyin", "o1")
    assert (first["product"], first["amount"], first["paid_amount"], first["refund_amount"]) == ("珍珠耳钉", 10, 9, 1)
    assert (second["paid_amount"], second["refund_amount"]) == (None, None), "missing is not zero"
    assert second["shipped_at"] == "2025-03-02T00:00:00Z"
    assert (first["sheet"], second["row"] - first["row"]) == ("Sheet1", 1)
    assert {line["account_name"] for line in told["lines"]} == {"林间小铺"}
    assert {line["show_title"] for line in told["lines"]} == {"三月专场"}


def test_an_order_of_another_room_is_not_found(operator: Actor) -> None:
    assert operator.person
    operator.person.scope = Scope(accounts=("a2",))
    operator.person.save()
    assert operator.get(PATH).status_code == 404
    operator.person.scope = Scope(host="苏婉")
    operator.person.save()
    assert len(opened(operator)["lines"]) == 2


def test_who_may_open_it(customer_service: Actor, viewer: Actor, host: Actor, stranger: Actor) -> None:
    assert opened(customer_service)["order_id"] == "o1"
    assert [actor.get(PATH).status_code for actor in (viewer, host)] == [403, 403]
    assert stranger.get(PATH).status_code == 401


@pytest.mark.parametrize("path", ["douyin/o9", "kuaishou/o1", "douyin/o1'--"])
def test_an_order_that_is_not_there(operator: Actor, path: str) -> None:
    assert operator.get(f"/api/v1/trade/orders/{path}").status_code == 404
