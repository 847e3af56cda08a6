"""What is said on air is heard, where a source hands it in: words the law forbids come back as a cue at once."""

from __future__ import annotations

import pytest

from cast import Actor
from kaibo.events.api import taken
from kaibo.live.models import Cue, Run
from kaibo.live.opening import open_room
from kaibo.live.speech.hearing import hear
from live.evening import Evening

pytestmark = pytest.mark.django_db
ALLOWANCES = "/api/v1/compliance/allowances"


def _heard(evening: Evening, *said: str) -> list[str]:
    evening.told(*({"kind": "speech", "text": text} for text in said))
    hear(open_room(Run.objects.select_related("account").get(id=evening.id)), list(taken(0)))
    return [each["text"] for each in evening.now()["cues"]]


def test_a_forbidden_word_on_air_comes_back_as_a_cue_and_a_mark(evening: Evening) -> None:
    evening.act("start")
    (cue,) = _heard(evening, "家人们好", "这条项链全网最低价")
    assert "“全网最低价”" in cue and "《广告法》第九条" in cue and "当场更正" in cue
    assert cue in [each["text"] for each in evening.now()["marks"]]
    assert _heard(evening) == [cue], "what was heard already is not told again"
    assert Cue.objects.get().to == "all"


def test_lawful_and_allowed_words_are_left_alone(evening: Evening, operator: Actor, compliance: Actor) -> None:
    body = {"phrase": "顶级牌", "reason": "注册商标第 1234567 号"}
    id = operator.post(ALLOWANCES, body).json()["id"]
    compliance.post(f"{ALLOWANCES}/{id}/confirm")
    evening.act("start")
    assert _heard(evening, "今天是顶级牌的专场", "有三个颜色") == []
