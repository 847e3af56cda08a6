"""What a rule names and the company holds to be lawful: one proposes, another confirms, and it is told as allowed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from compliance.rules import API
from kaibo.accounts.models import Entry
from kaibo.compliance.allowed.acts import today
from kaibo.compliance.checking import check
from kaibo.compliance.covering import Allowance

pytestmark = pytest.mark.django_db
BRAND = "顶级牌"
WHY = "注册商标第 1234567 号，商标证在资料柜"


def _propose(actor: Actor, status: int = 201, **told: Any) -> Any:
    answer = actor.post(f"{API}/allowances", {"phrase": BRAND, "reason": WHY, **told})
    assert answer.status_code == status, answer.content
    return answer.json()


def _confirm(actor: Actor, id: str, status: int = 200) -> Any:
    answer = actor.post(f"{API}/allowances/{id}/confirm")
    assert answer.status_code == status, answer.content
    return answer.json()


def _told(actor: Actor, text: str, **asked: Any) -> list[dict[str, Any]]:
    answer = actor.post(f"{API}/check", {"text": text, **asked})
    assert answer.status_code == 200, answer.content
    return answer.json()["findings"]  # type: ignore[no-any-return]


def _severities(actor: Actor, text: str, **asked: Any) -> list[str]:
    return [each["severity"] for each in _told(actor, text, **asked)]


def test_it_holds_once_another_person_confirmed_it(operator: Actor, compliance: Actor) -> None:
    made = _propose(operator)
    assert (made["state"], made["by"]) == ("proposed", operator.caller.name)
    assert _severities(operator, "顶级牌自行车") == ["blocking"]
    held = _confirm(compliance, made["id"])
    assert (held["state"], held["second_by"]) == ("held", compliance.caller.name)
    (found,) = _told(operator, "顶级牌自行车")
    assert (found["severity"], found["text"], found["rule"]) == ("allowed", "顶级", "general.superlative")
    assert found["allowance"]["reason"] == WHY and found["allowance"]["second_by"] == compliance.caller.name


def test_only_within_the_phrase(operator: Actor, compliance: Actor) -> None:
    _confirm(compliance, _propose(operator)["id"])
    assert _severities(operator, "顶级牌，品质顶级") == ["blocking", "allowed"]


def test_nobody_confirms_their_own(compliance: Actor, owner: Actor, operator: Actor) -> None:
    made = _propose(compliance)
    refused = _confirm(compliance, made["id"], status=403)
    assert refused["code"] == "compliance.second_person"
    _confirm(operator, made["id"], status=403)
    assert _severities(owner, BRAND) == ["blocking"]
    _confirm(owner, made["id"])
    _confirm(owner, made["id"], status=409)


def test_a_rule_a_category_and_a_last_day_bound_it(operator: Actor, compliance: Actor) -> None:
    day = today()
    until = day + timedelta(days=2)
    made = _propose(operator, rule="general.superlative", category="food", until=until.isoformat())
    _confirm(compliance, made["id"])

    def told(category: str | None, on: int) -> list[str]:
        return _severities(operator, BRAND, category=category, on=(day + timedelta(days=on)).isoformat())

    assert told("food", 0) == told("food", 2) == ["allowed"]
    assert told(None, 0) == told("cosmetics", 0) == told("food", 3) == told("food", -1) == ["blocking"]


def test_another_rules_finding_in_the_same_place_stays(operator: Actor, compliance: Actor) -> None:
    _confirm(compliance, _propose(operator, phrase="", rule="general.superlative")["id"])
    severities = {each["rule"]: each["severity"] for each in _told(operator, "全网最低价，治疗失眠")}
    assert severities.pop("general.superlative") == "allowed"
    assert "blocking" in severities.values()


def test_ended_it_holds_no_more_and_all_of_it_is_in_the_trail(operator: Actor, compliance: Actor) -> None:
    id = _propose(operator)["id"]
    _confirm(compliance, id)
    ended = operator.post(f"{API}/allowances/{id}/end", {"why": "商标转让"})
    assert (ended.status_code, ended.json()["state"]) == (200, "ended")
    assert _severities(operator, BRAND) == ["blocking"]
    assert operator.post(f"{API}/allowances/{id}/end", {"why": "再来一次"}).status_code == 409
    whats = [each.what for each in Entry.objects.filter(of=id).order_by("seq")]
    assert whats == [f"compliance.allowance.{verb}" for verb in ("proposed", "confirmed", "ended")]


def test_one_that_is_turned_down_never_held(operator: Actor, compliance: Actor) -> None:
    id = _propose(operator)["id"]
    assert compliance.post(f"{API}/allowances/{id}/end", {"why": "没有商标证"}).json()["state"] == "refused"
    _confirm(compliance, id, status=409)
    assert [each["state"] for each in operator.get(f"{API}/allowances").json()] == ["refused"]


@pytest.mark.parametrize(
    "told",
    [
        {"phrase": ""},
        {"rule": "general.nothing"},
        {"category": "furniture"},
        {"until": "2020-01-01"},
        {"reason": "好"},
    ],
)
def test_one_that_says_too_little_is_refused(operator: Actor, told: dict[str, Any]) -> None:
    _propose(operator, status=422, **told)


def test_who_writes_no_words_has_no_part_in_it(host: Actor, stranger: Actor, finance: Actor) -> None:
    _propose(host, status=403)
    _propose(stranger, status=401)
    assert finance.get(f"{API}/allowances").status_code == 403
    assert host.get(f"{API}/allowances").json() == []


@given(st.text("顶级牌最佳ＮNoO.1 \u200b👍", max_size=24))
def test_an_allowance_only_turns_findings_into_allowed_ones(text: str) -> None:
    day = today()
    allowance = Allowance("alw_1", "", BRAND, "", day, None, WHY, "甲", "乙")
    bare, covered = check(text, on=day, sounds=False), check(text, on=day, sounds=False, allowances=(allowance,))
    left = {(each.start, each.end) for each in covered if each.severity != "allowed"}
    assert all(
        any(start <= place.start and place.end <= end for start, end in _reach(text))
        for place in covered
        if place.severity == "allowed"
    )
    assert left <= {(each.start, each.end) for each in bare}


def _reach(text: str) -> list[tuple[int, int]]:
    return [(at, at + len(BRAND)) for at in range(len(text)) if text.startswith(BRAND, at)]
