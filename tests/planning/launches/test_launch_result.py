"""A launch's first two weeks, beside those of the account's former new products."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from cast import Actor
from kaibo.accounts.api import CLI
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.items.acts import add
from kaibo.planning.launches import result
from kaibo.planning.launches.acts import begin_launch
from kaibo.planning.models import Plan
from kaibo.shows.models import Account
from metrics.shelf import Shelf
from planning.launches.test_launch import at

FIRST = date(2026, 3, 1)
DEBUT = datetime(2026, 9, 1, 12, tzinfo=UTC)


def sold(product: str, day: date, yuan: int, **more: object) -> dict[str, object]:
    return {"product_id": product, "business_day": day, "amount": yuan * 100, **more}


@pytest.fixture
def launched(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Plan:
    """Five former new products that sold 100 to 500 yuan on their first day and 1,000 after two weeks; an old one."""
    Account.objects.create(id="a1", platform="douyin", handle="a1", name="林间小铺", zone="Asia/Shanghai")
    monkeypatch.setattr(result, "now", lambda: DEBUT + timedelta(days=40))
    lines = [sold("old", FIRST, 9_000), sold("new", DEBUT.date(), 600), sold("new", DEBUT.date() + timedelta(14), 70)]
    for number in range(1, 6):
        day = FIRST + timedelta(days=31 + number)
        lines += [sold(f"p{number}", day, 100 * number), sold(f"p{number}", day + timedelta(days=14), 1_000)]
    shelf.sell(shelf.batch(), *lines)
    plan = make_plan(CLI, NewPlan("星河首发", "new_product", DEBUT, 7_200, account="a1"))
    add(CLI, plan.id, [{"product": "new", "name": "星河耳钉"}])
    begin_launch(CLI, plan.id, [])
    return plan


def test_two_weeks_are_compared_with_the_median_of_former_ones(launched: Plan, operator: Actor) -> None:
    told = operator.get(at(launched, "/result")).json()
    assert (told["days"], told["n"]) == (14, 5)
    numbers = {each["key"]: each for each in told["products"][0]["numbers"]}
    assert (numbers["gmv"]["num"]["value"], numbers["gmv"]["median"], numbers["gmv"]["n"]) == (600, 300, 5)
    assert (numbers["orders"]["num"]["value"], numbers["orders"]["median"]) == (1, 1)
    passport = operator.get(f"/api/v1/metrics/passport?{numbers['gmv']['num']['passport']}")
    assert passport.status_code == 200 and passport.json()["value"]["value"] == 600


def test_what_nobody_knows_is_said_and_not_zero(launched: Plan, operator: Actor) -> None:
    told = operator.get(at(launched, "/result")).json()
    clicks = next(each for each in told["products"][0]["numbers"] if each["key"] == "click_to_order")
    assert (clicks["num"]["value"], clicks["median"], clicks["n"]) == (None, None, 0) and clicks["num"]["reason"]


def test_a_running_launch_is_compared_over_as_many_days(
    launched: Plan, operator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(result, "now", lambda: DEBUT + timedelta(days=2))
    assert operator.get(at(launched, "/result")).json()["days"] == 3
    monkeypatch.setattr(result, "now", lambda: DEBUT - timedelta(days=2))
    assert operator.get(at(launched, "/result")).json() == {"days": 0, "of": 14, "n": 0, "products": []}
