"""The host has the plan's explanation cards before the eyes, and no other screen does."""

from __future__ import annotations

import pytest

from live.test_run_of_a_plan import begin, rehearsal
from planning.rundown.rehearsal import PLANS, Rehearsal

__all__ = ["rehearsal"]
pytestmark = pytest.mark.django_db
WORDS = {
    "way": "aida",
    "attention": "夏天戴耳钉，怕不怕过敏？",
    "story": "另一种讲法",
    "doubts": [{"doubt": "会过敏吗", "answer": "针是925银的。"}],
    "golden": ["小小一颗，离远也看得见。"],
}


def write(rehearsal: Rehearsal, **words: object) -> None:
    path = f"{PLANS}/{rehearsal.plan.id}"
    item = next(each["id"] for each in rehearsal.actor.get(f"{path}/items").json()["items"] if each["product"] == "p1")
    assert rehearsal.actor.put(f"{path}/cards/{item}", {**WORDS, **words}).status_code == 200


def test_a_run_takes_the_cards_over_with_its_plan(rehearsal: Rehearsal) -> None:
    write(rehearsal)
    evening = begin(rehearsal)
    (card,) = evening.now()["cards"]
    assert card["product"] == "p1" and card["golden"] == WORDS["golden"] and card["doubts"] == WORDS["doubts"]
    assert card["steps"] == [{"step": "attention", "text": WORDS["attention"]}], "the other way is not told"


def test_what_was_written_meanwhile_comes_with_the_plan(rehearsal: Rehearsal) -> None:
    evening = begin(rehearsal)
    assert evening.now()["cards"] == []
    write(rehearsal, golden=["新的一句"])
    evening.act("plan")
    assert evening.now()["cards"][0]["golden"] == ["新的一句"]
