"""What viewers see over the picture: each number is the ledger's, nobody types one in, and nothing else is told."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from goods.stock.stock_shelf import counts, do, fresh_key, make_item
from kaibo.goods.stock.commands import Confirm, Line, Reserve
from kaibo.live.benefits.parts import masked
from kaibo.live.frames import shown
from kaibo.live.models import Run
from kaibo.live.opening import open_room
from kaibo.live.own.parts import EVERY_SCREEN
from live.benefits.giving import LOTTERY, begun, said, settled
from live.evening import Evening

pytestmark = pytest.mark.django_db(transaction=True)
LADDER = {
    "kind": "gift_ladder",
    "title": "解锁福利",
    "budget": 900,
    "rules": {"steps": [{"at": 3, "name": "减五元", "value": 400}, {"at": 9, "name": "送项链", "value": 500}]},
}
VOTE = {"kind": "vote", "title": "先讲哪个", "rules": {"options": ["耳钉", "丝巾"]}}


def seen(evening: Evening, screen: str) -> dict[str, Any]:
    """What a signed screen of this kind is sent."""
    room = open_room(Run.objects.select_related("account").get(id=evening.id))
    return shown(room.snapshot(room.at), screen)


def seen_benefit(evening: Evening, screen: str) -> dict[str, Any]:
    (told,) = seen(evening, screen)["benefits"]
    return dict(told)


def test_stock_on_air_is_what_the_ledger_has_left(evening: Evening) -> None:
    make_item("1", 10)
    evening.actor.put(f"{evening.path}/shelf", {"products": [{"product": "p-1", "name": "耳钉", "price": 5900}]})
    evening.act("start")
    evening.act("shelf/p-1/pitch")
    for units in (3, 4):
        held = do(Reserve(fresh_key(), (Line("1", units),), person="a"))
        (product,) = seen(evening, "overlay_stock")["products"]
        assert product["stock"] == counts("1")["available"]
        do(Confirm(str(held.told()["reservation"])))
    assert seen(evening, "overlay_stock")["products"][0]["stock"] == 3 == 10 - counts("1")["sold"]


@pytest.mark.parametrize("typed", ["stock", "sold", "orders", "units", "gmv", "left"])
def test_no_number_of_the_shelf_can_be_typed_in(evening: Evening, typed: str) -> None:
    row = {"product": "p1", "name": "耳钉", "price": 5900, typed: 9_999}
    assert evening.actor.put(f"{evening.path}/shelf", {"products": [row]}).status_code == 422


@pytest.mark.parametrize("typed", ["progress", "entries", "tally", "used", "spent", "winners"])
def test_no_number_of_a_benefit_can_be_typed_in(evening: Evening, typed: str) -> None:
    evening.act("benefits", {**VOTE, typed: {"耳钉": 9} if typed == "tally" else 9}, status=422)


def test_votes_and_gifts_on_air_are_the_signals_counted(evening: Evening) -> None:
    evening.act("start")
    vote, ladder = begun(evening, VOTE), begun(evening, LADDER)
    said(evening, "1", "a", "b", "a")
    said(evening, "丝巾", "c")
    evening.told({"kind": "gift", "person": "a", "count": 4}, {"kind": "gift", "count": 1})
    rows = {each["id"]: each for each in seen(evening, "overlay_vote")["benefits"]}
    assert rows[vote]["tally"] == {"耳钉": 2, "丝巾": 1} and rows[vote]["entries"] == 3
    assert rows[ladder]["progress"] == 5


def test_viewers_are_told_no_money_no_draft_and_no_name(evening: Evening) -> None:
    evening.act("start")
    evening.act("benefits", {**VOTE, "title": "还没公布"}, status=201)
    id = begun(evening, LOTTERY)
    told = seen_benefit(evening, "overlay_lottery")
    assert (told["budget"], told["spent"]) == (0, 0) and "value" not in str(told["rules"])
    said(evening, "林间", "viewer-77", "viewer-78")
    settled(evening, id)
    told = seen_benefit(evening, "overlay_lottery")
    assert {each["person"] for each in told["winners"]} == {"v***7", "v***8"}
    assert "viewer-7" not in str(told) and {each["amount"] for each in told["winners"]} == {0}


@pytest.mark.parametrize("screen", [each for each in EVERY_SCREEN if each.startswith("overlay_")])
def test_an_overlay_is_sent_its_own_parts_alone(evening: Evening, screen: str) -> None:
    evening.act("start")
    own = {
        "overlay_price": {"products"},
        "overlay_stock": {"products"},
        "overlay_countdown": {"clock", "benefits"},
        "overlay_correction": {"corrections"},
        "overlay_ai": set(),
    }
    assert set(seen(evening, screen)) == {"at", "run"} | own.get(screen, {"benefits"})


def test_a_mask_tells_two_signs_at_most() -> None:
    assert [masked(each) for each in ("", "林", "林间", "viewer-77")] == ["", "林***", "林***间", "v***7"]


def test_a_correction_is_on_air_until_it_is_withdrawn(evening: Evening, controller: Actor) -> None:
    evening.act("start")
    made = evening.act("corrections", {"fault": "slip", "said": "纯金", "correct": "镀金"}, by=controller, status=201)
    (told,) = seen(evening, "overlay_correction")["corrections"]
    assert told["correct"] == "镀金" and "纯金" not in str(told)
    evening.act(f"corrections/{made['id']}/withdraw", by=controller)
    assert seen(evening, "overlay_correction")["corrections"] == []
