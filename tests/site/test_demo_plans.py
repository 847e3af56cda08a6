"""A newcomer to the demo finds a plan that became a show, and one for the show in three days; what somebody planned
stays alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from kaibo.accounts.api import CLI, Scope
from kaibo.demo.rehearsal.plan import room
from kaibo.kit.clock import now
from kaibo.planning.api import goals, overdue_tasks, staffing
from kaibo.planning.models import Plan
from kaibo.planning.plans.drafts import NewPlan, make_plan
from kaibo.shows.models import Account, Show
from kaibo.site.demo.plans import set_plans
from metrics.conftest import shelf, store_home
from metrics.shelf import Shelf

__all__ = ["shelf", "store_home"]


@pytest.fixture
def history(db: None, shelf: Shelf) -> Show:
    """Eight evenings of the room, the last of which sold twelve products."""
    account = Account.objects.create(id="a1", platform=room().platform, handle="h", name=room().name)
    batch = shelf.batch()
    for week in range(8):
        at = datetime(2026, 9, 1, 12, 7, tzinfo=UTC) + timedelta(weeks=week)
        show = Show.objects.create(
            id=f"show_{week}", account=account, host="阿栀", title="珍珠源头价", started_at=at, business_day=at.date(),
            ended_at=at + timedelta(hours=4),
        )  # fmt: skip
        told = {"orders": 90, "views": 4_000, "duration": 14_400_000, "account": "a1", "host": "阿栀"}
        shelf.tell(batch, show_id=show.id, business_day=at.date(), at=at, amount=2_000_000 + week * 90_000, **told)
    for product in range(12):
        shelf.tell(
            batch, grain="product", subject=f"{show.id}|p{product}", show_id=show.id, business_day=date(2026, 10, 20),
            product=f"耳钉 {product}", product_id=f"p{product}", amount=90_000, units=9, account="a1", host="阿栀",
        )  # fmt: skip
    return show


def test_one_plan_became_a_show_and_one_is_three_days_ahead(history: Show) -> None:
    set_plans()
    past, coming = Plan.objects.order_by("planned_at")
    assert (past.show, past.state, past.planned_at.minute) == (history.id, "done", 0)
    assert {each["metric"] for each in goals(Scope(all=True), history.id)} >= {"gmv", "orders"}
    assert timedelta(days=1.5) < coming.planned_at - now() < timedelta(days=3.9)
    assert (coming.state, coming.show) == ("draft", "")
    for plan in (past, coming):
        assert plan.items.count() == 12 and plan.segments.filter(kind="product").count() == 12
        assert plan.tasks.count() > 10 and not plan.tasks.filter(owner="").exists() and plan.assets.count() == 4
        assert all(len(each["names"]) >= each["least"] for each in staffing(plan))
    assert set(past.tasks.values_list("state", flat=True)) == {"done"}
    assert set(coming.tasks.values_list("state", flat=True)) == {"done", "open"} and not overdue_tasks(CLI)
    set_plans()
    assert Plan.objects.count() == 2


def test_what_somebody_planned_stays_alone(history: Show) -> None:
    make_plan(CLI, NewPlan("我们自己的", "ordinary", now(), 7_200, account="a1"))
    set_plans()
    assert Plan.objects.count() == 1


def test_without_a_show_nothing_is_planned(db: None, shelf: Shelf) -> None:
    set_plans()
    assert not Plan.objects.exists()
