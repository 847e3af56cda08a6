"""Words that take much less or more time than their segment has are told of, beside the script and before the show."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.planning import work as registered
from kaibo.planning.models import Plan, Segment
from kaibo.planning.scripts.pacing import PACE, fit_of, ill_fitting, seconds_of
from kaibo.planning.selling.spoken import spoken
from planning.lineup.test_line_up_taken import work_until_all_is_done
from planning.rundown.rehearsal import PLANS, item, make_plan_of

__all__ = ["registered"]


@pytest.fixture
def plan(operator: Actor) -> Plan:
    with transaction.atomic():
        plan = make_plan_of(operator, hosts=["苏婉"])
        item(plan, "p1", "珍珠锁骨链", role="hit", price=19_900)
        told = {"kind": "product", "product": "p1", "points": ["淡水珍珠，近圆"]}
        Segment.objects.create(id="seg_1", plan=plan, position=0, title="珍珠锁骨链", planned_s=600, **told)
    return plan


def written(actor: Actor, plan: Plan) -> dict[str, Any]:
    path = f"{PLANS}/{plan.id}/scripts"
    assert actor.post(path, {"segments": ["seg_1"]}).status_code == 201
    work_until_all_is_done()
    return actor.get(path).json()["scripts"][0]  # type: ignore[no-any-return]


def notes(actor: Actor, plan: Plan) -> dict[str, int]:
    told = actor.get(f"{PLANS}/{plan.id}/segments").json()["notes"]
    return {each["code"]: each["seconds"] for each in told if each["code"].startswith("script_")}


def pace(actor: Actor, plan: Plan) -> dict[str, Any] | None:
    known = actor.get(f"{PLANS}/{plan.id}/readiness").json()["known"]
    return next((each for each in known if each["key"] == "pace"), None)


@pytest.mark.django_db(transaction=True)
def test_a_script_too_short_for_ten_minutes_is_told_of_until_the_segment_is_cut(operator: Actor, plan: Plan) -> None:
    script = written(operator, plan)
    assert (script["fit"], script["seconds"]) == ("short", round(script["characters"] / PACE))
    assert (notes(operator, plan), pace(operator, plan)) == ({}, None)
    assert operator.post(f"{PLANS}/{plan.id}/scripts/{script['id']}/take").status_code == 200
    assert notes(operator, plan) == {"script_short": script["seconds"]}
    told = pace(operator, plan)
    assert told is not None and not told["fine"] and not told["must"]
    assert f"珍珠锁骨链 {script['seconds'] / 60:.1f}/10 min" in told["zh"]
    segment = f"{PLANS}/{plan.id}/segments/seg_1"
    assert (
        operator.patch(segment, {"planned_s": script["seconds"]}).json()["segments"][0]["said_s"] == script["seconds"]
    )
    told = pace(operator, plan)
    assert notes(operator, plan) == {} and told is not None and told["fine"]


@pytest.mark.django_db(transaction=True)
def test_what_can_never_be_said_in_its_time_is_told_of_whoever_wrote_it(operator: Actor, plan: Plan) -> None:
    operator.patch(f"{PLANS}/{plan.id}/segments/seg_1", {"planned_s": 10, "phrases": ["镜头靠近一点，我慢慢转" * 10]})
    assert notes(operator, plan) == {"script_long": seconds_of(["镜头靠近一点，我慢慢转" * 10])}
    told = pace(operator, plan)
    assert told is not None and not told["fine"]


@given(st.sampled_from(Segment.Kind.values), st.integers(0, 7_200), st.lists(st.text(max_size=200), max_size=20))
def test_what_fits_is_neither_short_nor_long(kind: str, planned_s: int, lines: list[str]) -> None:
    said, fit = seconds_of(lines), fit_of(kind, planned_s, lines)
    if fit == "long":
        assert said > planned_s > 0
    elif fit == "short":
        assert 0 < said < planned_s
    segment = Segment(id="s", kind=kind, planned_s=planned_s, phrases=lines)
    assert [each for _, each in ill_fitting([segment], {"s"})] == ([fit] if fit else [])
    assert all(each == "long" for _, each in ill_fitting([segment], ()))


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("光泽", "强", "光泽强"),
        ("链长", "40厘米", "链长40厘米"),
        ("品种", "淡水珍珠", "品种是淡水珍珠"),
        ("颜色 Color", "D", "颜色D"),
        ("种水", "冰种", "种水冰种"),
        ("天然/培育", "天然钻石", "天然钻石"),
        ("光泽", "光泽很强", "光泽很强"),
        ("荧光", "无", "没有荧光"),
    ],
)
def test_a_field_is_said_as_a_host_says_it(name: str, value: str, said: str) -> None:
    assert spoken(name, value) == said
