"""Minutes and comments belong to the show that was on air, whether it was known before them or comes after."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

from connectors.flows.drop import SHOWS, Drop
from kaibo.metrics.api import BATCHES, query, visible
from kaibo.store import api as store

FIRST = ["7400001", "林间小铺", "顾言", "2026-10-01 20:00:00", "2026-10-01 22:00:00", "1000", "300.00", "3"]
SECOND = ["7400002", "林间小铺", "顾言", "2026-10-01 23:00:00", "2026-10-02 00:30:00", "500", "100.00", "1"]
OTHER = ["7400003", "别家店", "沈月", "2026-10-01 20:00:00", "2026-10-01 22:00:00", "800", "100.00", "1"]
MINUTES = [["时间", "在线人数", "评论次数"], ["2026-10-01 20:00", "10", "1"], ["2026-10-01 20:01", "30", "2"]]
LATER = [["时间", "在线人数", "评论次数"], ["2026-10-01 23:00", "50", "4"], ["2026-10-02 00:10", "70", "8"]]
TALK = [["评论内容", "评论时间"], ["这个多少钱", "2026-10-01 20:00:30"], ["好看", "2026-10-03 09:00:00"]]


def shows(drop: Drop, *rows: list[str], name: str = "场次.csv") -> dict[str, Any]:
    return drop.file(drop.folder / name, [SHOWS, *rows], kind="shows", platform="douyin")


def minutes(drop: Drop, rows: list[list[str]] = MINUTES, name: str = "分钟.csv") -> dict[str, Any]:
    told = {"kind": "minutes", "account": "林间小铺", "platform": "douyin"}
    outcome = drop.file(drop.folder / name, rows, **told)
    assert outcome["status"] == "stored", outcome
    return outcome


def peaks(drop: Drop) -> dict[str, int]:
    """Title or host and day of each show -> comments its minutes add up to; "" for those of no show."""
    found = query(["comments"], by=["show"], filters={"source": "minutes"})
    return {str(row.dimensions["show"] or ""): int(row.numbers["comments"].value or 0) for row in found}


@pytest.mark.parametrize("order", list(permutations("SML")))
def test_any_order_of_dropping_gives_every_minute_its_show(drop: Drop, order: tuple[str, ...]) -> None:
    for each in order:
        {"S": lambda: shows(drop, FIRST, SECOND, OTHER), "M": lambda: minutes(drop), "L": lambda: late(drop)}[each]()
    assert sorted(peaks(drop).values()) == [3, 12] and "" not in peaks(drop)


def late(drop: Drop) -> dict[str, Any]:
    return minutes(drop, LATER, "分钟2.csv")


def test_two_files_of_one_day_stand_beside_each_other_before_their_shows_are_known(drop: Drop) -> None:
    minutes(drop)
    late(drop)
    assert peaks(drop) == {"": 15}


def test_undo_of_the_show_lets_its_minutes_go_and_a_new_one_takes_them(drop: Drop) -> None:
    minutes(drop)
    told = shows(drop, FIRST)
    assert list(peaks(drop).values()) == [3] and "" not in peaks(drop)
    drop.undo(told)
    assert peaks(drop) == {"": 3}
    shows(drop, FIRST, name="场次2.csv")
    assert "" not in peaks(drop)


def test_undo_of_the_minutes_leaves_the_show(drop: Drop) -> None:
    told = minutes(drop)
    shows(drop, FIRST)
    drop.undo(told)
    assert peaks(drop) == {}
    assert drop.number("viewers") is not None


def test_a_show_another_file_tells_of_too_keeps_its_minutes(drop: Drop) -> None:
    minutes(drop)
    first = shows(drop, FIRST)
    shows(drop, FIRST, SECOND, name="场次2.csv")
    drop.undo(first)
    assert list(peaks(drop).values()) == [3] and "" not in peaks(drop)


def test_newer_minutes_replace_those_that_came_before_the_show(drop: Drop) -> None:
    minutes(drop)
    shows(drop, FIRST)
    minutes(drop, [MINUTES[0], ["2026-10-01 20:00", "11", "7"], MINUTES[2]], "分钟2.csv")
    assert list(peaks(drop).values()) == [9]


def test_a_show_whose_times_are_corrected_takes_only_its_own(drop: Drop) -> None:
    minutes(drop)
    shows(drop, FIRST)
    shows(drop, [*FIRST[:3], "2026-10-01 21:00:00", *FIRST[4:]], name="场次2.csv")
    assert peaks(drop) == {"": 3}


def test_comments_find_their_show_the_same_way(drop: Drop) -> None:
    told = {"kind": "comments", "account": "林间小铺", "platform": "douyin"}
    assert drop.file(drop.folder / "评论.csv", TALK, **told)["status"] == "stored"
    assert said_in() == ["", ""]
    listed = shows(drop, FIRST)
    assert sorted(map(bool, said_in())) == [False, True]
    drop.undo(listed)
    assert said_in() == ["", ""]
    shows(drop, FIRST, name="场次2.csv")
    drop.file(drop.folder / "评论2.csv", [TALK[0], ["想要", "2026-10-01 21:00:00"]], **told)
    assert sorted(map(bool, said_in())) == [False, True, True]


def said_in() -> list[str]:
    found = store.query_rows(f"SELECT show_id FROM comment WHERE {BATCHES}", visible().params())
    return [row["show_id"] for row in found]
