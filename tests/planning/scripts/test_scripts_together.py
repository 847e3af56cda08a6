"""Every script that was looked through is taken at one press; what may not be said is left, and named."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import transaction

from cast import Actor
from kaibo.planning import work as registered
from kaibo.planning.models import Item, Plan, Script, Segment
from planning.lineup.test_line_up_taken import work_until_all_is_done
from planning.rundown.rehearsal import PLANS, item, make_plan_of

__all__ = ["registered"]
pytestmark = pytest.mark.django_db(transaction=True)
WORDS = ["旧的一句"]


@pytest.fixture
def plan(operator: Actor) -> Plan:
    """Four products, each with a segment of five minutes."""
    with transaction.atomic():
        plan = make_plan_of(operator, hosts=["苏婉"])
        for place, name in enumerate(["珍珠锁骨链", "丝巾", "耳钉", "手镯"]):
            item(plan, f"p{place}", name, price=19_900, category="珠宝")
            told = {"kind": "product", "title": name, "product": f"p{place}", "planned_s": 300, "phrases": WORDS}
            Segment.objects.create(id=f"seg_{place}", plan=plan, position=place, **told)
    return plan


def drafted(actor: Actor, plan: Plan) -> dict[str, Any]:
    body = {"segments": [f"seg_{place}" for place in range(4)]}
    assert actor.post(f"{PLANS}/{plan.id}/scripts", body).status_code == 201
    work_until_all_is_done()
    return actor.get(f"{PLANS}/{plan.id}/scripts").json()  # type: ignore[no-any-return]


def take(actor: Actor, plan: Plan, told: dict[str, Any]) -> dict[str, Any]:
    body = {"scripts": [each["id"] for each in told["scripts"]], "seen": told["version"]}
    answer = actor.post(f"{PLANS}/{plan.id}/scripts/take", body)
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[no-any-return]


def said(plan: Plan) -> list[list[str]]:
    return list(plan.segments.values_list("phrases", flat=True))


def test_all_are_taken_in_one_version_that_one_press_undoes(operator: Actor, plan: Plan) -> None:
    assert operator.patch(f"{PLANS}/{plan.id}/segments/seg_0", {"note": "先看颜色"}).json()["version"] == 2
    told = drafted(operator, plan)
    done = take(operator, plan, told)
    assert (done["taken"], done["left"]) == (["珍珠锁骨链", "丝巾", "耳钉", "手镯"], [])
    assert done["rundown"]["version"] == 3
    assert said(plan) == [each["lines"] for each in told["scripts"]]
    versions = operator.get(f"{PLANS}/{plan.id}/versions").json()
    assert versions[0]["what"] == "scripts_taken" and versions[0]["text"] == "珍珠锁骨链、丝巾、耳钉、手镯"
    assert operator.post(f"{PLANS}/{plan.id}/restore", {"number": 2, "seen": 3}).status_code == 200
    assert said(plan) == [WORDS] * 4


def test_what_is_forbidden_made_up_locked_or_changed_is_left_and_named(operator: Actor, plan: Plan) -> None:
    told = drafted(operator, plan)
    assert operator.patch(f"{PLANS}/{plan.id}/segments/seg_0", {"phrases": ["同事刚写的"]}).status_code == 200
    assert operator.patch(f"{PLANS}/{plan.id}/segments/seg_1", {"locked": True}).status_code == 200
    Item.objects.filter(product="p2").update(price=22_900)
    Script.objects.filter(segment="seg_3").update(lines=["全国第一的手镯，国家级品质。"])
    done = take(operator, plan, {**told, "version": 3})
    assert done["taken"] == [] and done["rundown"]["version"] == 3
    assert [(each["title"], each["why"]) for each in done["left"]] == [
        ("珍珠锁骨链", "changed"), ("丝巾", "locked"), ("耳钉", "made_up"), ("手镯", "law"),
    ]  # fmt: skip
    assert "199元" in done["left"][2]["text"] and "国家级" in done["left"][3]["text"]
    assert said(plan) == [["同事刚写的"], WORDS, WORDS, WORDS]


def test_one_that_was_written_again_meanwhile_is_not_taken_unseen(operator: Actor, plan: Plan) -> None:
    told = drafted(operator, plan)
    assert operator.post(f"{PLANS}/{plan.id}/scripts", {"segments": ["seg_0"]}).status_code == 201
    done = take(operator, plan, told)
    assert done["left"] == [{"segment": "seg_0", "title": "珍珠锁骨链", "why": "again", "text": ""}]
    work_until_all_is_done()
    assert done["taken"] == ["丝巾", "耳钉", "手镯"] and said(plan)[0] == WORDS


def test_taken_twice_nothing_more_happens(operator: Actor, plan: Plan) -> None:
    told = drafted(operator, plan)
    take(operator, plan, told)
    again = take(operator, plan, {**told, "version": 2})
    assert (again["taken"], again["left"], again["rundown"]["version"]) == ([], [], 2)


def test_who_only_reads_plans_takes_none(host: Actor, stranger: Actor, operator: Actor, plan: Plan) -> None:
    body = {"scripts": ["scr_x"], "seen": 1}
    assert host.post(f"{PLANS}/{plan.id}/scripts/take", body).status_code == 403
    assert stranger.post(f"{PLANS}/{plan.id}/scripts/take", body).status_code in {401, 403}
    assert said(plan) == [WORDS] * 4
