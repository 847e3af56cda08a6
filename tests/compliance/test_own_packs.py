"""A company hands in rules of its own: asked from then on, on the days they say; a wrong line is named."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from compliance.rules import API, pack, rule

pytestmark = pytest.mark.django_db
TODAY = "2026-11-22"


def _hand_in(actor: Actor, source: str, name: str = "本店.toml", status: int = 201) -> Any:
    answer = actor.post(f"{API}/packs", {"name": name, "source": source})
    assert answer.status_code == status, answer.content
    return answer.json()


def _told(actor: Actor, text: str, on: str = TODAY, category: str | None = None) -> list[tuple[str, str]]:
    answer = actor.post(f"{API}/check", {"text": text, "on": on, "category": category})
    assert answer.status_code == 200, answer.content
    return [(each["rule"], each["severity"]) for each in answer.json()["findings"]]


def test_a_rule_of_ones_own_is_asked_at_once_until_it_is_removed(compliance: Actor, host: Actor) -> None:
    assert _told(host, "宝子们冲") == []
    made = _hand_in(compliance, pack(rule("house.rush", "宝子们冲")))
    assert (made["rules"], made["category"], made["by"]) == (1, "general", compliance.caller.name)
    assert _told(host, "宝子们冲") == [("house.rush", "blocking")]
    assert compliance.get(f"{API}/packs/{made['id']}/source").content.decode().startswith("category")
    assert compliance.delete(f"{API}/packs/{made['id']}").status_code == 204
    assert _told(host, "宝子们冲") == []


def test_an_old_show_is_judged_by_the_law_of_its_day(compliance: Actor) -> None:
    old = rule("house.old", "拍一发三", valid_from="2024-01-01", valid_to="2025-06-30", severity='"must_fix"')
    new = rule("house.new", "拍一发三", valid_from="2025-07-01")
    _hand_in(compliance, pack(old, new))
    assert _told(compliance, "拍一发三", "2023-12-31") == []
    assert _told(compliance, "拍一发三", "2025-06-30") == [("house.old", "must_fix")]
    assert _told(compliance, "拍一发三", "2025-07-01") == [("house.new", "blocking")]


def test_the_pack_of_the_same_name_takes_its_place(compliance: Actor) -> None:
    _hand_in(compliance, pack(rule("house.a", "甲词甲")))
    _hand_in(compliance, pack(rule("house.a", "乙词乙")))
    assert _told(compliance, "甲词甲，乙词乙") == [("house.a", "blocking")]
    assert [each["name"] for each in compliance.get(f"{API}/packs").json()["own"]] == ["本店.toml"]


def test_a_category_of_ones_own_can_be_asked_for(compliance: Actor) -> None:
    _hand_in(compliance, pack(rule("tea.aged", "百年老树"), category="tea"))
    assert _told(compliance, "百年老树", category="tea") == [("tea.aged", "blocking")]
    assert _told(compliance, "百年老树") == [("tea.aged", "suspected")]


@pytest.mark.parametrize(
    ("written", "line", "says"),
    [
        (rule("house.a", "甲", patterns='["买(\\\\d+"]'), 11, "正则"),
        (rule("house.a", patterns='["(\\\\d+[a-z]*){1,9}元"]'), 10, "慢"),
        (rule("house.a", patterns='["a+b+c+d"]'), 10, "慢"),
        (rule("house.a", patterns='["x*"]'), 10, "什么都不写"),
        (rule("house.a", "甲", severity='"grave"'), 5, "blocking"),
        (rule("house.a", "甲", valid_to="2025-01-01"), 11, "早于"),
        (rule("house.a", "甲", valid_from='"2026-01-01"'), 8, "日期"),
        (rule("house.a", "甲", suggestion='"换"'), 9, "suggestion"),
        (rule("house.a", "甲", colour='"red"'), 11, "colour"),
        (rule("house.a", "甲", excepts='"甲乙"'), 11, "excepts"),
        (rule("house.a", "甲", pairs='[{first = ["甲"]}]'), 11, "pairs"),
        (rule("house.a"), 4, "terms"),
        (rule("house.a", "甲") + rule("house.a", "乙"), 12, "house.a"),
        (rule("general.superlative", "甲"), 4, "general.superlative"),
        (rule("house.a", "甲", law='"未完'), 6, "TOML"),
        ("", 1, "rule"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_kept(compliance: Actor, written: str, line: int, says: str) -> None:
    refused = _hand_in(compliance, pack(written), status=422)
    assert f"第 {line} 行" in refused["message_zh"] and says in refused["message_zh"], refused["message_zh"]
    assert refused["params"]["line"] == str(line) and refused["params"]["file"] == "本店.toml"
    assert compliance.get(f"{API}/packs").json()["own"] == []


def test_rules_are_looked_up_by_words_day_and_category(compliance: Actor, host: Actor) -> None:
    _hand_in(compliance, pack(rule("house.rush", "宝子们冲")))
    found = host.get(f"{API}/rules", q="宝子们").json()
    assert [(each["id"], each["pack"], each["words"]) for each in found["rows"]] == [
        ("house.rush", "本店.toml", ["宝子们冲"])
    ]
    whole = host.get(f"{API}/rules").json()["total"]
    assert 0 < host.get(f"{API}/rules", on="2016-01-01").json()["total"] < whole
    assert all(each["category"] == "alcohol" for each in host.get(f"{API}/rules", category="alcohol").json()["rows"])
    assert host.get(f"{API}/rules", own="true").json()["total"] == 1
    houses = host.get(f"{API}/packs").json()["house"]
    assert {"cosmetics", "general"} <= {each["category"] for each in houses}
    assert all(each["laws"] and each["rules"] for each in houses)


def test_ten_thousand_rules_are_handed_in_and_asked(compliance: Actor) -> None:
    words = [f"第{number}号暗语" for number in range(10_000)]
    patterns = {number: f'["暗号{number}[甲乙]{{1,3}}"]' for number in range(0, 10_000, 10)}
    rules = [rule(f"house.n{at}", word, patterns=patterns.get(at, "")) for at, word in enumerate(words)]
    assert _hand_in(compliance, pack(*rules))["rules"] == 10_000
    assert _told(compliance, "这是第9876号暗语，暗号990乙乙") == [
        ("house.n9876", "blocking"),
        ("house.n990", "blocking"),
    ]
    whole = "".join(words)
    asked = compliance.post(f"{API}/check", {"text": whole[:200_000], "on": TODAY})
    assert len({each["rule"] for each in asked.json()["findings"]}) > 9_000
    more = pack(*(rule(f"more.n{number}", f"另{number}") for number in range(10_001)))
    assert _hand_in(compliance, more, "更多.toml", status=409)["code"] == "compliance.too_many_rules"


def test_only_who_keeps_the_rules_may(operator: Actor, host: Actor, stranger: Actor, compliance: Actor) -> None:
    made = _hand_in(compliance, pack(rule("house.a", "甲词甲")))
    body = {"name": "x.toml", "source": pack(rule("house.b", "乙"))}
    assert operator.post(f"{API}/packs", body).status_code == 403
    assert operator.delete(f"{API}/packs/{made['id']}").status_code == 403
    assert stranger.get(f"{API}/packs").status_code == 401
    assert host.get(f"{API}/packs").status_code == 200
    assert compliance.delete(f"{API}/packs/pck_none").status_code == 404
