"""The library of phrases: enough of them, each lawful, said in a scene the page knows, and shown to who plans."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from cast import Actor
from kaibo.accounts.permissions import Role
from kaibo.compliance.api import check
from kaibo.planning.phrases.house import CATEGORIES, SCENES, phrases

HERE = Path(__file__).parents[3] / "src" / "kaibo" / "planning" / "ui.json"
LAWS = {"beauty": "cosmetics", "food": "food"} | dict.fromkeys(
    ("jewellery", "diamond", "jadeite", "pearl"), "jewellery"
)


def test_there_are_two_hundred_and_none_twice() -> None:
    assert len(phrases()) >= 200
    for told in (Counter(each.key for each in phrases()), Counter(each.text for each in phrases())):
        assert told.most_common(1)[0][1] == 1
    assert {each.scene for each in phrases()} == set(SCENES)
    assert {each.category for each in phrases()} == set(CATEGORIES)


@pytest.mark.django_db
@pytest.mark.parametrize("scene", SCENES)
def test_no_phrase_says_what_the_law_forbids(scene: str) -> None:
    for phrase in phrases():
        if phrase.scene == scene:
            found = check(phrase.text, LAWS.get(phrase.category))
            assert not [each for each in found if each.severity != "suspected"], (phrase.text, found)


def test_every_scene_category_and_slot_has_a_name_on_the_page() -> None:
    texts = json.loads(HERE.read_text("utf-8"))
    wanted = {f"phrases.scene.{each}" for each in SCENES} | {f"phrases.category.{each}" for each in CATEGORIES}
    wanted |= {f"phrases.slot.{slot}" for each in phrases() for slot in each.slots}
    assert wanted <= set(texts)


def test_who_plans_reads_them_in_the_order_of_a_show(cast: dict[Role, Actor]) -> None:
    told = cast[Role.HOST].client.get("/api/v1/planning/phrases").json()["phrases"]
    order = [SCENES.index(each["scene"]) for each in told]
    assert order == sorted(order)
    assert all(set(each["slots"]) == set(re.findall(r"\{(\w+)\}", each["text"])) for each in told)


def test_a_supplier_is_refused(cast: dict[Role, Actor]) -> None:
    assert cast[Role.SUPPLIER].client.get("/api/v1/planning/phrases").status_code == 403
