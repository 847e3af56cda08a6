"""Products are listed, pitched by one key, counted from the ledger, and sell out while the host talks."""

from __future__ import annotations

import pytest

from cast import Actor
from goods.stock.stock_shelf import do, fresh_key, make_item
from kaibo.events.api import read
from kaibo.goods.stock.commands import Adjust, Receive
from kaibo.kit.clock import now
from kaibo.live.models import Run
from kaibo.live.opening import open_room
from live.evening import SHELF, Evening

pytestmark = pytest.mark.django_db


def tick(evening: Evening) -> None:
    """What the hub does each second."""
    open_room(Run.objects.select_related("account").get(id=evening.id)).beat(now())


def test_a_pitch_lists_the_product_and_ends_the_one_before(evening: Evening, controller: Actor) -> None:
    evening.act("start")
    evening.act("shelf/p1/pitch", by=controller)
    shelf = evening.act("shelf/p2/pitch", by=controller)
    assert [(each["product"], each["on_shelf"], each["pitching"]) for each in shelf] == [
        ("p1", True, False),
        ("p2", True, True),
        ("p3", False, False),
    ]
    evening.act("shelf/p2/unlist", by=controller)
    kinds = [event.kind.removeprefix("live.") for event in read(subject=evening.id)]
    assert kinds[-5:] == ["pitch_ended", "product_listed", "pitch_started", "pitch_ended", "product_unlisted"]
    assert [each["kind"] for each in evening.now()["marks"]][-3:] == ["pitch", "rest", "unlist"]


def test_no_more_are_shown_at_once_than_the_run_says(evening: Evening, operator: Actor) -> None:
    Run.objects.filter(id=evening.id).update(most_shown=2)
    for product in ("p1", "p2"):
        evening.act(f"shelf/{product}/list")
    refused = evening.act("shelf/p3/list", status=409)
    assert (refused["code"], refused["params"]) == ("live.too_many_shown", {"most": "2"})
    evening.act("shelf/p1/unlist")
    evening.act("shelf/p3/list")


def test_what_stays_on_the_shelf_stays_listed_in_its_new_place(evening: Evening, operator: Actor) -> None:
    evening.act("shelf/p2/list")
    shelf = operator.put(f"{evening.path}/shelf", {"products": [SHELF[1], SHELF[0]]}).json()
    assert [(each["product"], each["on_shelf"]) for each in shelf] == [("p2", True), ("p1", False)]
    twice = operator.put(f"{evening.path}/shelf", {"products": [SHELF[1], SHELF[1]]})
    assert twice.json()["code"] == "live.product_twice"


def test_stock_comes_from_the_ledger_and_low_from_the_run(evening: Evening, operator: Actor) -> None:
    make_item("p1", 10)
    operator.put(f"{evening.path}/shelf", {"products": [{**SHELF[0], "low_at": 10}, SHELF[1]]})
    one, other = evening.product("p1"), evening.product("p2")
    assert (one["low_at"], other["low_at"]) == (10, None)
    assert (one["stock"], one["held"], one["low"], one["sold_out"]) == (10, 0, True, False)
    assert (other["stock"], other["low"], other["sold_out"]) == (None, False, False), "no ledger knows it"


def test_a_sold_out_product_proposes_its_substitute_and_the_host_is_told_once(evening: Evening, host: Actor) -> None:
    make_item("p1", 1)
    make_item("p2", 1)
    evening.act("start")
    for product in ("p1", "p2"):
        evening.act(f"shelf/{product}/list")
        do(Adjust(fresh_key(), product, -1, why="盘点"))
    for _ in range(3):
        tick(evening)
    told = evening.now(host)
    assert [cue["text"] for cue in told["cues"]] == [
        "“耳钉”已售罄，改推“发夹”",
        "“丝巾”现货已售罄，可以转预售，7 天内发货",
    ]
    assert evening.product("p1")["offer"] == {"kind": "substitute", "product": "p3", "name": "发夹", "days": None}
    assert evening.product("p2")["offer"]["kind"] == "presale"
    cue = told["cues"][0]["id"]
    assert evening.act(f"cues/{cue}/seen", by=host)["seen"][0]["name"] == "苏婉"
    do(Receive(fresh_key(), "p1", 5))
    tick(evening)
    assert evening.product("p1")["offer"] is None
    assert [each["kind"] for each in evening.now()["marks"]].count("restocked") == 1


def test_a_viewer_changes_nothing_on_the_shelf(evening: Evening, viewer: Actor, stranger: Actor) -> None:
    for actor, status in ((viewer, 403), (stranger, 401)):
        assert actor.post(f"{evening.path}/shelf/p1/list").status_code == status
        assert actor.put(f"{evening.path}/shelf", {"products": []}).status_code == status
