"""A rundown is written: on the clock, by two people at once, and nothing unseen is lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cast import Actor
from kaibo.planning.models import Version
from planning.rundown.rehearsal import EIGHT, Rehearsal, item, make_plan_of

pytestmark = pytest.mark.django_db


def clocks(told: dict[str, Any]) -> list[str]:
    begins = [datetime.fromisoformat(each["starts_at"]) for each in told["segments"]]
    return [f"{(each - EIGHT).total_seconds() / 60:g}" for each in begins]


def test_segments_stand_on_the_clock_and_each_act_is_a_version(rehearsal: Rehearsal) -> None:
    rehearsal.add("开场", 5, kind="opening")
    ring = rehearsal.add("耳钉", 12.5, kind="product", product="p1", goal_amount=100_001)
    rehearsal.add("收尾", 10, kind="closing")
    assert clocks(rehearsal.now()) == ["0", "5", "17.5"]
    told = rehearsal.act(f"{ring['id']}/split", {"at_s": 300})
    assert clocks(told) == ["0", "5", "10", "17.5"]
    assert [each["goal_amount"] for each in told["segments"][1:3]] == [40_000, 60_001]
    told = rehearsal.act(f"{ring['id']}/merge")
    assert [(each["title"], each["planned_s"], each["goal_amount"]) for each in told["segments"]][1] == (
        "耳钉",
        750,
        100_001,
    )
    told = rehearsal.act(f"{ring['id']}/double")
    assert [each["title"] for each in told["segments"]] == ["开场", "耳钉", "耳钉", "收尾"]
    assert told["version"] == 7 and told["total_s"] == 300 + 750 * 2 + 600
    assert told["prepares_at"] == (EIGHT - timedelta(minutes=15)).isoformat().replace("+00:00", "Z")
    whats = list(Version.objects.filter(plan=rehearsal.plan).values_list("what", flat=True))
    assert whats[1:] == ["segment_added"] * 3 + ["segment_split", "segments_merged", "segment_doubled"]


def test_a_segment_goes_to_a_place_or_to_a_time_of_the_clock(rehearsal: Rehearsal) -> None:
    for title in ("一", "二", "三", "四"):
        last = rehearsal.add(title, 10)
    rehearsal.act(f"{last['id']}/move", {"to": 0})
    assert rehearsal.titles() == ["四", "一", "二", "三"]
    rehearsal.act(f"{last['id']}/move", {"at": (EIGHT + timedelta(minutes=22)).isoformat()})
    assert rehearsal.titles() == ["一", "二", "四", "三"]
    rehearsal.act(f"{last['id']}/move", {"at": (EIGHT + timedelta(hours=9)).isoformat()})
    assert rehearsal.titles()[-1] == "四"


def test_a_locked_segment_holds_until_it_is_unlocked(rehearsal: Rehearsal) -> None:
    ring, scarf = rehearsal.add("耳钉", 10), rehearsal.add("丝巾", 10)
    id = ring["id"]
    rehearsal.change(id, {"locked": True})
    for refused in (
        rehearsal.change(id, {"planned_s": 60}, status=409),
        rehearsal.act(f"{id}/move", {"to": 1}, status=409),
        rehearsal.act(f"{id}/split", {"at_s": 60}, status=409),
        rehearsal.act("order", {"ids": [scarf["id"], id]}, status=409),
    ):
        assert refused["code"] == "planning.segment_locked" and "耳钉" in refused["message_zh"]
    assert rehearsal.actor.delete(f"{rehearsal.path}/{id}").status_code == 409
    rehearsal.act(f"{scarf['id']}/move", {"to": 0})
    assert rehearsal.titles() == ["丝巾", "耳钉"], "others may move past it"
    rehearsal.change(id, {"locked": False, "planned_s": 60})
    assert rehearsal.now()["total_s"] == 660


def test_of_two_who_edit_one_row_the_later_is_told_and_other_rows_are_free(
    rehearsal: Rehearsal, controller: Actor
) -> None:
    ring, scarf = rehearsal.add("耳钉", 10), rehearsal.add("丝巾", 10)
    seen = rehearsal.now()["version"]
    rehearsal.change(ring["id"], {"planned_s": 900, "seen": seen}, by=controller)
    refused = rehearsal.change(ring["id"], {"title": "银耳钉", "seen": seen}, status=409)
    assert refused["code"] == "planning.plan_changed_by" and refused["params"]["who"] == "韩墨"
    rehearsal.change(scarf["id"], {"title": "桑蚕丝巾", "seen": seen})
    rehearsal.act(f"{scarf['id']}/move", {"to": 0, "seen": rehearsal.now()["version"]})
    rehearsal.change(ring["id"], {"title": "银耳钉", "seen": seen + 1})
    assert [(each["title"], each["planned_s"]) for each in rehearsal.now()["segments"]] == [
        ("桑蚕丝巾", 600),
        ("银耳钉", 900),
    ]


def test_an_order_of_before_is_refused_once_somebody_moved_something(rehearsal: Rehearsal, controller: Actor) -> None:
    ids = [rehearsal.add(title, 5)["id"] for title in ("一", "二", "三")]
    seen = rehearsal.now()["version"]
    rehearsal.act(f"{ids[2]}/move", {"to": 0}, by=controller)
    refused = rehearsal.act("order", {"ids": ids[::-1], "seen": seen}, status=409)
    assert refused["params"]["who"] == "韩墨"
    assert rehearsal.act("order", {"ids": ids[:2]}, status=409)["code"] == "planning.plan_changed_by"
    rehearsal.act("order", {"ids": ids[::-1], "seen": seen + 1})
    assert rehearsal.titles() == ["三", "二", "一"]


def test_the_page_asks_cheaply_whether_anything_changed(rehearsal: Rehearsal, controller: Actor) -> None:
    rehearsal.add("开场", 5)
    version = rehearsal.now()["version"]
    assert rehearsal.now(since=version)["segments"] is None
    rehearsal.change(rehearsal.now()["segments"][0]["id"], {"title": "暖场"}, by=controller)
    told = rehearsal.now(since=version)
    assert (told["by"], told["segments"][0]["title"]) == ("韩墨", "暖场")


def test_an_empty_rundown_is_filled_by_the_five_parts(rehearsal: Rehearsal) -> None:
    for number in range(5):
        item(rehearsal.plan, f"p{number}", f"商品{number}")
    item(rehearsal.plan, "gone", "断货了", fallen_out="断货")
    told = rehearsal.act("outline")
    kinds = [each["kind"] for each in told["segments"]]
    assert (kinds[0], kinds[-1]) == ("opening", "closing") and {"product", "benefit", "interaction"} <= set(kinds)
    assert told["total_s"] == 7_200 and told["notes"] == []
    assert (told["segments"][0]["planned_s"], told["segments"][-1]["planned_s"]) == (300, 600)
    assert [each["product"] for each in told["segments"] if each["product"]] == [f"p{number}" for number in range(5)]
    assert rehearsal.act("outline", status=409)["code"] == "planning.rundown_not_empty"


def test_what_is_amiss_is_said(rehearsal: Rehearsal) -> None:
    item(rehearsal.plan, "p1", "耳钉", fallen_out="断货")
    item(rehearsal.plan, "p2", "丝巾")
    rehearsal.add("收尾", 2, kind="closing")
    rehearsal.add("耳钉", 10, kind="product", product="p1")
    rehearsal.add("全网最低价的发夹", 10, kind="product", product="p9")
    told = rehearsal.now()
    assert {each["code"] for each in told["notes"]} == {
        "too_short",
        "no_opening",
        "no_benefit",
        "no_interaction",
        "closing_not_last",
        "product_fallen_out",
        "product_unknown",
        "item_unplanned",
    }
    found = told["segments"][2]["findings"]
    assert found and all(each["field"] == "title" for each in found)


def test_a_show_across_midnight_where_the_clocks_change(operator: Actor) -> None:
    """New York, 1 November 2026: 01:30 comes twice."""
    begins = datetime(2026, 11, 1, 3, 30, tzinfo=UTC)
    plan = make_plan_of(operator, account="acc_ny", zone="America/New_York", planned_at=begins, planned_s=12 * 3600)
    rehearsal = Rehearsal(operator, plan)
    for number in range(12):
        rehearsal.add(f"第{number}小时", 60)
    told = rehearsal.now()
    begun = [datetime.fromisoformat(each["starts_at"]) for each in told["segments"]]
    assert begun == [begins + timedelta(hours=number) for number in range(12)]
    assert told["zone"] == "America/New_York" and told["total_s"] == told["planned_s"]


def test_who_may_not_plan_reads_and_no_more(
    rehearsal: Rehearsal, viewer: Actor, customer_service: Actor, supplier: Actor, stranger: Actor, host: Actor
) -> None:
    segment = rehearsal.add("开场", 5, goal_orders=20)
    assert viewer.post(rehearsal.path, {"title": "福袋", "planned_s": 60}).status_code == 403
    assert rehearsal.now(viewer)["segments"][0]["goal_orders"] == 20
    assert rehearsal.now(customer_service)["segments"][0]["goal_orders"] is None, "goals are not theirs to see"
    assert supplier.get(rehearsal.path).status_code == 403
    assert stranger.get(rehearsal.path).status_code == 401
    assert host.get(rehearsal.path).status_code == 404, "somebody else's show"
    assert host.patch(f"{rehearsal.path}/{segment['id']}", {"title": "暖场"}).status_code in {403, 404}


def test_what_cannot_be_is_refused(rehearsal: Rehearsal) -> None:
    ring = rehearsal.add("耳钉", 10, kind="product", product="p1")
    scarf = rehearsal.add("丝巾", 10, kind="product", product="p2")
    assert rehearsal.act(f"{ring['id']}/split", {"at_s": 600}, status=422)["code"] == "planning.split_outside"
    assert rehearsal.act(f"{ring['id']}/merge", status=422)["code"] == "planning.merge_products"
    assert rehearsal.act(f"{scarf['id']}/merge", status=422)["code"] == "planning.merge_last"
    rehearsal.change(ring["id"], {"planned_s": 86_401}, status=422)
    rehearsal.change("seg_none", {"title": "无"}, status=404)
    assert rehearsal.now()["version"] == 3, "what was refused left no version"
