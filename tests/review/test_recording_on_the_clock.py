"""Somebody lays a recording's transcript beside a show, and reads what was said when."""

from __future__ import annotations

from typing import Any

from cast import Actor
from review.looked_back import API, Over, over
from review.test_heat_map import own_inbox, store_home

__all__ = ["own_inbox", "store_home"]
LINK = "https://example.com/1.mp4"
SRT = "1\n00:10:30,000 --> 00:10:34,000\n这条是纯银的\n\n2\n00:40:00,000 --> 00:40:03,000\n全网最低价，错过没有\n"


def path(show: Over, rest: str = "") -> str:
    return f"{API}/review/shows/{show.id}/replay{rest}"


def laid(operator: Actor, text: str = SRT, **place: Any) -> Over:
    show = over(operator)
    answer = operator.put(path(show, "/transcript"), {"file": "周五.srt", "text": text})
    assert answer.status_code == 200, answer.content
    if place:
        assert operator.put(path(show), place).status_code == 200
    return show


def test_said_words_are_told_with_their_times_and_checked(operator: Actor, viewer: Actor) -> None:
    show = laid(operator, link=LINK)
    told = viewer.get(path(show)).json()
    assert (told["file"], told["link"], told["offset_ms"], told["by"]) == ("周五.srt", LINK, 0, "周琦")
    first, second = told["lines"]
    assert (first["start_ms"], first["text"], first["findings"]) == (630_000, "这条是纯银的", [])
    hit = second["findings"][0]
    assert second["text"][hit["start"] : hit["end"]] == hit["text"] and hit["law"] and hit["suggestion"]["zh"]


def test_what_was_said_stands_in_the_heat_map_and_at_the_points(operator: Actor) -> None:
    show = laid(operator)
    show.online({minute: 1_000 if minute < 40 else 500 for minute in range(60)})
    rows = show.get(operator, "heat")["rows"]
    assert [each["said"] for each in rows] == ["", "这条是纯银的", "全网最低价，错过没有", ""]
    [point] = show.get(operator, "points")["rows"]
    assert point["spoken"] == "全网最低价，错过没有"


def test_the_offset_moves_what_was_said_along_the_show(operator: Actor) -> None:
    show = laid(operator, offset_ms=-60_000)
    show.online({0: 100, 59: 100})
    said = [each["said"] for each in show.get(operator, "heat")["rows"]]
    assert said == ["这条是纯银的", "", "全网最低价，错过没有", ""]


def test_a_phrase_works_from_when_it_was_said(operator: Actor) -> None:
    show = laid(operator)
    show.online({0: 100, 59: 100})
    for minute in (11, 12):
        show.sells(minute, f"o{minute}", 5_000)
    [row] = show.get(operator, "phrases")["rows"]
    assert (row["text"], row["said"]) == ("纯银", 1)
    assert row["effects"]["orders"]["mean"] > 0.6, "two orders in the three minutes after it, none around them"


def test_a_phrase_that_nobody_said_tells_nothing(operator: Actor) -> None:
    show = laid(operator, text="00:01 家人们晚上好")
    show.online({0: 100, 59: 100})
    show.sells(12, "o1", 5_000)
    [row] = show.get(operator, "phrases")["rows"]
    assert (row["said"], row["effects"]["orders"]) == (0, None)


def test_a_bad_file_and_a_bad_link_are_refused_and_change_nothing(operator: Actor) -> None:
    show = laid(operator)
    before = operator.get(path(show)).json()
    for rest, body, code in (
        ("/transcript", {"text": "没有时间的稿子"}, "review.transcript_no_times"),
        ("/transcript", {"text": " "}, "review.transcript_empty"),
        ("", {"link": "javascript:alert(1)"}, "review.replay_link"),
    ):
        answer = operator.put(path(show, rest), body)
        assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert operator.get(path(show)).json() == before


def test_it_is_taken_away_again(operator: Actor, viewer: Actor, stranger: Actor) -> None:
    show = laid(operator)
    assert viewer.delete(path(show)).status_code == 403
    assert viewer.put(path(show), {"offset_ms": 1}).status_code == 403
    assert stranger.get(path(show)).status_code == 401
    assert operator.delete(path(show)).status_code == 204
    assert operator.get(path(show)).json()["lines"] == []
