"""A person opens the board of a month: who tells what, how far apart, and whose orders stand behind a gap."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import load_workbook

from cast import Actor
from connectors.flows.drop import Drop
from kaibo.accounts.api import Scope
from kaibo.shows.models import Show
from review.evening.files import ACCOUNT, hand_in
from review.reconcile.seeds import PERIOD, Month, Sold, import_month, september, with_lines

pytestmark = pytest.mark.django_db(transaction=True)
BOARD = "/api/v1/review/reconcile"


def told(actor: Actor, part: str = "", **asked: Any) -> dict[str, Any]:
    answer = actor.get(BOARD + part, **{**PERIOD, **asked})
    assert answer.status_code == 200, answer.content
    found: dict[str, Any] = answer.json()
    return found


def cells(board: dict[str, Any], quantity: str) -> dict[str, tuple[float | None, str]]:
    row = next(each for each in board["quantities"] if each["key"] == quantity)
    return {cell["teller"]: (cell["num"]["value"], cell["state"]) for cell in row["cells"]}


@pytest.fixture
def month(drop: Drop) -> Month:
    """The platform counts freight; one order came by a product card, one show has 55.55 nobody can explain."""
    card = Sold("c1", "", Decimal("59.00"), "2026-09-05 10:00:00")
    freight = replace(with_lines(september(), card), told=lambda line: line.amount + line.freight)
    import_month(drop, replace(freight, more={"7400002": Decimal("55.55")}))
    return freight


def test_the_board_says_who_tells_what_and_how_far_apart(month: Month, operator: Actor) -> None:
    board = told(operator)
    assert (board["platform"], board["currency"], board["accounts"][0]["name"]) == ("douyin", "CNY", ACCOUNT)
    gmv = cells(board, "gmv")
    orders = sum(line.amount for line in month.lines)
    shows = sum((month.gmv(room) for room in month.shows), Decimal("55.55"))
    assert gmv["orders"] == (float(orders), "base")
    assert gmv["shows"] == (float(shows), "open")
    assert gmv["days"] == (None, "none")
    assert cells(board, "orders")["shows"] == (24, "named")


def test_without_a_period_the_newest_month_is_meant(month: Month, operator: Actor) -> None:
    board = operator.get(BOARD).json()
    assert (board["from"], board["to"]) == (PERIOD["from"], PERIOD["to"])


def test_a_daily_overview_is_held_against_the_same_days(drop: Drop, month: Month, operator: Actor) -> None:
    by_day: dict[str, Decimal] = {}
    for line in month.lines:
        day = line.paid_at[:10]
        by_day[day] = by_day.get(day, Decimal()) + line.amount
    hand_in(drop, "days", [{"date": day, "amount": str(amount)} for day, amount in by_day.items()])
    board = told(operator)
    assert cells(board, "gmv")["days"] == (float(sum(by_day.values())), "within")
    pair = told(operator, "/pair", quantity="gmv", a="shows", b="days")
    causes = {part["cause"]: round(part["amount"], 2) for part in pair["parts"] if part["amount"]}
    freight = -float(sum(line.freight for line in month.lines))
    assert causes == {"outside_shows": 59.0, "freight": freight, "unexplained": -55.55}
    assert round(sum(causes.values()), 2) == round(pair["gap"], 2)


def test_a_show_alone_is_reconciled_with_its_own_orders(month: Month, operator: Actor) -> None:
    show = Show.objects.get(room_id="7400001").id
    pair = told(operator, "/pair", quantity="gmv", a="shows", b="orders", show=show)
    freight = -float(sum(line.freight for line in month.lines if line.show == "7400001"))
    assert {part["cause"]: part["amount"] for part in pair["parts"] if part["amount"]} == {"freight": freight}


def test_the_orders_behind_a_cause_can_be_read_and_taken_away(month: Month, operator: Actor) -> None:
    asked = {"quantity": "gmv", "cause": "outside_shows", "platform": "douyin"}
    (order,) = told(operator, "/orders", **asked)["rows"]
    assert (order["order_id"], order["part"], order["account_name"]) == ("c1", 59.0, ACCOUNT)
    assert (order["file"], order["row"] > 0) == ("orders.csv", True)
    freight = told(operator, "/orders", quantity="gmv", cause="freight", size=5)
    assert (len(freight["rows"]), freight["total"]) == (5, sum(line.freight > 0 for line in month.lines))
    answer = operator.get(f"{BOARD}/orders/export", **PERIOD, **asked)
    sheet = load_workbook(io.BytesIO(answer.getvalue())).active
    assert sheet is not None
    assert [sheet.cell(2, column).value for column in (1, 11)] == ["c1", 59.0]


def test_every_part_leads_to_the_numbers_it_is_made_of(month: Month, operator: Actor) -> None:
    pair = told(operator, "/pair", quantity="gmv", a="shows", b="orders")
    parts = {part["cause"]: part for part in pair["parts"]}
    passport = operator.get(f"/api/v1/metrics/passport?{parts['outside_shows']['made_of'][0]['passport']}").json()
    assert float(passport["value"]["value"]) == 59.0
    assert [unit["title"] for unit in parts["unexplained"]["units"]][:1] == ["第 2 场"]


def test_a_pair_or_a_cause_that_does_not_exist_is_refused(month: Month, operator: Actor) -> None:
    for asked in ({"quantity": "gmv", "a": "shows", "b": "moon"}, {"quantity": "x", "a": "shows", "b": "orders"}):
        assert operator.get(f"{BOARD}/pair", **PERIOD, **asked).status_code == 422
    assert operator.get(f"{BOARD}/orders", **PERIOD, quantity="gmv", cause="magic").status_code == 422
    assert operator.get(BOARD, **{"from": "2026-09-02", "to": "2026-09-01"}).status_code == 422


def test_everybody_sees_their_own_rooms_and_a_stranger_nothing(
    month: Month, operator: Actor, viewer: Actor, stranger: Actor
) -> None:
    assert operator.person
    operator.person.scope = Scope(accounts=("acc_of_another_room",))
    operator.person.save()
    values = [cell["num"]["value"] for row in told(operator)["quantities"] for cell in row["cells"]]
    assert set(values) == {None}
    assert told(operator, "/orders", quantity="gmv", cause="outside_shows")["rows"] == []
    assert viewer.get(BOARD, **PERIOD).status_code == 200
    assert viewer.get(f"{BOARD}/orders", **PERIOD, cause="freight").status_code == 403
    assert stranger.get(BOARD).status_code == 401
