"""Segments are added, changed, removed, moved, split, merged, doubled. Each act is one version of the plan, and gives
back the segments as they stand then.

A locked segment is not changed, moved, split, merged or removed by hand until it is unlocked; others may move past
it. Acts raise KaiboError (404) for a plan or segment that isn't there, (409) for a locked one or one that somebody
changed after the version `seen`, and (422) where 500 segments would be passed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.kit.money import share_out
from kaibo.planning.models import Segment, Version
from kaibo.planning.rundown.clocking import place_at
from kaibo.planning.rundown.order import LISTS, Order, arranging, named

ORDERING = (
    "segment_added", "segment_removed", "segment_moved", "segment_split", "segments_merged", "segment_doubled",
    "segments_ordered", "segments_outlined", "rundown_brought", "restored",
)  # fmt: skip
"""Changes after which an order of all segments that was seen before no longer stands."""


def add(caller: Caller, plan: str, told: Mapping[str, Any], *, after: str = "") -> Order:
    """Behind the segment `after`, or as the last."""
    with arranging(caller, plan, "segment_added", told["title"]) as order:
        order.rows.insert(order.after(after), order.new(dict(told)))
    return order


def change(caller: Caller, plan: str, id: str, told: Mapping[str, Any], *, seen: int | None = None) -> Order:
    """Of a locked one only `locked` may be changed, and what comes with unlocking it."""
    with arranging(caller, plan, "segment_changed", named(plan, id)) as order:
        unlocks = told.get("locked") is False
        segment = order.find(id, seen=seen) if unlocks else order.free(id, seen=seen)
        for name, value in told.items():
            setattr(segment, name, value)
        order.touch(segment)
    return order


def remove(caller: Caller, plan: str, id: str, *, seen: int | None = None) -> Order:
    with arranging(caller, plan, "segment_removed", named(plan, id)) as order:
        order.rows.remove(order.free(id, seen=seen))
    return order


def move(
    caller: Caller, plan: str, id: str, *, to: int | None = None, at: datetime | None = None, seen: int | None = None
) -> Order:
    """To a place counted from 0, or so that it begins as near to a moment of the show's clock as whole segments let
    it."""
    with arranging(caller, plan, "segment_moved", named(plan, id)) as order:
        segment = order.free(id, seen=seen)
        order.rows.remove(segment)
        place = place_at(order.plan, order.rows, at) if at is not None else to or 0
        order.rows.insert(place, segment)
        order.touch(segment)
    return order


def put_in_order(caller: Caller, plan: str, ids: Sequence[str], *, seen: int | None = None) -> Order:
    """All segments by their ids; locked ones keep their place. KaiboError (409) where the ids aren't those that stand,
    or the order was changed after `seen`."""
    with arranging(caller, plan, "segments_ordered") as order:
        rows = {each.id: each for each in order.rows}
        later = Version.objects.filter(plan=plan, what__in=ORDERING, number__gt=seen or 0).last()
        if len(ids) != len(rows) or set(ids) != rows.keys() or (seen is not None and later):
            raise KaiboError("planning.plan_changed_by", status=409, who=later.by if later else "")
        for place, each in enumerate(order.rows):
            if each.locked and ids[place] != each.id:
                raise KaiboError("planning.segment_locked", status=409, title=each.title)
        order.rows = [rows[id] for id in ids]
    return order


def split(caller: Caller, plan: str, id: str, *, at_s: int, seen: int | None = None) -> Order:
    """In two of the same content, the first of `at_s` seconds; goals are shared by the lengths, to the last unit.

    Raises KaiboError (422) where one of the two would have no length.
    """
    with arranging(caller, plan, "segment_split", named(plan, id)) as order:
        segment = order.free(id, seen=seen)
        if not 0 < at_s < segment.planned_s:
            raise KaiboError("planning.split_outside", status=422, title=segment.title)
        second = order.like(segment)
        lengths = [at_s, segment.planned_s - at_s]
        for name in ("goal_orders", "goal_amount"):
            goal = getattr(segment, name)
            if goal is not None:
                for each, part in zip((segment, second), share_out(goal, lengths), strict=True):
                    setattr(each, name, part)
        segment.planned_s, second.planned_s = lengths
        order.rows.insert(order.rows.index(segment) + 1, second)
        order.touch(segment)
    return order


def merge(caller: Caller, plan: str, id: str, *, seen: int | None = None) -> Order:
    """With the one behind it: lengths and goals are added, words put behind each other, each once.

    Raises KaiboError (422) for the last one, and where the two are about different products.
    """
    with arranging(caller, plan, "segments_merged", named(plan, id)) as order:
        first = order.free(id, seen=seen)
        place = order.rows.index(first) + 1
        if place == len(order.rows):
            raise KaiboError("planning.merge_last", status=422, title=first.title)
        second = order.free(order.rows[place].id, seen=seen)
        if first.product and second.product and first.product != second.product:
            raise KaiboError("planning.merge_products", status=422, title=first.title, other=second.title)
        _take_in(first, second)
        order.rows.remove(second)
        order.touch(first)
    return order


def double(caller: Caller, plan: str, id: str) -> Order:
    """Once more, right behind it; a locked one too."""
    with arranging(caller, plan, "segment_doubled", named(plan, id)) as order:
        segment = order.find(id)
        order.rows.insert(order.rows.index(segment) + 1, order.like(segment))
    return order


def _take_in(first: Segment, second: Segment) -> None:
    first.planned_s += second.planned_s
    first.product = first.product or second.product
    for name in ("goal_orders", "goal_amount"):
        goals = [goal for each in (first, second) if (goal := getattr(each, name)) is not None]
        setattr(first, name, sum(goals) if goals else None)
    for name in LISTS:
        setattr(first, name, list(dict.fromkeys([*getattr(first, name), *getattr(second, name)])))
    first.note = "；".join(dict.fromkeys(each for each in (first.note, second.note) if each))[:500]


__all__ = ["Order", "add", "change", "double", "merge", "move", "put_in_order", "remove", "split"]
