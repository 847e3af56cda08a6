"""Once the platform's file is in, a plan knows the show it became, and the show is held against the plan's goals."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.api import CLI
from kaibo.connectors.api import STORED, UNDONE, BatchStored, BatchUndone
from kaibo.events.api import catch_up, emit
from kaibo.live import handlers as _of_live  # noqa: F401
from kaibo.live.models import Run
from kaibo.planning import handlers as _of_planning  # noqa: F401
from kaibo.planning.api import NewGoal, goals, set_goal
from kaibo.planning.becoming.matching import alike
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.models import Plan
from kaibo.shows.models import Account, Show

PLANS = "/api/v1/planning/plans"
AT = datetime(2026, 12, 12, 12, tzinfo=UTC)
SHOW = "show_1"


@pytest.fixture
def shop(db: None) -> Account:
    return Account.objects.create(id="a1", platform="douyin", handle="a1", name="林间小铺")


@pytest.fixture
def plan(shop: Account) -> Plan:
    goals = {"gmv": Decimal(20_000), "orders": Decimal(150), "conversion_times": Decimal("0.03")}
    return make_plan(CLI, NewPlan("双12专场", "festival", AT, 4 * 3600, account="a1", goals=goals))


def imported(*, id: str = SHOW, late: int = 10, hours: float = 4, account: str = "a1") -> Show:
    """A batch tells of a show that began so many minutes after the plan's begin."""
    begun = AT + timedelta(minutes=late)
    ended = begun + timedelta(hours=hours) if hours else None
    show, _ = Show.objects.update_or_create(
        id=id, defaults={"account_id": account, "started_at": begun, "ended_at": ended, "business_day": AT.date()}
    )
    told = BatchStored(1, "douyin_show_list", "shows", "douyin", 1, [id], {})
    emit(STORED, "1", told, by="cli")
    catch_up()
    return show


def test_the_show_of_that_time_is_the_plans(plan: Plan, operator: Actor) -> None:
    imported()
    told = operator.get(f"{PLANS}/{plan.id}").json()
    assert (told["show"], told["state"], told["version"]) == (SHOW, "done", 2)
    assert operator.get(f"{PLANS}/{plan.id}/versions").json()[0]["zh"] == "播完，已关联导入的场次"


def test_the_plans_goals_are_the_shows(plan: Plan) -> None:
    imported()
    told = {(each["metric"], each["currency"]): each["value"] for each in goals(CLI.scope, SHOW)}
    assert told == {("gmv", "CNY"): 20_000, ("orders", ""): 150, ("conversion_times", ""): Decimal("0.03")}


def test_a_goal_somebody_set_for_the_show_stays(plan: Plan) -> None:
    Show.objects.create(id=SHOW, account_id="a1", started_at=AT, ended_at=AT + timedelta(hours=4))
    set_goal(CLI, NewGoal(SHOW, "", "gmv", Decimal(99)))
    imported()
    assert {each["metric"]: each["value"] for each in goals(CLI.scope, SHOW)}["gmv"] == 99


def test_the_same_file_again_changes_nothing(plan: Plan) -> None:
    imported()
    imported()
    assert Plan.objects.get().version == 2 and len(goals(CLI.scope, SHOW)) == 3


@pytest.mark.parametrize("told", [{"late": 600}, {"account": "a2"}, {"hours": 0.0, "late": 90}])
def test_another_show_is_not_the_plans(plan: Plan, told: dict[str, int]) -> None:
    Account.objects.create(id="a2", platform="douyin", handle="a2", name="别家")
    imported(**told)  # type: ignore[arg-type]
    assert Plan.objects.get().show == ""


def test_a_cancelled_plan_becomes_no_show(plan: Plan) -> None:
    Plan.objects.update(state=Plan.State.CANCELLED)
    imported()
    assert Plan.objects.get().show == ""


def test_what_the_control_room_ran_is_surer_than_the_clock(plan: Plan) -> None:
    """The show began eight hours late: nobody could tell by the clock, the run can."""
    begun = AT + timedelta(hours=8)
    Run.objects.create(
        id="run_1", account_id="a1", title="双12专场", plan=plan.id, plan_version=1, state=Run.State.ENDED,
        currency="CNY", started_at=begun, ended_at=begun + timedelta(hours=4), by="周琦", made_at=AT,
    )  # fmt: skip
    imported(late=480)
    assert Plan.objects.get().show == SHOW


def test_two_plans_of_one_evening_each_become_their_own(plan: Plan) -> None:
    second = make_plan(CLI, NewPlan("返场", "ordinary", AT + timedelta(hours=5), 7_200, account="a1"))
    imported(late=305, id="show_2", hours=2)
    imported()
    assert dict(Plan.objects.values_list("id", "show")) == {plan.id: SHOW, second.id: "show_2"}


def test_a_show_whose_file_was_taken_back_is_not_named_any_more(plan: Plan) -> None:
    imported()
    Show.objects.all().delete()
    emit(UNDONE, "1", BatchUndone(1), by="cli")
    catch_up()
    assert Plan.objects.get().show == ""


@given(late=st.integers(-48 * 60, 48 * 60), minutes=st.integers(1, 24 * 60), planned=st.integers(1, 12 * 60))
def test_likeness_lies_between_nothing_and_one(late: int, minutes: int, planned: int) -> None:
    held = Plan(account_id="a1", planned_at=AT, planned_s=planned * 60)
    begun = AT + timedelta(minutes=late)
    show = Show(account_id="a1", started_at=begun, ended_at=begun + timedelta(minutes=minutes))
    found = alike(held, show)
    apart = late >= planned or late + minutes <= 0
    assert 0 <= found <= 1 and (found == 0) == apart
