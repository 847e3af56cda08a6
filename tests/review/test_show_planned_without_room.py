"""A show that no control room ran is held against its plan by what its files alone tell of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.planning.api import became
from kaibo.planning.models import Plan
from kaibo.shows.models import Account, Show, Source
from metrics.conftest import shelf, store_home
from metrics.shelf import Shelf
from planning.rundown.rehearsal import EIGHT, Rehearsal, item, make_plan_of

__all__ = ["shelf", "store_home"]
PATH = "/api/v1/review/shows/show_f/plan"
FIGURES = {"pitches": 3, "units": 40, "amount": 236_000, "orders": 38}


@pytest.fixture
def planned(shelf: Shelf, operator: Actor) -> Plan:
    """Two hours of three products from eight on; the files tell of a show five minutes later and half an hour longer,
    that sold one of them by its id, one under its name, and one that nobody had planned."""
    plan = make_plan_of(operator, goals={"gmv": 300_000})
    item(plan, "p1", "耳钉", price=5_900, units=50)
    item(plan, "丝巾", "丝巾")
    item(plan, "p3", "发夹", fallen_out="样品没到")
    rehearsal = Rehearsal(operator, plan)
    rehearsal.add("开场", 10, kind="opening")
    rehearsal.add("耳钉", 20, kind="product", product="p1", goal_amount=250_000, goal_orders=40)
    rehearsal.add("耳钉返场", 10, kind="product", product="p1", goal_orders=5)
    begun = EIGHT + timedelta(minutes=5)
    show = Show.objects.create(
        id="show_f",
        account=plan.account,
        title="双12",
        started_at=begun,
        ended_at=begun + timedelta(hours=2, minutes=30),
    )
    batch = shelf.batch()
    Source.objects.create(show=show, batch=batch.pk)
    line = {"grain": "product", "source": "douyin.products", "show_id": "show_f", "account": plan.account_id}
    shelf.tell(batch, **line, subject="show_f|p1", product_id="p1", product="耳钉", **FIGURES)
    shelf.tell(batch, **line, subject="show_f|p2", product_id="p2", product="丝巾", units=7, amount=90_300)
    shelf.tell(batch, **line, subject="show_f|p9", product_id="p9", product="没排的", units=1, amount=100)
    assert became(plan.id, show.id, sure=True)
    return plan


def test_begin_and_length_stand_beside_the_plan(planned: Plan, viewer: Actor) -> None:
    answer = viewer.get(PATH)
    assert answer.status_code == 200, answer.content
    assert answer.json()["against"] is None
    told = answer.json()["by_files"]
    assert (told["late_s"], told["planned_s"], told["actual_s"], told["drift_s"]) == (300, 7_200, 9_000, 1_800)
    assert (told["plan"], told["segments"], told["currency"]) == (planned.id, 3, "CNY")


def test_planned_products_stand_beside_what_was_sold(planned: Plan, viewer: Actor) -> None:
    told = viewer.get(PATH).json()["by_files"]
    assert told["sums"] == {"planned": 3, "told": 2, "unplanned": 1}
    earring, scarf, clip, other = told["products"]
    assert (earring["planned_s"], earring["goal_orders"], earring["goal_amount"], earring["goal_units"]) == (
        1_800,
        45,
        250_000,
        50,
    )
    told_of = {key: number["value"] for key, number in earring["numbers"].items()}
    assert told_of == {"pitches": 3, "units": 40, "orders": 38, "gmv": 2_360, "refund_rate": None}
    assert earring["numbers"]["gmv"]["passport"], "each number opens its passport"
    assert scarf["product"] == "p2" and scarf["numbers"]["units"]["value"] == 7, "sold under the name it was planned by"
    assert scarf["numbers"]["pitches"]["value"] is None and scarf["planned_s"] is None
    assert (clip["numbers"], clip["fallen_out"]) == (None, "样品没到")
    assert (other["name"], other["planned"], other["numbers"]["units"]["value"]) == ("没排的", False, 1)


def test_a_begin_or_end_that_no_file_tells_is_missing(planned: Plan, viewer: Actor) -> None:
    Show.objects.update(ended_at=None)
    told = viewer.get(PATH).json()["by_files"]
    assert (told["late_s"], told["actual_s"], told["drift_s"]) == (300, None, None)


def test_whose_plan_it_is_not_sees_none(planned: Plan, operator: Actor, supplier: Actor, stranger: Actor) -> None:
    assert supplier.get(PATH).status_code == 403
    assert stranger.get(PATH).status_code == 401
    assert operator.person
    operator.person.scope = Scope(accounts=("acc_other",))
    operator.person.save()
    assert operator.get(PATH).status_code == 404
    shop = Account.objects.create(id="acc_other", platform="douyin", handle="别家", name="别家")
    Plan.objects.update(account=shop)
    operator.person.scope = Scope(accounts=(Show.objects.get().account_id,))
    operator.person.save()
    assert operator.get(PATH).json() == {"against": None, "by_files": None}
