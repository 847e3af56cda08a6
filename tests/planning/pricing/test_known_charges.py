"""What was taken of sales lately is offered for a new price; where nothing is known, nothing is made up."""

from __future__ import annotations

import pytest
from django.db import transaction

from cast import Actor
from kaibo.jobs.api import Job
from kaibo.planning import work as registered
from kaibo.planning.pricing import known
from kaibo.planning.pricing.history import today
from metrics.shelf import DAY, Shelf
from planning.lineup.test_line_up_taken import work_until_all_is_done
from planning.pricing.desk import Desk
from planning.rundown.rehearsal import PLANS, item, make_plan_of
from profit.evening_told import rates, shelve

__all__ = ["registered"]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(shelf: Shelf, owner: Actor, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The evening of the profit tests lies in the window: 300 sold, 60 refunded, three order lines."""
    monkeypatch.setattr(known, "DAYS", (today() - DAY).days + 1)
    shelve(shelf)
    with transaction.atomic():
        plan = make_plan_of(owner, account="a1")
    return Desk(owner, plan, item(plan, "P1", "耳钉", price=9_900))


def charges(desk: Desk, actor: Actor | None = None) -> dict[str, object]:
    asked = (actor or desk.actor).post(f"{desk.path}/charges")
    assert asked.status_code == 200, asked.content
    work_until_all_is_done()
    answer = (actor or desk.actor).get(f"{desk.path}/charges")
    assert answer.json()["state"] == "done", answer.content
    return answer.json()  # type: ignore[no-any-return]


def test_rates_are_of_what_was_left_after_refunds(shelf: Shelf, desk: Desk) -> None:
    rates(shelf, commission_rate=100_000_000, fee_rate=50_000_000, insurance_per_order=100)
    told = charges(desk)
    assert told["of"] == "product"
    assert told["charges"] == {"commission": 1_000, "fee": 500, "insurance": 100}
    other = Desk(desk.actor, desk.plan, item(desk.plan, "P9", "新品", price=100))
    assert charges(other)["of"] == "account"


def test_what_nobody_told_stays_unknown(desk: Desk) -> None:
    assert charges(desk)["charges"] == {"commission": None, "fee": None, "insurance": None}
    assert charges(desk)["of"] == ""


def test_a_press_is_answered_before_it_is_reckoned_and_reckoned_once_for_the_same_data(
    shelf: Shelf, desk: Desk
) -> None:
    rates(shelf, commission_rate=100_000_000)
    path = f"{desk.path}/charges"
    assert desk.actor.get(path).json()["state"] == "unasked"
    assert desk.actor.post(path).json()["state"] == desk.actor.post(path).json()["state"] == "waiting"
    assert Job.objects.count() == 1
    work_until_all_is_done()
    assert desk.actor.post(path).json()["charges"]["commission"] == 1_000, "known already"
    rates(shelf, commission_rate=50_000_000)
    assert desk.actor.post(path).json()["state"] == "waiting", "a file came: what was known is old"
    Job.objects.filter(state=Job.State.READY).update(state=Job.State.FAILED)
    assert desk.actor.get(path).json()["state"] == "failed"
    assert desk.actor.post(path).json()["state"] == "waiting"


def test_costs_are_for_those_who_may_see_them(desk: Desk, operator: Actor, finance: Actor) -> None:
    assert charges(desk, finance)["of"] == ""
    assert operator.get(f"{desk.path}/charges").status_code == 403
    assert operator.post(f"{desk.path}/charges").status_code == 403
    assert finance.get(f"{PLANS}/pln_none/items/itm_none/charges").status_code == 404
