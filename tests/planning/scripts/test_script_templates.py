"""Every template of ours tells only its facts; the team writes its own in a language that can do no harm."""

from __future__ import annotations

from datetime import date

import pytest

from cast import Actor
from kaibo.planning.scripts.checking import problems
from kaibo.planning.scripts.facts import Facts
from kaibo.planning.scripts.lines import lines_of
from kaibo.planning.scripts.rendering import rendered
from kaibo.planning.scripts.templates import SAMPLE, house, places

pytestmark = pytest.mark.django_db
PATH = "/api/v1/planning/script-templates"
BARE = {name: type(value)() for name, value in SAMPLE.items()} | {"title": "这一环节"}


@pytest.mark.parametrize("told", [SAMPLE, BARE], ids=["full", "bare"])
@pytest.mark.parametrize("place", sorted(house()))
def test_the_houses_templates_pass_their_own_check(place: tuple[str, str], told: dict[str, object]) -> None:
    assert place in places()
    lines = lines_of(rendered(house()[place], told))
    assert problems(lines, Facts(told, 300, *place), date(2026, 12, 12)) == []


def test_the_teams_own_counts_before_the_houses_until_it_is_taken_away(operator: Actor, host: Actor) -> None:
    told = operator.put(PATH, {"kind": "product", "role": "hit", "text": "{{ product }}，{{ price }}。"}).json()
    own = next(each for each in told if each["role"] == "hit")
    assert (own["own"], own["sample"]) == ("{{ product }}，{{ price }}。", "珍珠锁骨链，199元。")
    assert own["by"] == operator.caller.name
    assert host.put(PATH, {"kind": "product", "text": "x"}).status_code == 403
    gone = operator.put(PATH, {"kind": "product", "role": "hit", "text": " "}).json()
    assert next(each for each in gone if each["role"] == "hit")["own"] == ""
    assert operator.put(PATH, {"kind": "closing", "role": "hit", "text": "x"}).status_code == 404


@pytest.mark.parametrize(
    "text",
    [
        "{% include '/etc/passwd' %}", "{% load static %}", "{% debug %}", "{% extends 'x' %}", "{% if %}",
        "{{ price|center:'999999999' }}", "{{ price|stringformat:'999999999d' }}", "{{ host.__class__ }}", "{{ }}",
        "{% for a in points %}{% for b in points %}{{ b }}{% endfor %}{% endfor %}", "{% for each in points %}",
    ],
)  # fmt: skip
def test_what_a_template_may_not_do_is_refused_with_its_reason(operator: Actor, text: str) -> None:
    refused = operator.put(PATH, {"kind": "product", "text": text})
    assert refused.status_code == 422 and refused.json()["message"].startswith("模板写得不对")
