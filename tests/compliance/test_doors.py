"""Wherever words are written that viewers read, what the law forbids is refused with a sentence."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from compliance.rules import API
from live.evening import Evening

pytestmark = pytest.mark.django_db(transaction=True)
BAD, GOOD = "全网最低价", "今晚的价格"
PRIZE = {"name": "{words}", "count": 1, "value": 100}
RULES = {"word": "好看", "prizes": [{**PRIZE, "name": "发夹"}]}
DRAW = {"kind": "lottery", "title": "抽奖", "budget": 10_000, "rules": RULES}


def _written(body: Any, words: str) -> Any:
    if isinstance(body, dict):
        return {name: _written(each, words) for name, each in body.items()}
    if isinstance(body, list):
        return [_written(each, words) for each in body]
    return body.replace("{words}", words) if isinstance(body, str) else body


PLAN = {"account": "acc_1", "planned_at": "2026-12-01T12:00:00Z", "planned_s": 7200}
INCIDENT = {"owner": "host", "within_s": 60, "steps": [{"role": "host", "text": "道歉"}]}
DOORS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "title of a run": ("post", "/api/v1/live/runs", {"account": "acc_1", "title": "{words}"}),
    "title of a plan": ("post", "/api/v1/planning/plans", {**PLAN, "title": "{words}"}),
    "theme of a plan": ("post", "/api/v1/planning/plans", {**PLAN, "title": "周三", "theme": "{words}"}),
    "title of a benefit": ("post", "{run}/benefits", {**DRAW, "title": "{words}"}),
    "word of a draw": ("post", "{run}/benefits", {**DRAW, "rules": {**RULES, "word": "{words}"}}),
    "name of a prize": ("post", "{run}/benefits", {**DRAW, "rules": {"word": "好看", "prizes": [PRIZE]}}),
    "conditions": ("post", "{run}/benefits", {**DRAW, "rules": {**RULES, "conditions": "{words}"}}),
    "product on the shelf": ("put", "{run}/shelf", {"products": [{"product": "p1", "name": "{words}"}]}),
    "phrase of the library": ("post", "/api/v1/planning/phrases", {"scene": "opening", "text": "{words}，大家好"}),
    "correction": ("post", "{run}/corrections", {"said": "全国第一", "correct": "{words}"}),
    "answer template": ("post", "/api/v1/live/answers", {"intent": "price", "text": "{words}"}),
    "phrase of an incident": (
        "put",
        "/api/v1/live/plans/wrong_price",
        {**INCIDENT, "title": "价格有误", "phrases": ["{words}"]},
    ),
}


@pytest.mark.parametrize("door", DOORS)
def test_words_that_the_law_forbids_stay_out(evening: Evening, owner: Actor, door: str) -> None:
    method, path, body = DOORS[door]
    send = getattr(owner, method)
    refused = send(path.format(run=evening.path), _written(body, BAD))
    assert refused.status_code == 422, refused.content
    told = refused.json()
    assert told["code"] == "compliance.blocking"
    assert BAD in told["message_zh"] and "《广告法》第九条" in told["message_zh"] and "事实" in told["message_zh"]
    taken = send(path.format(run=evening.path), _written(body, GOOD))
    assert taken.status_code in {200, 201}, taken.content


def test_what_the_company_allows_comes_in(evening: Evening, operator: Actor, compliance: Actor) -> None:
    body = {"phrase": BAD, "reason": "经法务确认，有全网比价报告"}
    id = operator.post(f"{API}/allowances", body).json()["id"]
    compliance.post(f"{API}/allowances/{id}/confirm")
    assert operator.post("/api/v1/live/runs", {"account": "acc_1", "title": BAD}).status_code == 201


def test_what_was_said_wrongly_may_be_written_down(evening: Evening) -> None:
    evening.act("corrections", {"said": BAD, "correct": "只比了三家店"}, status=201)


def test_a_show_does_not_begin_with_words_that_the_law_forbids(evening: Evening, operator: Actor) -> None:
    said = {"segments": [{"title": "返场", "planned_s": 60, "phrases": ["今晚的价格", BAD]}]}
    written = operator.put(f"{evening.path}/segments", said)
    assert written.status_code == 200 and written.json()[0]["findings"][0]["severity"] == "blocking"
    assert evening.act("start", status=422)["code"] == "compliance.blocking"
    said["segments"][0]["phrases"] = [GOOD]
    assert operator.put(f"{evening.path}/segments", said).status_code == 200
    evening.act("start")


def test_on_air_they_do_not_come_in_any_more(evening: Evening, operator: Actor, compliance: Actor) -> None:
    evening.act("start")
    added = {"title": "加场", "planned_s": 60, "phrases": [BAD]}
    assert evening.act("segments", added, status=422)["code"] == "compliance.blocking"
    assert operator.put(f"{evening.path}/segments", {"csv": f"环节,时长,话术\n加场,1,{BAD}\n"}).status_code == 422
    id = operator.post(f"{API}/allowances", {"phrase": BAD, "reason": "经法务确认，有全网比价报告"}).json()["id"]
    evening.act("segments", added, status=422)
    compliance.post(f"{API}/allowances/{id}/confirm")
    evening.act("segments", added, status=201)
