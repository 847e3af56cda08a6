"""Comments come in sorted; people answer, push, hide and penalise; labels train the team's own model."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cast import Actor
from kaibo.events.api import read
from kaibo.jobs.models import Job
from kaibo.kit.clock import now
from kaibo.live.comments.acts import TRAIN, samples
from kaibo.live.comments.penalties import in_force
from kaibo.live.models import Penalty
from kaibo.shows.models import Account
from live.evening import Evening, evening_of

pytestmark = pytest.mark.django_db

LIVE = "/api/v1/live"
GOOD = {"intent": "delivery", "sentiment": "bad", "question": True}


def said(evening: Evening, *texts: str, person: str = "") -> list[str]:
    """The ids of comments written now, one person each unless one is named."""
    evening.told(*({"kind": "comment", "text": text, "person": person or f"v{text}"} for text in texts))
    return [each["id"] for each in evening.now()["comments"]][-len(texts) :]


def test_comments_come_sorted_and_questions_come_with_an_answer(evening: Evening) -> None:
    evening.act("start")
    evening.act("shelf/p1/pitch")
    said(evening, "多少钱", "这个多少钱啊", "加微信abc888有内部价", "主播好看")
    told = evening.now()
    assert [each["state"] for each in told["comments"]] == ["new", "new", "held", "new"]
    (question,) = told["questions"]
    assert (question["intent"], question["product"], question["people"]) == ("price", "p1", 2)
    assert question["proposed"] == "耳钉今天直播间59元，平时99元" and question["state"] == "open"
    assert told["triage"]["intents"]["price"] == 2 and told["triage"]["model"]["accuracy"] is None


def test_an_answer_ends_the_timer_and_a_push_stands_before_the_host(evening: Evening) -> None:
    evening.act("start")
    price, spec = said(evening, "1号多少钱", "敏感肌能用吗")
    evening.act(f"comments/{price}/answer", {"text": "59 元"})
    evening.act(f"comments/{spec}/push", {"text": "敏感肌先试耳后"})
    told = evening.now()
    states = {each["intent"]: (each["state"], each["answer"]) for each in told["questions"]}
    assert states == {"price": ("answered", "59 元"), "spec": ("pushed", "")}
    assert told["cues"][-1]["text"] == "敏感肌能用吗 → 敏感肌先试耳后" and told["cues"][-1]["to"] == "host"
    assert [each["state"] for each in told["comments"]] == ["answered", "pushed"]
    assert [event.kind for event in read(subject=evening.id)][-1] == "live.comment_acted"


def test_held_comments_are_let_go_or_hidden_by_a_person(evening: Evening) -> None:
    evening.act("start")
    one, other = said(evening, "死骗子滚", "私我低价")
    evening.act(f"comments/{one}/hide", {"text": "辱骂"})
    evening.act(f"comments/{other}/release", {})
    assert [each["state"] for each in evening.now()["comments"]] == ["hidden", "new"]


def test_old_and_active_fans_are_marked(evening: Evening, operator: Actor, shop: Account) -> None:
    evening.act("start")
    said(evening, "来了", person="阿宁")
    evening.act("end")
    later = evening_of(operator, shop, title="周六晚场")
    later.act("start")
    said(later, "又来了", "晚上好", "买了", person="阿宁")
    said(later, "第一次来", person="小林")
    assert {each["person"]: each["fan"] for each in later.now()["comments"]} == {"阿宁": "old_active", "小林": ""}


def test_penalties_go_by_degree_with_facts_term_and_appeal(
    evening: Evening, controller: Actor, customer_service: Actor
) -> None:
    evening.act("start")
    first, second, third = said(evening, "死骗子", "滚吧骗子", "骗子主播滚", person="v9")
    body = {"reason": "abuse", "facts": "连续辱骂主播"}
    kinds = [evening.act(f"comments/{each}/block", body, status=201)["kind"] for each in (first, second, third)]
    assert kinds == ["mute", "mute", "block"]
    blocked = Penalty.objects.get(kind="block")
    assert blocked.until and timedelta(days=29) < blocked.until - now() <= timedelta(days=30)
    assert "骗子主播滚" in blocked.facts and blocked.basis
    assert {each["state"] for each in evening.now()["comments"]} == {"hidden"}
    path = f"{LIVE}/penalties/{blocked.id}"
    assert customer_service.post(f"{path}/appeal", {"text": "账号被盗"}).json()["appealed_at"]
    decision = {"upheld": False, "text": "核实是盗号"}
    refused = evening.actor.post(f"{path}/decide", decision)
    assert (refused.status_code, refused.json()["code"]) == (403, "live.own_penalty")
    decided = controller.post(f"{path}/decide", decision).json()
    assert (decided["upheld"], decided["lifted_by"], decided["decided_by"]) == (False, "韩墨", "韩墨")
    assert in_force("acc_1", now(), evening.id).count() == 2
    told = controller.get(f"{LIVE}/penalties", run=evening.id).json()
    assert (told["total"], len(told["rows"]), told["waiting"]) == (3, 3, 0)


def test_a_block_without_an_end_and_a_penalty_of_nobody_are_refused(evening: Evening) -> None:
    evening.act("start")
    (one,) = said(evening, "骗子", person="v1")
    endless = {"reason": "other", "facts": "刷屏", "kind": "block"}
    assert evening.act(f"comments/{one}/block", endless, status=422)["code"] == "live.block_without_term"
    evening.told({"kind": "comment", "text": "匿名骂人"})
    nobody = evening.now()["comments"][-1]["id"]
    body = {"reason": "abuse", "facts": "骂人"}
    assert evening.act(f"comments/{nobody}/block", body, status=422)["code"] == "live.person_unknown"


def test_labels_are_kept_and_the_model_is_trained_once_there_are_twenty(evening: Evening, operator: Actor) -> None:
    evening.act("start")
    ids = said(evening, *(f"第{each}天了货呢" for each in range(20)))
    told = [evening.act(f"comments/{each}/label", GOOD) for each in ids]
    assert told[0]["by"] == "周琦" and told[0]["guessed"]
    shown = evening.now()
    assert {each["intent"] for each in shown["comments"]} == {"delivery"}
    assert shown["comments"][0]["labelled"] == "周琦" and shown["triage"]["model"]["labels"] == 20
    assert Job.objects.filter(kind=TRAIN).count() == 1
    model = operator.get(f"{LIVE}/comment-model").json()
    assert (model["labels"], model["rows"], model["matrix"]) == (20, 0, {})


def test_mood_and_product_are_corrected_each_by_itself_and_the_question_moves_to_its_product(evening: Evening) -> None:
    evening.act("start")
    evening.act("shelf/p1/pitch")
    (one,) = said(evening, "这个多少钱啊")
    assert evening.now()["questions"][0]["product_name"] == "耳钉"
    label = {"intent": "price", "sentiment": "neutral", "question": True}
    assert evening.act(f"comments/{one}/label", {**label, "product": "p2"})["product"] == "p2"
    assert evening.act(f"comments/{one}/label", {**label, "sentiment": "bad"})["product"] == "p2", "kept when left out"
    told = evening.now()
    (comment,), (question,) = told["comments"], told["questions"]
    assert (comment["product"], comment["named"], comment["sentiment"]) == ("p2", True, "bad")
    other = next(each for each in told["products"] if each["product"] == "p2")
    assert (question["product"], question["product_name"]) == ("p2", other["name"])
    assert samples()[0].sentiment == -1, "the team's own model learns the mood"
    evening.act(f"comments/{one}/label", {**label, "product": ""})
    assert evening.now()["comments"][0]["product"] == ""
    assert evening.act(f"comments/{one}/label", {**label, "product": "p9"}, status=404)["code"] == "live.no_product"


def test_templates_of_the_team_are_checked_and_used(evening: Evening, operator: Actor) -> None:
    evening.act("start")
    wrong = operator.post(f"{LIVE}/answers", {"intent": "price", "text": "{product}只要{magic}"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "live.answer_place")
    broken = operator.post(f"{LIVE}/answers", {"intent": "price", "text": "{product"})
    assert broken.json()["code"] == "live.answer_unreadable"
    made = operator.post(f"{LIVE}/answers", {"intent": "delivery", "text": "{product}48 小时内发"})
    assert made.status_code == 201
    said(evening, "1号什么时候发货")
    assert evening.now()["questions"][0]["proposed"] == "耳钉48 小时内发"
    assert operator.delete(f"{LIVE}/answers/{made.json()['id']}").status_code == 204


def test_a_template_is_changed_in_its_place_and_those_everybody_begins_with_are_told(
    evening: Evening, operator: Actor, host: Actor
) -> None:
    made = operator.post(f"{LIVE}/answers", {"intent": "delivery", "text": "{product}48 小时内发"}).json()
    told = operator.get(f"{LIVE}/answers").json()
    assert (told[0]["id"], told[0]["own"]) == (made["id"], True)
    assert {each["intent"] for each in told if not each["own"]} >= {"price", "stock", "sold_out", "delivery"}
    changed = {"intent": "delivery", "text": "{product}今天发", "product": "p1"}
    assert operator.put(f"{LIVE}/answers/{made['id']}", changed).json()["text"] == "{product}今天发"
    wrong = operator.put(f"{LIVE}/answers/{made['id']}", {**changed, "text": "{magic}"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "live.answer_place")
    evening.act("start")
    said(evening, "1号什么时候发货")
    assert evening.now()["questions"][0]["proposed"] == "耳钉今天发"
    assert operator.put(f"{LIVE}/answers/ans_none", changed).status_code == 404
    assert host.put(f"{LIVE}/answers/{made['id']}", changed).status_code == 403


def test_another_runs_comment_is_not_found_and_a_stranger_is_refused(
    evening: Evening, operator: Actor, shop: Account, host: Actor, stranger: Actor
) -> None:
    evening.act("start")
    (one,) = said(evening, "多少钱")
    other = evening_of(operator, shop, title="另一场")
    other.act("start")
    other.act(f"comments/{one}/answer", {"text": "59"}, status=404)
    evening.act("comments/abc/answer", {"text": "59"}, status=404)
    assert host.post(f"{evening.path}/comments/{one}/answer", {"text": "59"}).status_code == 403
    assert stranger.post(f"{evening.path}/comments/{one}/answer", {"text": "59"}).status_code == 401
