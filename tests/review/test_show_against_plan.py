"""A show's review holds it against the plan it was made of, with what its files tell of each product."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from cast import Actor
from kaibo.events.inbox.inbox import inbox
from kaibo.kit.clock import now
from kaibo.live.models import Run
from kaibo.shows.models import Show, Source
from metrics.conftest import shelf, store_home
from metrics.shelf import Shelf
from planning.rundown.rehearsal import Rehearsal, item, make_plan_of

__all__ = ["shelf", "store_home"]
API = "/api/v1"


@pytest.fixture(autouse=True)
def own_inbox(tmp_path: Path, store_home: Path) -> Iterator[None]:
    yield
    inbox().close()


def run_of_plan(operator: Actor) -> tuple[Rehearsal, Run]:
    """A show of two products that ended two hours ago; one was left out."""
    plan = make_plan_of(operator)
    item(plan, "p1", "耳钉", price=5_900)
    item(plan, "p2", "丝巾")
    rehearsal = Rehearsal(operator, plan)
    rehearsal.add("耳钉", 30, kind="product", product="p1", goal_amount=10_000, goal_orders=3)
    rehearsal.add("丝巾", 30, kind="product", product="p2")
    rehearsal.let_through()
    path = f"{API}/live/runs/{operator.post(f'{API}/live/runs', {'plan': plan.id}).json()['id']}"
    for act, body in (("start", None), ("end", None)):
        assert operator.post(f"{path}/{act}", body).status_code == 200
    run = Run.objects.get()
    run.started_at, run.ended_at = now() - timedelta(hours=3), now() - timedelta(hours=2)
    run.save()
    return rehearsal, run


def test_planned_minutes_stand_beside_what_was_sold(
    shelf: Shelf, operator: Actor, viewer: Actor, supplier: Actor, stranger: Actor
) -> None:
    _, run = run_of_plan(operator)
    batch = shelf.batch()
    show = Show.objects.create(
        id="show_a", account=run.account, title="晚场", started_at=run.started_at, ended_at=run.ended_at
    )
    Source.objects.create(show=show, batch=batch.pk)
    line = {"show_id": "show_a", "at": run.started_at, "platform": "douyin", "account": run.account_id}
    shelf.sell(
        batch,
        {**line, "order_id": "1", "order_key": 1, "product_id": "p1", "product": "耳钉", "amount": 5_900},
        {**line, "order_id": "2", "order_key": 2, "product_id": "p9", "product": "没排的", "amount": 100},
    )
    answer = viewer.get(f"{API}/review/shows/show_a/plan")
    assert answer.status_code == 200, answer.content
    told = answer.json()["against"]
    assert answer.json()["by_files"] is None
    assert [(each["title"], each["state"], each["planned_s"]) for each in told["rows"]] == [
        ("耳钉", "done", 1_800),
        ("丝巾", "waiting", 1_800),
    ]
    products = {each["product"]: each for each in told["products"]}
    assert list(products) == ["p1", "p2", "p9"]
    assert (products["p1"]["goal_amount"], products["p1"]["numbers"]["gmv"]["value"]) == (10_000, 59)
    assert products["p1"]["numbers"]["gmv"]["passport"], "each number opens its passport"
    assert products["p2"]["numbers"] is None and products["p9"]["planned_s"] == 0
    assert supplier.get(f"{API}/review/shows/show_a/plan").status_code == 403
    assert stranger.get(f"{API}/review/shows/show_a/plan").status_code == 401


def test_a_show_of_no_plan_is_held_against_none(shelf: Shelf, operator: Actor) -> None:
    rehearsal, run = run_of_plan(operator)
    other = Show.objects.create(
        id="show_b",
        account=rehearsal.plan.account,
        started_at=run.started_at - timedelta(days=2),
        ended_at=run.started_at - timedelta(days=2, hours=-1),
    )
    Source.objects.create(show=other, batch=shelf.batch().pk)
    assert operator.get(f"{API}/review/shows/show_b/plan").json() == {"against": None, "by_files": None}
    assert operator.get(f"{API}/review/shows/show_none/plan").status_code == 404
