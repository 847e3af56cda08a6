"""A product falls out: its segments become the substitute's, or their time goes to the neighbours; undone exactly."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaibo.accounts.api import CLI
from kaibo.planning.models import Item, Plan, Segment
from kaibo.planning.plans.changing import changing, restore
from kaibo.planning.rundown.falling import product_out, takers_of
from kaibo.planning.rundown.order import CONTENT
from planning.rundown.rehearsal import Rehearsal, item
from soak import many

pytestmark = pytest.mark.django_db

KINDS = ("opening", "product", "benefit", "interaction", "closing")
segments = st.lists(
    st.tuples(st.sampled_from(KINDS), st.sampled_from(["", "p1", "p2", "p3"]), st.integers(0, 3_600), st.booleans()),
    max_size=10,
)


def falls(plan: Plan, gone: Item, substitute: Item | None = None) -> int:
    with changing(CLI, plan.id, "item_fallen_out", gone.name) as held:
        return product_out(held, gone, substitute)


def said(plan: Plan) -> list[Any]:
    return [(each.id, *(getattr(each, name) for name in CONTENT)) for each in Segment.objects.filter(plan=plan)]


def test_its_segments_become_the_substitutes(rehearsal: Rehearsal) -> None:
    gone, other = item(rehearsal.plan, "p1", "珍珠耳钉"), item(rehearsal.plan, "p2", "银耳钉")
    told = {"kind": "product", "product": "p1", "phrases": ["海水珍珠"], "points": ["正圆"], "goal_amount": 50_000}
    rehearsal.add("珍珠耳钉返场", 10, **told)
    rehearsal.add("收尾", 10, kind="closing")
    assert falls(rehearsal.plan, gone, other) == 1
    first = rehearsal.now()["segments"][0]
    assert (first["title"], first["product"], first["planned_s"], first["goal_amount"]) == (
        "银耳钉返场",
        "p2",
        600,
        50_000,
    )
    assert first["phrases"] == first["points"] == [], "nothing said of the one may be said of the other"


def test_its_time_goes_in_halves_to_the_products_around_it(rehearsal: Rehearsal) -> None:
    gone = item(rehearsal.plan, "p1", "耳钉")
    for title, minutes, kind, product in (
        ("开场", 5, "opening", ""),
        ("丝巾", 10, "product", "p2"),
        ("福袋", 3, "benefit", ""),
        ("耳钉", 10.05, "product", "p1"),
        ("发夹", 10, "product", "p3"),
        ("收尾", 10, "closing", ""),
    ):
        rehearsal.add(title, minutes, kind=kind, product=product)
    before = rehearsal.now()["total_s"]
    falls(rehearsal.plan, gone)
    told = rehearsal.now()
    assert {each["title"]: each["planned_s"] for each in told["segments"]} == {
        "开场": 300,
        "丝巾": 902,
        "福袋": 180,
        "发夹": 901,
        "收尾": 600,
    }
    assert told["total_s"] == before
    rehearsal.actor.post(f"/api/v1/planning/plans/{rehearsal.plan.id}/restore", {"number": told["version"] - 1})
    assert rehearsal.now()["total_s"] == before and "耳钉" in rehearsal.titles()


@settings(max_examples=many(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=segments, substituted=st.booleans())
def test_whatever_the_rundown_it_leaves_it_and_comes_back(
    rehearsal: Rehearsal, rows: list[tuple[str, str, int, bool]], substituted: bool
) -> None:
    plan = rehearsal.plan
    Segment.objects.filter(plan=plan).delete()
    Item.objects.filter(plan=plan).delete()
    gone, other = item(plan, "p1", "耳钉"), item(plan, "p2", "丝巾")
    made = [
        Segment(id=f"seg_{place}", plan=plan, position=place, title="段", kind=kind, product=product, planned_s=length)
        for place, (kind, product, length, _) in enumerate(rows)
    ]
    for each, (*_, locked) in zip(made, rows, strict=True):
        each.locked = locked
    Segment.objects.bulk_create(made)
    with changing(CLI, plan.id, "segments_ordered") as held:
        before, version = said(plan), held.version
    anybody = any(takers_of(made, place, "p1") for place, each in enumerate(made) if each.product == "p1")
    falls(plan, gone, other if substituted else None)
    left = list(Segment.objects.filter(plan=plan))
    assert all(each.product != "p1" for each in left)
    assert [each.position for each in left] == list(range(len(left)))
    total = sum(each.planned_s for each in left)
    if substituted or anybody:
        assert total == sum(length for _, _, length, _ in rows)
    for each in left:
        was = next(row for row in made if row.id == each.id)
        assert each.planned_s >= was.planned_s
        if each.locked or each.kind in {"opening", "closing"}:
            assert each.planned_s == was.planned_s, "these take nothing"
    restore(CLI, plan.id, version)
    assert said(plan) == before
