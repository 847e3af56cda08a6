"""The house's own names of tasks, channels and checks are told in the reader's language; a person's own as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.planning.launches.tasks import duties
from kaibo.planning.plans.kinds import KINDS
from kaibo.planning.readiness.listing import house_list
from kaibo.planning.templates.content import house
from kaibo.planning.templates.wording import both
from planning.rundown.rehearsal import PLANS, make_plan_of


def test_every_name_of_the_house_is_known_in_both() -> None:
    pairs = [
        (zh, en) for kind in KINDS for zh, en in zip(house("zh")[kind].tasks, house("en")[kind].tasks, strict=True)
    ]
    pairs += list(zip(duties("zh"), duties("en"), strict=True))
    for zh, en in pairs:
        assert both(zh.title) == both(en.title) == {"zh": zh.title, "en": en.title}
        assert both(zh.channel)["zh"] == zh.channel and both(en.channel)["en"] == en.channel
    for line, other in zip(house_list("zh"), house_list("en"), strict=True):
        assert both(line.title) == both(other.title) == {"zh": line.title, "en": other.title}


@given(st.text(max_size=60))
def test_what_somebody_typed_is_told_as_it_is_or_in_both(text: str) -> None:
    assert text in both(text).values()


@pytest.mark.django_db
def test_a_plan_laid_out_in_chinese_is_read_in_english(operator: Actor) -> None:
    plan = make_plan_of(operator)
    path = f"{PLANS}/{plan.id}"
    assert operator.post(f"{path}/tasks/lay-out").status_code == 201
    operator.post(f"{path}/tasks", {"phase": "main", "title": "给老粉打电话", "due_at": "2026-12-12T10:00:00Z"})
    tasks = {each["title"]: each for each in operator.get(f"{path}/tasks").json()}
    told = tasks["定主题，出主海报和直播封面"]
    assert told["title_words"]["en"] == "Settle the theme; main poster and cover"
    assert told["channel_words"] == {"zh": "团队内部", "en": "Inside the team"}
    assert tasks["给老粉打电话"]["title_words"] == {"zh": "给老粉打电话", "en": "给老粉打电话"}
    ready = operator.post(f"{path}/readiness/lay-out").json()
    assert "Upload at least 10 Mbps" in [each["title_words"]["en"] for each in ready["checks"]]
    missing = {each["zh"]: each["en"] for each in ready["missing"]}
    assert missing["“上行网速 ≥ 10 Mbps”还没做"] == "“Upload at least 10 Mbps” is not done"
