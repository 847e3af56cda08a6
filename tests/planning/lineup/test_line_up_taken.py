"""A line-up is asked for, made by the worker, taken into the rundown in one version, and undone."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from django.db import transaction

from cast import Actor
from kaibo.jobs.api import Job, work
from kaibo.metrics.models import Batch
from kaibo.planning import work as registered
from kaibo.planning.models import Plan
from kaibo.shows.models import Show
from metrics.conftest import store_home
from metrics.shelf import Shelf, empty
from planning.rundown.rehearsal import EIGHT, PLANS, item, make_plan_of

__all__ = ["registered", "store_home"]
pytestmark = pytest.mark.django_db(transaction=True)

SHOP = "acc_1"


@pytest.fixture
def shelf(store_home: Path) -> Any:
    yield Shelf()
    empty()


def evenings(shelf: Shelf) -> Batch:
    """Four Saturdays at eight, long before: 6000 views in two hours each, every product sold by its number."""
    batch = shelf.batch()
    for week in range(4, 8):
        at = EIGHT - timedelta(weeks=week)
        show, day = f"show_{week}", at.date()
        Show.objects.create(
            id=show, account_id=SHOP, started_at=at, ended_at=at + timedelta(hours=2), business_day=day, host="苏婉"
        )
        told = {"show_id": show, "account": SHOP, "business_day": day, "at": at}
        shelf.tell(batch, **told, views=6_000, duration=7_200_000, orders=50)
        for place in range(8):
            shelf.tell(
                batch, grain="product", source="douyin.products", subject=f"{show}|p{place}", **told,
                product_id=f"p{place}", product=f"商品{place}", units=place + 1,
            )  # fmt: skip
    return batch


def planned(actor: Actor, **told: Any) -> Plan:
    with transaction.atomic():
        return make_plan_of(actor, **told)


def goods_of(plan: Plan) -> None:
    roles = ["hook", "profit", "profit", "hit", "profit", "image", "profit", "welfare"]
    for place, role in enumerate(roles):
        price = 990 if role == "hook" else 9_900 * (place + 1)
        item(plan, f"p{place}", f"商品{place}", role=role, category=f"c{place % 4}", price=price, cost=price // 2)


def work_until_all_is_done() -> None:
    stop = Event()

    def look() -> None:
        if not Job.objects.filter(state__in=Job.OPEN).exists():
            stop.set()

    work(stop, between=[look])


def made(actor: Actor, plan: Plan, **asked: Any) -> dict[str, Any]:
    answer = actor.post(f"{PLANS}/{plan.id}/line-ups", {"seconds": 3, **asked})
    assert answer.status_code == 201, answer.content
    work_until_all_is_done()
    told = actor.get(f"{PLANS}/{plan.id}/line-ups/{answer.json()['id']}").json()
    assert told["state"] == "done", told
    return told  # type: ignore[no-any-return]


def taken(actor: Actor, plan: Plan, told: dict[str, Any], status: int = 200) -> Any:
    answer = actor.post(f"{PLANS}/{plan.id}/line-ups/{told['id']}/take")
    assert answer.status_code == status, answer.content
    return answer.json()


def test_a_line_up_rests_on_the_shops_own_shows(shelf: Shelf, owner: Actor, operator: Actor) -> None:
    plan = planned(operator, planned_s=4_200)
    evenings(shelf)
    goods_of(plan)
    result = made(owner, plan)["result"]
    assert (result["forecast"]["how"], result["forecast"]["shows"]) == ("weekday_slot", 4)
    assert result["forecast"]["per_hour"] == 3_000
    known = {each["product"]: each for each in result["goods"]}
    assert (known["p7"]["shows"], known["p7"]["bought"], known["p7"]["shown"]) == (4, 32, 3_000)
    assert known["p0"]["rate"] < known["p7"]["rate"]
    total = result["total"]["gmv"]
    assert 0 < total["low"] < total["value"] < total["high"]
    assert result["total"]["margin"] is not None
    assert sum(run["length_s"] for run in result["runs"]) == 4_200 - 300 - 600, "opening and closing have their time"
    hidden = operator.get(f"{PLANS}/{plan.id}/line-ups").json()[0]["id"]
    seen = operator.get(f"{PLANS}/{plan.id}/line-ups/{hidden}").json()["result"]
    assert seen["total"]["margin"] is None and {run["margin"] for run in seen["runs"]} == {None}


def test_it_becomes_the_rundown_in_one_version_and_is_undone(shelf: Shelf, operator: Actor) -> None:
    plan = planned(operator, planned_s=4_200)
    evenings(shelf)
    goods_of(plan)
    segments = f"{PLANS}/{plan.id}/segments"
    operator.post(segments, {"title": "开场", "planned_s": 300, "kind": "opening"})
    operator.post(
        segments, {"title": "项链", "planned_s": 600, "kind": "product", "product": "p3", "phrases": ["看光泽"]}
    )
    operator.post(segments, {"title": "福袋", "planned_s": 300, "kind": "benefit"})
    operator.post(segments, {"title": "不动", "planned_s": 600, "kind": "product", "product": "p5", "locked": True})
    operator.post(segments, {"title": "收尾", "planned_s": 600, "kind": "closing"})
    before = operator.get(segments).json()
    told = made(operator, plan, objective="gmv")
    shown = taken(operator, plan, told)
    assert shown["version"] == before["version"] + 1
    titles = [each["title"] for each in shown["segments"]]
    assert [each for each in titles if each in {"开场", "福袋", "不动", "收尾"}] == ["开场", "福袋", "不动", "收尾"]
    kept = next((each for each in shown["segments"] if each["product"] == "p3"), None)
    assert kept is not None and kept["phrases"] == ["看光泽"], "a product keeps the words written for it"
    assert sum(each["planned_s"] for each in shown["segments"]) == 4_200
    assert [each["product"] for each in shown["segments"]].count("p5") == 1, "the locked one is not lined up again"
    operator.post(f"{PLANS}/{plan.id}/restore", {"number": before["version"]})
    assert [each["title"] for each in operator.get(segments).json()["segments"]] == [
        each["title"] for each in before["segments"]
    ]


def test_a_line_up_of_another_rundown_is_not_taken(shelf: Shelf, operator: Actor) -> None:
    plan = planned(operator, planned_s=4_200)
    goods_of(plan)
    told = made(operator, plan, objective="gmv")
    assert told["result"]["forecast"]["how"] == "assumed", "no show of the shop is known"
    operator.post(f"{PLANS}/{plan.id}/segments", {"title": "福袋", "planned_s": 300, "kind": "benefit"})
    assert "重新排" in taken(operator, plan, told, 409)["message"]


def test_the_rest_of_a_running_show_is_planned_anew(shelf: Shelf, operator: Actor) -> None:
    plan = planned(operator, planned_s=4_200)
    goods_of(plan)
    first = taken(operator, plan, made(operator, plan, objective="gmv"))["segments"]
    passed = [each for each in first if each["planned_s"]][:3]
    from_s = sum(each["planned_s"] for each in passed)
    told = made(operator, plan, objective="gmv", from_s=from_s)
    assert told["seconds"] == 5
    again = taken(operator, plan, told)["segments"]
    assert [each["id"] for each in again[:3]] == [each["id"] for each in passed]
    assert not {run["product"] for run in told["result"]["runs"]} & {
        each["product"] for each in passed if each["product"]
    }


def test_without_a_price_nothing_is_lined_up(operator: Actor, viewer: Actor, stranger: Actor) -> None:
    plan = planned(operator)
    item(plan, "p1", "耳钉")
    path = f"{PLANS}/{plan.id}/line-ups"
    refused = operator.post(path, {})
    assert refused.status_code == 422 and "直播价" in refused.json()["message"]
    assert viewer.post(path, {}).status_code == 403
    assert stranger.get(path).status_code == 401


def test_products_are_chosen_from_what_sold_before(shelf: Shelf, operator: Actor) -> None:
    plan = planned(operator, planned_s=4_200)
    evenings(shelf)
    item(plan, "p7", "商品7")
    told = operator.get(f"{PLANS}/{plan.id}/items/sold").json()
    assert [(each["product"], each["numbers"]["units"]["value"]) for each in told["rows"][:2]] == [
        ("p7", 32),
        ("p6", 28),
    ]
    assert [each["chosen"] for each in told["rows"][:2]] == [True, False]
    assert len(operator.get(f"{PLANS}/{plan.id}/items/sold", q="商品3").json()["rows"]) == 1
