"""A card for each product of a plan: written, checked, compared, undone; taken away with its words."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from kaibo.planning.models import Card, Plan, Segment
from planning.rundown.rehearsal import PLANS, item, make_plan_of

WORDS = {
    "way": "aida",
    "attention": "夏天戴项链，最怕链子勾头发。",
    "interest": "这条是包镶的，边是圆的。",
    "desire": "配衬衫、配毛衣都不突兀。",
    "action": "喜欢的朋友看购物车。",
    "proof": ["证书编号可以查"],
    "reviews": ["戴了一个夏天没变色"],
    "doubts": [{"doubt": "会掉色吗", "answer": "925银镀金，别戴着游泳。"}],
    "golden": ["贵不贵，戴久了才知道。"],
}


@pytest.fixture
def plan(operator: Actor) -> Plan:
    plan = make_plan_of(operator)
    item(plan, "p1", "珍珠锁骨链", price=19_900)
    item(plan, "p2", "丝巾", price=9_900)
    told = {"points": ["淡水珍珠", "近圆"], "mechanics": ["拍两件减30元"]}
    Segment.objects.create(id="seg_1", plan=plan, position=0, title="项链", product="p1", planned_s=300, **told)
    return plan


def card(actor: Actor, plan: Plan, product: str = "p1") -> dict[str, Any]:
    answer = actor.get(f"{PLANS}/{plan.id}/cards")
    assert answer.status_code == 200, answer.content
    return next(each for each in answer.json()["cards"] if each["product"] == product)


def write(actor: Actor, plan: Plan, words: dict[str, Any]) -> Any:
    return actor.put(f"{PLANS}/{plan.id}/cards/{card(actor, plan)['item']}", words)


def test_every_product_has_a_place_with_what_the_plan_knows(operator: Actor, plan: Plan) -> None:
    told = card(operator, plan)
    assert (told["written"], told["price"], told["golden"]) == (False, "199元", [])
    assert told["suggested"]["attention"] == "淡水珍珠。" and told["suggested"]["interest"] == "近圆。"
    assert told["suggested"]["desire"] == "拍两件减30元。" and "199元" in told["suggested"]["action"]
    assert card(operator, plan, "p2")["suggested"]["solution"] == ""


def test_written_it_is_kept_with_its_version_and_undone(operator: Actor, plan: Plan) -> None:
    assert operator.patch(f"{PLANS}/{plan.id}", {"theme": "暖冬", "seen": 1}).status_code == 200
    after = write(operator, plan, {**WORDS, "seen": 2}).json()
    assert after["version"] == 3
    told = card(operator, plan)
    assert told["written"] and {name: told[name] for name in WORDS} == WORDS
    lines = operator.get(f"{PLANS}/{plan.id}/versions/3/difference").json()
    assert lines[0]["zh"] == "讲解卡" and lines[0]["what"] == "added"
    assert operator.post(f"{PLANS}/{plan.id}/restore", {"number": 2}).status_code == 200
    assert not card(operator, plan)["written"]


def test_a_changed_doubt_is_told_in_words(operator: Actor, plan: Plan) -> None:
    write(operator, plan, WORDS)
    write(operator, plan, {**WORDS, "doubts": [{"doubt": "会过敏吗", "answer": "不含镍。"}]})
    fields = operator.get(f"{PLANS}/{plan.id}/versions/3/difference").json()[0]["fields"]
    assert [(each["zh"], each["after"]) for each in fields] == [("顾虑与回答", "会过敏吗：不含镍。")]


def test_two_people_at_one_card(operator: Actor, owner: Actor, plan: Plan) -> None:
    assert write(owner, plan, {**WORDS, "seen": 1}).status_code == 200
    late = write(operator, plan, {**WORDS, "golden": ["另一句"], "seen": 1})
    assert late.status_code == 409 and owner.caller.name in late.json()["message"]
    assert card(operator, plan)["golden"] == WORDS["golden"]


def test_what_the_law_objects_to_is_shown_where_it_stands(operator: Actor, plan: Plan) -> None:
    write(operator, plan, {**WORDS, "golden": ["好看", "全国第一的珍珠"]})
    found = card(operator, plan)["findings"]
    assert [(each["field"], each["number"]) for each in found if each["severity"] == "blocking"] == [("golden", 1)]
    write(operator, plan, {"way": "story", "attention": "全国第一", "story": "小时候外婆有一条。"})
    assert not card(operator, plan)["findings"], "the other way's words are not told"


def test_without_words_it_is_gone_and_a_product_that_fell_out_has_none(operator: Actor, plan: Plan) -> None:
    write(operator, plan, WORDS)
    write(operator, plan, {"way": "aida"})
    assert not Card.objects.exists()
    path = f"{PLANS}/{plan.id}/items/{card(operator, plan)['item']}/fall-out"
    assert operator.post(path, {"reason": "断货"}).status_code == 200
    told = operator.get(f"{PLANS}/{plan.id}/cards").json()["cards"]
    assert [each["product"] for each in told] == ["p2"]


def test_strangers_write_none(stranger: Actor, operator: Actor, plan: Plan) -> None:
    assert stranger.put(f"{PLANS}/{plan.id}/cards/{card(operator, plan)['item']}", WORDS).status_code in {401, 403}
    assert operator.put(f"{PLANS}/{plan.id}/cards/itm_x", WORDS).status_code == 404
