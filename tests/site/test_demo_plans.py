"""A newcomer to the demo finds a plan that became a show, and one for the next evening that is nearly ready; what
somebody planned stays alone."""

from __future__ import annotations

from datetime import timedelta

from demo_history import SOLD, history, shelf, store_home

from kaibo.accounts.api import CLI, Scope
from kaibo.compliance.checking import check
from kaibo.kit.clock import local, now
from kaibo.planning.api import checklist, goals, overdue_tasks, staffing
from kaibo.planning.drafts.writing import NewPlan, make_plan
from kaibo.planning.items.reading import items
from kaibo.planning.models import Item, Plan
from kaibo.planning.pricing.reading import pricing
from kaibo.planning.readiness.reading import readiness
from kaibo.planning.readiness.written import written
from kaibo.review.plan.reading import show_against_plan
from kaibo.shows.models import Show
from kaibo.site.demo.plans.making import set_plans
from metrics.shelf import Shelf

__all__ = ["history", "shelf", "store_home"]


def test_one_plan_became_a_show_and_one_is_on_its_eve(history: Show) -> None:
    set_plans()
    past, coming = Plan.objects.order_by("planned_at")
    assert (past.show, past.state, past.planned_at.minute) == (history.id, "done", 0)
    assert {each["metric"] for each in goals(Scope(all=True), history.id)} >= {"gmv", "orders"}
    assert timedelta(hours=6) < coming.planned_at - now() <= timedelta(days=1)
    assert (coming.state, coming.show) == ("draft", "")
    for plan in (past, coming):
        assert plan.items.count() == SOLD == plan.segments.filter(kind="product").count()
        assert plan.tasks.count() > 10 and not plan.tasks.filter(owner="").exists() and plan.assets.count() == 4
        assert all(len(each["names"]) >= each["least"] for each in staffing(plan))
    assert set(past.tasks.values_list("state", flat=True)) == {"done"}
    assert set(coming.tasks.values_list("state", flat=True)) == {"done", "doing", "open"} and not overdue_tasks(CLI)
    set_plans()
    assert Plan.objects.count() == 2


def test_the_review_of_the_past_show_holds_plan_against_actual(history: Show) -> None:
    set_plans()
    told = show_against_plan(history, CLI)
    assert told is not None
    states = [each["state"] for each in told["rows"]]
    assert states.count("skipped") == 1 and set(states) == {"done", "skipped"}
    (skipped,) = [each for each in told["rows"] if each["state"] == "skipped"]
    assert skipped["reason"]
    assert [each["name"] for each in told["products"] if not each["actual_s"]] == [skipped["title"]]
    assert sum(each["actual_s"] or 0 for each in told["rows"]) == 4 * 3_600


def test_its_products_are_ready_to_be_sold(history: Show) -> None:
    set_plans()
    coming = Plan.objects.get(state="draft")
    rows = items(coming.id, CLI)["items"]
    prices: dict[str, list[int]] = {role: [] for role in Item.Role.values}
    for each in rows:
        assert each["category"] and each["link"] and each["units"] and 0 < each["cost"] < each["price"]
        prices[each["role"]].append(each["price"])
        assert each["role"] != "profit" or each["price"] - each["cost"] >= each["price"] * 0.35
    everything = [each["price"] for each in rows]
    assert max(prices["hook"]) <= min(prices["welfare"]) and min(prices["hook"]) == min(everything)
    assert prices["image"] == [max(everything)] and len(prices["hit"]) >= 4
    offers = [pricing(CLI, coming.id, each["id"]) for each in rows]
    anchors = [each for each in offers if each["terms"]["anchor"]]
    assert len(anchors) == 2 and all(each["terms"]["basis"]["kind"] == "suggested" for each in anchors)
    assert all(each["terms"]["anchor"] > each["terms"]["price"] for each in anchors)


def test_everything_said_in_it_is_written_and_lawful(history: Show) -> None:
    set_plans()
    coming = Plan.objects.get(state="draft")
    cards = [each for each in coming.cards.all() if each.golden and each.doubts]
    told = set(coming.selling_points.values_list("product", flat=True))
    assert len(cards) >= 5 and {each.product for each in cards} == told
    for segment in coming.segments.all():
        assert segment.points and segment.phrases and segment.person and segment.scene and segment.props
        assert segment.kind != "product" or (segment.goal_orders and segment.goal_amount)
        least = 8 if segment.product in told else 2
        assert len(segment.phrases) >= least and "{" not in "".join(segment.phrases)
    day = local(coming.planned_at, "Asia/Shanghai").date()
    said = [each.text for each in written(coming)]
    assert [(text, hit.text) for text in said for hit in check(text, None, day) if hit.severity != "suspected"] == []


def test_its_gate_names_what_is_honestly_open(history: Show) -> None:
    set_plans()
    coming = Plan.objects.get(state="draft")
    told = readiness(coming.id, CLI)
    known = {each["key"]: each["fine"] for each in told["known"]}
    assert all(known[key] for key in ("items", "price", "link", "cost", "words", "gone", "law", "host", "crew"))
    assert [each["key"].split(":")[0] for each in told["missing"]] == ["check"] * 3
    states = [each["state"] for each in checklist(coming)]
    assert states.count("passed") >= 10 and "failed" not in states
    (rehearsal,) = coming.rehearsals.all()
    assert rehearsal.ended_at and len(rehearsal.laps) == coming.segments.count()
    assert [each.done_at for each in rehearsal.findings.all()] == [None]
    assert {each.state for each in coming.assets.all()} == {"done", "open"}
    assert [each.media for each in coming.asset_files.all()] == ["image/png"]


def test_what_somebody_planned_stays_alone(history: Show) -> None:
    make_plan(CLI, NewPlan("我们自己的", "ordinary", now(), 7_200, account="a1"))
    set_plans()
    assert Plan.objects.count() == 1


def test_without_a_show_nothing_is_planned(db: None, shelf: Shelf) -> None:
    set_plans()
    assert not Plan.objects.exists()
