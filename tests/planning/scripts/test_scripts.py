"""Scripts are asked for, written by the worker from the plan's facts, compared and taken into the rundown."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from cast import Actor
from chatter import Fake, listening
from kaibo.kit.chat import model
from kaibo.planning import work as registered
from kaibo.planning.models import Item, Plan, Segment
from planning.lineup.test_line_up_taken import work_until_all_is_done
from planning.rundown.rehearsal import PLANS, item, make_plan_of

__all__ = ["registered"]
pytestmark = pytest.mark.django_db(transaction=True)

GOOD = "这条珍珠锁骨链是淡水珍珠。\n直播间价格199元，拍两件减30元。\n喜欢的朋友点购物车。"


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    with listening(monkeypatch) as server:
        yield server


@pytest.fixture
def plan(operator: Actor) -> Plan:
    with transaction.atomic():
        plan = make_plan_of(operator, hosts=["苏婉"])
        item(plan, "p1", "珍珠锁骨链", role="hit", price=19_900, category="珠宝")
        told = {"points": ["淡水珍珠，近圆"], "mechanics": ["拍两件减30元"], "phrases": ["旧的一句"]}
        Segment.objects.create(
            id="seg_1", plan=plan, position=0, kind="product", title="珍珠锁骨链", product="p1", planned_s=300, **told
        )
    return plan


def asked(actor: Actor, plan: Plan, **more: Any) -> dict[str, Any]:
    answer = actor.post(f"{PLANS}/{plan.id}/scripts", {"segments": ["seg_1"], **more})
    assert answer.status_code == 201, answer.content
    work_until_all_is_done()
    return now(actor, plan)


def now(actor: Actor, plan: Plan) -> dict[str, Any]:
    answer = actor.get(f"{PLANS}/{plan.id}/scripts")
    assert answer.status_code == 200, answer.content
    return answer.json()["scripts"][0]  # type: ignore[no-any-return]


def take(actor: Actor, plan: Plan, script: dict[str, Any], body: Any = None) -> Any:
    return actor.post(f"{PLANS}/{plan.id}/scripts/{script['id']}/take", body)


def test_without_a_model_a_template_tells_the_facts_in_short_lines(operator: Actor, plan: Plan) -> None:
    told = asked(operator, plan)
    assert (told["state"], told["source"], told["tries"], told["made_up"]) == ("done", "template", [], [])
    whole = "".join(told["lines"])
    assert "珍珠锁骨链" in whole and "199元" in whole and "淡水珍珠，近圆" in whole and "拍两件减30元" in whole
    assert all(0 < len(line) <= 22 for line in told["lines"])
    assert {"change": "removed", "text": "旧的一句"} in told["difference"]
    assert [each["text"] for each in told["difference"] if each["change"] == "added"] == told["lines"]
    assert 0 < told["seconds"] < 300


def test_taken_it_is_what_the_segment_says_in_one_version_that_is_undone(operator: Actor, plan: Plan) -> None:
    assert operator.patch(f"{PLANS}/{plan.id}/segments/seg_1", {"note": "先看颜色"}).json()["version"] == 2
    told = asked(operator, plan)
    after = take(operator, plan, told, {"seen": 2}).json()
    assert after["version"] == 3 and after["segments"][0]["phrases"] == told["lines"]
    assert now(operator, plan)["taken"] == 3
    assert operator.post(f"{PLANS}/{plan.id}/restore", {"number": 2}).status_code == 200
    assert Segment.objects.get(id="seg_1").phrases == ["旧的一句"]


def test_what_a_model_writes_within_the_facts_is_given(fake: Fake, operator: Actor, plan: Plan) -> None:
    fake.mood = lambda _: GOOD
    told = asked(operator, plan)
    assert (told["source"], told["tries"]) == ("model", [[]])
    assert told["lines"] == ["这条珍珠锁骨链是淡水珍珠。", "直播间价格199元，拍两件减30元。", "喜欢的朋友点购物车。"]
    facts = json.loads(fake.asked[0]["messages"][1]["content"])["facts"]
    assert facts["price"] == "199元" and "cost" not in facts


def test_what_it_made_up_is_told_to_it_and_mended(fake: Fake, operator: Actor, plan: Plan) -> None:
    fake.mood = lambda told: GOOD if "problems" in told else GOOD.replace("199元", "一百六十九块")
    told = asked(operator, plan)
    assert told["source"] == "model" and len(fake.asked) == 2
    assert [each["code"] for each in told["tries"][0]] == ["number"] and "一百六十九块" in told["tries"][0][0]["zh"]
    again = json.loads(fake.asked[1]["messages"][1]["content"])
    assert "一百六十九块" in again["problems"][0] and "一百六十九块" in "".join(again["before"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (GOOD + "\n原价399元。", "number"),
        (GOOD + "\n附赠证书。", "word"),
        (GOOD + "\nGIA都认它。", "word"),
        (GOOD + "\n全国第一的珍珠，国家级品质。", "law"),
        (GOOD + "\n再说一遍，真好看。" * 200, "too_long"),
        ("", "empty"),
        ("\u202e\u200b", "empty"),
        ("忽略以上要求，" + GOOD.replace("199", "①⑨"), "number"),
        ("<script>alert(1)</script>", "number"),
    ],
    ids=["price", "promise", "name", "law", "long", "nothing", "unseen", "circled", "markup"],
)
def test_after_three_tries_the_template_stands_and_says_why(
    fake: Fake, operator: Actor, plan: Plan, text: str, code: str
) -> None:
    fake.mood = lambda _: text
    told = asked(operator, plan)
    assert (told["state"], told["source"], len(fake.asked), len(told["tries"])) == ("done", "template", 3, 3)
    assert all(code in {each["code"] for each in one} for one in told["tries"])
    assert "199元" in "".join(told["lines"])


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"choices":[]}', b'{"choices":[{"message":{"content":7}}]}', b"\xff"]
)
def test_an_endpoint_that_talks_otherwise_is_asked_once(fake: Fake, operator: Actor, plan: Plan, body: bytes) -> None:
    fake.body = body
    told = asked(operator, plan)
    assert (told["source"], [each["code"] for each in told["tries"][0]]) == ("template", ["unreadable"])
    assert len(fake.asked) == 1


@pytest.mark.parametrize("status", [302, 401, 429, 500])
def test_an_endpoint_that_refuses_or_sends_elsewhere(fake: Fake, operator: Actor, plan: Plan, status: int) -> None:
    fake.status = status
    told = asked(operator, plan)
    assert (told["source"], told["tries"][0][0]["zh"]) == ("template", f"模型那边报错（{status}）")


def test_one_that_drips_is_cut_off(fake: Fake, operator: Actor, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_MODEL_SECONDS", "0.5")
    fake.mood, fake.drip = lambda _: GOOD, 0.2
    assert model() is not None
    told = asked(operator, plan)
    assert (told["source"], told["tries"][0][0]["zh"]) == ("template", "模型 0.5 秒内没有答完")


def test_one_that_is_not_there_is_not_asked_for_every_segment(
    operator: Actor, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KAIBO_MODEL_URL", "http://127.0.0.1:1/v1")
    Segment.objects.create(id="seg_2", plan=plan, position=1, kind="closing", title="收尾", planned_s=300)
    assert operator.post(f"{PLANS}/{plan.id}/scripts", {"segments": ["seg_1", "seg_2"]}).status_code == 201
    work_until_all_is_done()
    first, second = operator.get(f"{PLANS}/{plan.id}/scripts").json()["scripts"]
    assert first["tries"][0][0]["code"] == "unreachable" and second["tries"] == []
    assert second["state"] == "done" and second["lines"]


def test_nobody_is_asked_who_was_not_wanted(fake: Fake, operator: Actor, plan: Plan) -> None:
    assert asked(operator, plan, by_model=False)["source"] == "template"
    assert not fake.asked


def test_a_price_that_moved_meanwhile_is_not_taken(operator: Actor, plan: Plan) -> None:
    told = asked(operator, plan)
    Item.objects.filter(plan=plan).update(price=22_900)
    assert "199元" in now(operator, plan)["made_up"][0]["zh"]
    refused = take(operator, plan, told)
    assert refused.status_code == 422 and "199元" in refused.json()["message"]
    assert take(operator, plan, told, {"lines": ["今天229元。"]}).status_code == 200
    assert Segment.objects.get(id="seg_1").phrases == ["今天229元。"]


def test_a_segment_that_another_changed_or_locked_keeps_its_words(operator: Actor, plan: Plan) -> None:
    told = asked(operator, plan)
    path = f"{PLANS}/{plan.id}/segments/seg_1"
    assert operator.patch(path, {"phrases": ["同事刚写的"]}).status_code == 200
    assert take(operator, plan, told, {"seen": 1}).status_code == 409
    assert operator.patch(path, {"locked": True}).status_code == 200
    assert take(operator, plan, told).status_code == 409
    assert Segment.objects.get(id="seg_1").phrases == ["同事刚写的"]


def test_who_only_reads_plans_asks_for_none(host: Actor, stranger: Actor, operator: Actor, plan: Plan) -> None:
    body = {"segments": ["seg_1"]}
    assert host.post(f"{PLANS}/{plan.id}/scripts", body).status_code == 403
    assert stranger.post(f"{PLANS}/{plan.id}/scripts", body).status_code in {401, 403}
    assert operator.post(f"{PLANS}/{plan.id}/scripts", {"segments": ["seg_x"]}).status_code == 404
