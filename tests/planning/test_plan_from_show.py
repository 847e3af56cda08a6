"""The next show is planned after one that was, planned here or not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from cast import Actor
from kaibo.accounts.api import CLI, Scope
from kaibo.goods.models import Product
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.items.acts import add
from kaibo.planning.models import Plan
from kaibo.shows.models import Account, Show
from metrics.shelf import Shelf

FROM = "/api/v1/planning/shows/show_1/plan"
NEXT = {"planned_at": "2026-12-19T12:00:00Z"}
AT = datetime(2026, 9, 3, 12, tzinfo=UTC)


@pytest.fixture
def show(shelf: Shelf) -> Show:
    """Nearly three hours of 苏婉's; pearls sold for 2,000 yuan, scarves for 600."""
    Account.objects.create(id="a1", platform="douyin", handle="a1", name="林间小铺")
    made = Show.objects.create(
        id="show_1", account_id="a1", host="苏婉", title="九月上新", started_at=AT, business_day=date(2026, 9, 3),
        ended_at=AT + timedelta(hours=2, minutes=58),
    )  # fmt: skip
    batch = shelf.batch()
    shelf.tell(batch, show_id="show_1", business_day=date(2026, 9, 3), amount=260_000, account="a1", host="苏婉")
    for product, amount, units in (("p2", 60_000, 6), ("p1", 200_000, 10)):
        shelf.tell(
            batch, grain="product", subject=f"show_1|{product}", show_id="show_1", business_day=date(2026, 9, 3),
            product=product, product_id=product, amount=amount, units=units, account="a1", host="苏婉",
        )  # fmt: skip
    Product.objects.create(platform="douyin", product_id="p1", name="珍珠项链", category="珍珠", first_batch=1)
    return made


def test_of_a_show_nobody_planned_what_it_was_and_sold_comes_along(show: Show, operator: Actor) -> None:
    answer = operator.post(FROM, NEXT)
    assert answer.status_code == 201, answer.content
    told = answer.json()
    assert (told["title"], told["hosts"], told["account"], told["planned_s"]) == ("九月上新", ["苏婉"], "a1", 3 * 3600)
    assert told["planned_at"].startswith("2026-12-19T12:00") and told["segments"] > 3 and told["show"] == ""
    items = list(Plan.objects.get(id=told["id"]).items.all())
    assert [(each.product, each.name, each.price) for each in items] == [
        ("p1", "珍珠项链", 20_000),
        ("p2", "p2", 10_000),
    ]


def test_of_a_planned_show_the_plan_is_copied(show: Show, operator: Actor) -> None:
    plan = make_plan(CLI, NewPlan("九月珍珠场", "festival", AT, 7_200, account="a1", theme="送妈妈"))
    add(CLI, plan.id, [{"product": "p9", "name": "胸针"}])
    Plan.objects.filter(id=plan.id).update(show="show_1", state=Plan.State.DONE)
    told = operator.post(FROM, {**NEXT, "title": "十二月珍珠场"}).json()
    assert (told["title"], told["kind"], told["theme"], told["state"]) == (
        "十二月珍珠场",
        "festival",
        "送妈妈",
        "draft",
    )
    assert told["show"] == "" and told["items"] == 1


def test_a_show_that_sold_nothing_still_makes_a_plan(show: Show, operator: Actor) -> None:
    Show.objects.create(id="show_2", account_id="a1", started_at=AT, business_day=date(2026, 9, 3))
    told = operator.post("/api/v1/planning/shows/show_2/plan", NEXT).json()
    assert (told["title"], told["items"], told["planned_s"]) == ("林间小铺", 0, 4 * 3600)


def test_another_accounts_show_is_not_there(show: Show, controller: Actor, viewer: Actor) -> None:
    assert controller.person
    controller.person.scope = Scope(accounts=("elsewhere",))
    controller.person.save()
    assert controller.post(FROM, NEXT).status_code == 404
    assert viewer.post(FROM, NEXT).status_code == 403 and not Plan.objects.exists()
