"""A source told what was said while the show ran: that is its transcript until somebody imports one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from cast import Actor
from kaibo.events.inbox.inbox import inbox
from kaibo.events.inbox.schema import connected
from kaibo.events.inbox.shipping import ship
from metrics.conftest import shelf, store_home
from metrics.shelf import FILLED, Shelf
from review.looked_back import Over, over
from review.test_recording_on_the_clock import SRT, path

__all__ = ["shelf", "store_home"]


@pytest.fixture(autouse=True)
def own_inbox(tmp_path: Path, store_home: Path, shelf: Shelf) -> Iterator[None]:
    FILLED.add("event")
    yield
    inbox().close()


def spoken(over_: Over, *said: tuple[float, str], **told: Any) -> None:
    """(Minute, words), kept in the store."""
    signals = [{"kind": "speech", "text": text, "at": over_.at(minute), **told} for minute, text in said]
    over_.evening.told(*signals, source="asr")
    with closing(connected(inbox().path)) as file:
        while ship(file):
            pass


def test_it_stands_on_the_shows_clock_with_who_told_it(operator: Actor, viewer: Actor) -> None:
    show = over(operator)
    assert viewer.get(path(show)).json()["origin"] == ""
    spoken(show, (40, "全网最低价，错过没有"), (10.5, "这条是纯银的"), (10.55, "看光泽"))
    told = viewer.get(path(show)).json()
    assert (told["origin"], told["tellers"], told["file"], told["by"]) == ("live", ["asr"], "", None)
    assert [(each["start_ms"], each["end_ms"], each["text"]) for each in told["lines"]] == [
        (630_000, 633_000, "这条是纯银的"),
        (633_000, 641_000, "看光泽"),
        (2_400_000, 2_408_000, "全网最低价，错过没有"),
    ]
    assert told["lines"][2]["findings"][0]["severity"] == "blocking"


def test_curves_phrases_and_points_are_explained_by_it(operator: Actor) -> None:
    show = over(operator)
    show.online({minute: 1_000 if minute < 40 else 500 for minute in range(60)})
    spoken(show, (11, "这条是纯银的"), (40, "福袋发完了"))
    assert [each["said"] for each in show.get(operator, "heat")["rows"]] == ["", "这条是纯银的", "福袋发完了", ""]
    [point] = show.get(operator, "points")["rows"]
    assert point["spoken"] == "福袋发完了"
    [phrase] = show.get(operator, "phrases")["rows"]
    assert (phrase["text"], phrase["said"]) == ("纯银", 1)


def test_an_imported_one_takes_its_place_and_a_removed_one_gives_it_back(operator: Actor) -> None:
    show = over(operator)
    spoken(show, (11, "这条是纯银的"))
    assert operator.put(path(show, "/transcript"), {"file": "周五.srt", "text": SRT}).status_code == 200
    told = operator.get(path(show)).json()
    assert (told["origin"], told["file"], len(told["lines"])) == ("file", "周五.srt", 2)
    assert operator.delete(path(show)).status_code == 204
    assert operator.get(path(show)).json()["origin"] == "live"


def test_where_the_recording_begins_later_words_keep_their_moment(operator: Actor) -> None:
    show = over(operator)
    spoken(show, (11, "这条是纯银的"))
    told = operator.put(path(show), {"offset_ms": 60_000}).json()
    assert told["lines"][0]["start_ms"] == 600_000
    show.online({0: 100, 59: 100})
    assert show.get(operator, "heat")["rows"][1]["said"] == "这条是纯银的"


def test_what_was_said_elsewhere_is_not_taken_for_it(operator: Actor) -> None:
    show, other = over(operator), over(operator, hours_ago=5)
    spoken(other, (11, "别家的话"))
    spoken(show, (11, "昨天的话"), show="run_before")
    assert operator.get(path(show)).json()["origin"] == ""


def test_a_stranger_reads_none_of_it(operator: Actor, stranger: Actor, supplier: Actor) -> None:
    show = over(operator)
    spoken(show, (11, "这条是纯银的"))
    assert stranger.get(path(show)).status_code == 401
    assert supplier.get(path(show)).status_code in {403, 404}
