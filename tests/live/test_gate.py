"""A run of a plan that isn't ready is held, says why, and goes on once somebody let it through or put it right."""

from __future__ import annotations

import pytest

from cast import Actor
from live.evening import RUNS, Evening
from planning.rundown.rehearsal import PLANS, Rehearsal, item, make_plan_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def rehearsal(operator: Actor) -> Rehearsal:
    """A plan of one product without a price, with a rundown, without a checklist."""
    made = Rehearsal(operator, make_plan_of(operator, account="acc_plan", hosts=["苏婉"]))
    item(made.plan, "p1", "耳钉")
    made.add("耳钉", 10, kind="product", product="p1", points=["925 银"])
    return made


def run_of(rehearsal: Rehearsal) -> Evening:
    answer = rehearsal.actor.post(RUNS, {"plan": rehearsal.plan.id})
    assert answer.status_code == 201, answer.content
    return Evening(rehearsal.actor, answer.json()["id"])


def test_what_is_missing_is_said_and_the_run_stays_planned(rehearsal: Rehearsal, controller: Actor) -> None:
    evening = run_of(rehearsal)
    told = evening.act("start", by=controller, status=409)
    assert (told["code"], told["params"]["plan"]) == ("planning.not_ready", rehearsal.plan.id)
    assert told["message_zh"].startswith("还有 2 项没就绪，先不开播：1 个商品没有直播价：耳钉；还没有检查清单")
    assert told["message_en"].startswith("Not on air yet, 2 missing: No price yet (1): 耳钉; There is no checklist yet")
    assert evening.now()["run"]["state"] == "planned"


def test_let_through_by_the_operator_the_controller_goes_on_air(rehearsal: Rehearsal, controller: Actor) -> None:
    evening = run_of(rehearsal)
    rehearsal.let_through()
    evening.act("start", by=controller)
    assert evening.now()["run"]["state"] == "running"


def test_put_right_it_goes_on_air_without_anybodys_leave(rehearsal: Rehearsal) -> None:
    evening = run_of(rehearsal)
    rehearsal.plan.items.update(price=5_900)
    path = f"{PLANS}/{rehearsal.plan.id}/readiness"
    rehearsal.actor.post(f"{path}/checks", {"title": "试播", "needed": False})
    evening.act("start")
    assert evening.now()["run"]["state"] == "running"


def test_the_plan_knows_of_its_run_and_of_the_contingency_plans(rehearsal: Rehearsal) -> None:
    def known(key: str) -> dict[str, object]:
        told = rehearsal.actor.get(f"{PLANS}/{rehearsal.plan.id}/readiness").json()["known"]
        return next(each for each in told if each["key"] == key)

    assert not known("run")["fine"] and known("incidents")["fine"]
    run_of(rehearsal)
    assert known("run")["fine"] and not known("run")["must"]


def test_a_run_of_no_plan_starts_as_ever(evening: Evening) -> None:
    evening.act("start")
    assert evening.now()["run"]["state"] == "running"
