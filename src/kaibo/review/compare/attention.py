"""The attention curve of each group of a comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Query, Row, Visible, Window, answer_all, ask
from kaibo.review.compare.questions import Asked, Told, base, picked, window_of
from kaibo.review.compare.topics import Group, dimension_of, groups_of, sets
from kaibo.review.queries.attention import FEWEST, HALF, Online, curve, length, shown
from kaibo.shows.api import within

MOST_GROUPS = 8
LATEST = 30
"""Shows of a group that its curve is drawn from: the latest of those with minutes."""
LONGEST = 24 * 60


def attention(asked: Asked, scope: Scope, seen: Visible | None = None) -> dict[str, Any]:
    """A curve for each of the largest groups, of what was visible (None: now); none where no show has minutes."""
    window = window_of(asked, scope)
    fixed = {"fewest": FEWEST, "half": HALF, "latest": LATEST}
    if window is None:
        return {**fixed, "groups": []}
    members = _members(asked, window, scope)
    told = answer_all({name: replace(each, visible=seen) for name, each in members.items()})
    minuted = {str(row.dimensions["show"]) for row in told["minuted"] if row.numbers["online"].value is not None}
    groups = _groups(asked, window, told)
    started = _started({id for _, ids in groups for id in ids} & minuted, scope)
    latest = {group.key: _latest(ids, started) for group, ids in groups}
    online = _online({id for ids in latest.values() for id in ids}, started, scope, seen)
    return {**fixed, "groups": [_shown(group, len(ids), latest[group.key], online) for group, ids in groups]}


def _members(asked: Asked, window: Window, scope: Scope) -> dict[str, Query]:
    """Which shows a group has, and which shows have minutes; minutes tell no money, so no currency either."""
    whole = replace(base(asked, window, scope), keys=("shows",))
    filters = {**replace(asked, currency="").filters, "source": "minutes"}
    minuted = ask(("online",), by=("show",), window=window, filters=filters)
    ids = picked(asked, window, scope)
    only = whole.only(show=ids) if ids else whole
    cut = tuple(dict.fromkeys((dimension_of(asked.topic), "show")))
    return {"minuted": replace(minuted, scope=scope), "members": replace(only, by=cut)}


def _groups(asked: Asked, window: Window, told: Told) -> list[tuple[Group, list[str]]]:
    """Groups with the ids of their shows, the largest eight, in the topic's order."""
    rows = told["members"]
    cut = dimension_of(asked.topic)
    groups = sets(asked.topic, window) or groups_of(asked.topic, (row.dimensions[cut] for row in rows))
    found = [(group, _ids(row for row in rows if group.has(row))) for group in groups]
    kept = sorted((len(ids) for _, ids in found if ids), reverse=True)[:MOST_GROUPS]
    return [(group, ids) for group, ids in found if ids and len(ids) >= kept[-1]][:MOST_GROUPS]


def _ids(rows: Iterable[Row]) -> list[str]:
    return [str(row.dimensions["show"]) for row in rows if row.dimensions["show"]]


def _started(ids: set[str], scope: Scope) -> dict[str, datetime]:
    there = within(scope).filter(id__in=ids)
    return {show.id: show.started_at for show in there if show.started_at}


def _latest(ids: list[str], started: dict[str, datetime]) -> list[str]:
    return sorted((id for id in ids if id in started), key=lambda id: started[id], reverse=True)[:LATEST]


def _online(ids: set[str], started: dict[str, datetime], scope: Scope, seen: Visible | None) -> dict[str, Online]:
    """People online by minute since each show began."""
    found: defaultdict[str, Online] = defaultdict(dict)
    if not ids:
        return found
    asked = ask(("online",), by=("show", "minute"), filters={"show": sorted(ids), "source": "minutes"})
    for row in answer_all({"online": replace(asked, scope=scope, visible=seen)})["online"]:
        people, at, id = row.numbers["online"].value, row.dimensions["minute"], str(row.dimensions["show"])
        if people is None or at is None:
            continue
        since = int((datetime.fromisoformat(str(at)) - started[id]).total_seconds() // 60)
        if 0 <= since < LONGEST:
            found[id][since] = float(people)
    return found


def _shown(group: Group, shows: int, latest: list[str], online: dict[str, Online]) -> dict[str, Any]:
    told = [online[id] for id in latest if online.get(id)]
    points = curve(told)
    names = {"key": group.key, "zh": group.zh, "en": group.en}
    return {**names, "shows": shows, "counted": len(told), **shown(points, length(points, len(told)))}
