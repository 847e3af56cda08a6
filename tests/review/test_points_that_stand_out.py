"""Somebody looks for what happened when a show's minutes stood out."""

from __future__ import annotations

from cast import Actor
from kaibo.kit.clock import now
from kaibo.live.models import Advice, Benefit, Incident
from review.looked_back import API, Over, over
from review.test_heat_map import own_inbox, store_home

__all__ = ["own_inbox", "store_home"]
WORDS = {"because": "nothing_else", "happening": {"product_name": "耳钉"}}


def _crowd(show: Over) -> None:
    """A steady room that half leaves in its fortieth minute."""
    show.online({minute: 1_000 + minute % 3 if minute < 40 else 500 for minute in range(60)})


def test_a_drop_is_told_with_what_was_on_given_and_broken(operator: Actor, viewer: Actor) -> None:
    show = over(operator)
    _crowd(show)
    show.mark("pitch", "丝巾", 31)
    show.mark("note", "镜头黑了", 39)
    show.mark("note", "很久以后", 55)
    Incident.objects.create(
        id="inc_1", run=show.run, kind="stream", title={"zh": "断流", "en": "Stream lost"}, owner="韩墨", within_s=60,
        steps=[], opened_at=show.at(39), opened_by="韩墨", closed_at=show.at(44), outcome="切备用网络",
    )  # fmt: skip
    Benefit.objects.create(
        id="bnf_1", run=show.run, kind="lottery", title="福袋", rules={}, lasts_s=300, currency="CNY", budget=0,
        units=1, by="周琦", made_at=show.at(20), began_at=show.at(38), closed_at=show.at(43),
    )  # fmt: skip
    told = show.get(viewer, "points")
    point = told["rows"][0]
    assert (point["rule"], point["noticed"], point["offset_s"]) == ("viewers_drop", "after", 2_400)
    assert "500" in point["text"]["zh"] and "−" not in point["text"]["en"]
    assert (point["segment"], [each["title"]["zh"] for each in point["shown"]]) == ("丝巾", ["丝巾"])
    assert [each["title"]["zh"] for each in point["given"]] == ["福袋"]
    assert [(each["title"]["en"], each["text"]) for each in point["broken"]] == [("Stream lost", "切备用网络")]
    assert [each["text"] for each in point["marks"]] == ["镜头黑了"]


def test_what_the_control_room_told_then_is_told_once_with_what_was_done(operator: Actor) -> None:
    show = over(operator)
    _crowd(show)
    facts = {**WORDS, "at": int(show.at(41).timestamp()), "value": 500, "baseline": 1_000, "sample": 5}
    Advice.objects.create(
        id="adv_1", run=show.run, key="viewers_drop:1", rule="viewers_drop", action="push_benefit", at=show.at(42),
        facts=facts, state="done", decided_at=now(), decided_by="周琦", helped=True,
    )  # fmt: skip
    rows = show.get(operator, "points")["rows"]
    drops = [each for each in rows if each["rule"] == "viewers_drop"]
    assert [(each["noticed"], each["advice"]["state"], each["advice"]["helped"]) for each in drops] == [
        ("then", "done", True)
    ]


def test_a_show_nobody_counted_has_no_points(operator: Actor, supplier: Actor, stranger: Actor) -> None:
    show = over(operator)
    assert show.get(operator, "points") == {"rows": []}
    path = f"{API}/review/shows/{show.id}/points"
    assert (supplier.get(path).status_code, stranger.get(path).status_code) == (403, 401)
