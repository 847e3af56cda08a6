"""What a bridge said it took arrives, whatever the door, the line or the bridge itself does meanwhile."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from away import Door

from kaibo.kit.errors import KaiboError
from kaibo.site.bridge.courier import Courier
from kaibo.site.bridge.feed import Feed
from kaibo.site.bridge.spool import Spool

NOWHERE = "http://127.0.0.1:9"


def _lines(first: int, count: int) -> list[bytes]:
    return [json.dumps({"id": f"c{number}", "kind": "comment"}).encode() for number in range(first, first + count)]


_opened: list[Feed] = []


def _feed(url: str, folder: Path, clock: Any, *, most: int = 1 << 20) -> Feed:
    _opened.append(Feed(Courier(url, "kaibo_a_b", "obs"), Spool(folder, most), clock=clock))
    return _opened[-1]


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while _opened:
        _opened.pop().__exit__()


def test_while_the_door_answers_nothing_waits(door: Door, tmp_path: Path, clock: Any) -> None:
    feed = _feed(door.url, tmp_path, clock)
    feed.give(_lines(0, 3))
    feed.give([])
    assert (feed.counts.taken, feed.counts.sent, feed.waiting()) == (3, 3, 0)
    assert door.ids() == ["c0", "c1", "c2"] and feed.counts.of_server == {"received": 3}
    assert door.keys == ["Bearer kaibo_a_b"] and door.paths == ["/ingest/v1/events?source=obs"]


def test_what_was_taken_while_it_was_away_arrives_in_order_even_after_a_kill(
    door: Door, tmp_path: Path, clock: Any
) -> None:
    away = _feed(NOWHERE, tmp_path, clock)
    for start in range(0, 30, 10):
        away.give(_lines(start, 10))
    assert (away.counts.taken, away.counts.sent, away.waiting()) == (30, 0, 30)
    (tmp_path / "000000000009.new").write_bytes(b'{"id":"half')
    again = _feed(door.url, tmp_path, clock)
    again.give(_lines(30, 1))
    assert door.ids() == [f"c{number}" for number in range(31)]
    assert (again.counts.sent, again.waiting(), list(tmp_path.iterdir())) == (31, 0, [])


@pytest.mark.parametrize("status", [429, 500, 503, 507])
def test_it_comes_again_with_the_same_ids_and_not_before_it_was_told_to(
    status: int, door: Door, tmp_path: Path, clock: Any
) -> None:
    door.answers = [(status, "7")]
    feed = _feed(door.url, tmp_path, clock)
    feed.give(_lines(0, 2))
    clock.at += 6.5
    feed.drain()
    feed.alive()
    assert len(door.paths) == 1 and feed.waiting() == 2
    clock.at += 1
    assert feed.drain() and door.ids() == ["c0", "c1"]


def test_an_answer_that_was_lost_doubles_nothing(door: Door, tmp_path: Path, clock: Any) -> None:
    door.answers = [0]
    feed = _feed(door.url, tmp_path, clock)
    feed.give(_lines(0, 2))
    clock.at += 1
    assert feed.drain()
    assert len(door.taken) == 4 and door.ids() == ["c0", "c1"]


def test_it_waits_longer_each_time_and_never_long(door: Door, tmp_path: Path, clock: Any) -> None:
    door.answers = [503] * 12
    feed = _feed(door.url, tmp_path, clock)
    feed.give(_lines(0, 1))
    waits = []
    while feed.waiting():
        before, asked = clock.at, len(door.paths)
        while feed.waiting() and len(door.paths) == asked:
            clock.at += 0.1
            feed.drain()
        waits.append(clock.at - before)
    assert waits[0] < 1 and max(waits) < 37 and sum(waits[:4]) < sum(waits[4:8]) < sum(waits[8:])


def test_what_has_no_room_is_counted_and_never_promised(tmp_path: Path, clock: Any, door: Door) -> None:
    feed = _feed(NOWHERE, tmp_path, clock, most=400)
    for start in range(0, 100, 10):
        feed.give(_lines(start, 10))
    assert feed.counts.taken + feed.counts.dropped == 100 and feed.counts.dropped >= 80
    assert feed.waiting() == feed.counts.taken
    later = _feed(door.url, tmp_path, clock)
    assert later.drain() and len(door.ids()) == feed.counts.taken


def test_one_line_the_door_cannot_read_costs_no_other(door: Door, tmp_path: Path, clock: Any) -> None:
    door.refuses = lambda line: line["id"] == "c5"
    feed = _feed(door.url, tmp_path, clock)
    feed.give(_lines(0, 16))
    assert (feed.counts.sent, feed.counts.refused, feed.waiting()) == (15, 1, 0)
    assert sorted(door.ids()) == sorted(f"c{number}" for number in range(16) if number != 5)


def test_a_key_that_ended_keeps_everything_for_a_better_one(door: Door, tmp_path: Path, clock: Any) -> None:
    door.answers = [401]
    feed = _feed(door.url, tmp_path, clock)
    feed.give(_lines(0, 2))
    assert feed.key_refused and feed.waiting() == 2
    clock.at += 60
    assert feed.drain() and not feed.key_refused and door.ids() == ["c0", "c1"]


def test_saying_that_it_is_alive_tells_nothing(door: Door, tmp_path: Path, clock: Any) -> None:
    feed = _feed(door.url, tmp_path, clock)
    feed.alive()
    assert (len(door.paths), door.taken, feed.counts.taken) == (1, [], 0)


def test_under_any_weather_nothing_promised_is_lost_and_nothing_is_out_of_order(
    door: Door, tmp_path: Path, clock: Any
) -> None:
    draw = random.Random(11)
    door.answers = [draw.choice([202, 0, 429, 503, (503, "2"), 401]) for _ in range(400)]
    feed, given = _feed(door.url, tmp_path, clock), 0
    for _ in range(150):
        count = draw.randint(1, 6)
        feed.give(_lines(given, count))
        given += count
        clock.at += draw.random()
        if draw.random() < 0.05:
            feed = _feed(door.url, tmp_path, clock)
    while not feed.drain():
        clock.at += 5
    assert door.ids() == [f"c{number}" for number in range(given)]


def test_an_address_that_is_none_is_refused() -> None:
    with pytest.raises(KaiboError, match="no server"):
        Courier("kaibo.example.com", "k")
