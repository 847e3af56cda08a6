"""What goes out each tick: rows that are new or differ, and what a reader that comes back has missed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kaibo.live.frames import KEPT, View, changes
from kaibo.live.plugs import load

load()


def data(frame: bytes | None) -> Any:
    assert frame is not None
    return json.loads(frame.split(b"data: ")[1])


def turned(view: View, old: dict[str, Any], **new: Any) -> bytes | None:
    values = {"at": 1, **old, **new}
    return view.turn(values, changes(old, values), on_air=False)


@pytest.mark.parametrize(
    ("old", "new", "sent"),
    [
        ([[0, 1], [60, 2]], [[0, 1], [60, 3], [120, 1]], {"append": [[60, 3], [120, 1]]}),
        ([[0, 1], [60, 2]], [[60, 2], [120, 1]], {"append": [[120, 1]]}),
        ([[0, 1], [60, 2], [120, 1]], [[0, 1], [120, 1]], [[0, 1], [120, 1]]),
        ([[60, 1]], [[0, 5], [60, 1]], [[0, 5], [60, 1]]),
        ([[0, 1]], [], []),
        ([[0, 1]], [[60, 1]], [[60, 1]]),
        ([], [[0, 1]], {"append": [[0, 1]]}),
    ],
)
def test_only_rows_that_differ_are_sent(old: Any, new: Any, sent: Any) -> None:
    assert changes({"minutes": old}, {"minutes": new}) == {"minutes": sent}


def test_a_value_without_rows_replaces_the_one_before() -> None:
    assert changes({"totals": {"likes": 1}, "run": 1}, {"totals": {"likes": 2}, "run": 1}) == {"totals": {"likes": 2}}


def test_ids_of_another_view_are_not_this_ones() -> None:
    first, second = View("room", {"at": 0, "totals": 0}), View("room", {"at": 0, "totals": 0})
    for likes in range(1, 6):
        for view in (first, second):
            turned(view, {"totals": likes - 1}, totals=likes)
    assert [data(frame)["totals"] for frame in first.since(first.id.replace(".5", ".3"))] == [4, 5]
    assert first.since(first.id) == []
    assert second.since(first.id) == [second.snapshot()]


def test_who_was_away_too_long_gets_the_whole() -> None:
    view = View("room", {"at": 0, "totals": 0})
    away = view.id
    for likes in range(1, KEPT + 2):
        turned(view, {"totals": likes - 1}, totals=likes)
    assert view.since(away) == [view.snapshot()]
    assert data(view.snapshot())["totals"] == KEPT + 1
    for strange in ("", "x", f"{away.split('.')[0]}.", f"{away.split('.')[0]}.999999", "ö.1"):
        assert view.since(strange) == [view.snapshot()]
