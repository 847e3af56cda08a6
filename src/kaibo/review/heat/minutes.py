"""A broadcast minute by minute: what the control room counted, and where it knows nothing, what files tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Literal

from kaibo.accounts.api import Scope
from kaibo.kit.money import from_minor
from kaibo.live.api import RunMinutes, minutes_of
from kaibo.metrics.api import Row, answer_all, ask
from kaibo.review.broadcast import Broadcast
from kaibo.shows.api import Show

Measure = Literal["online", "left", "interactions", "clicks", "orders", "gmv"]
Teller = Literal["room", "files"]
SIGNALS: dict[Measure, tuple[str, ...]] = {
    "online": ("online_count",),
    "left": ("room_leave",),
    "interactions": ("comment", "like", "share", "follow", "gift", "fan_club_join"),
    "clicks": ("view_item",),
    "orders": ("purchase",),
    "gmv": ("purchase",),
}
"""Kinds of signal that the control room counts for each."""
METRICS: dict[Measure, tuple[str, ...]] = {
    "online": ("online",),
    "left": ("left",),
    "interactions": ("comments", "likes", "shares", "follows"),
    "clicks": ("product_clicks",),
    "orders": ("orders",),
    "gmv": ("gmv",),
}
"""Keys of metrics that files tell for each; several are added."""
SOLD: tuple[Measure, ...] = ("orders", "gmv")


@dataclass(frozen=True)
class Minutes:
    """`at` are starts in seconds of the epoch, one a minute without gaps; `values` stand at the same places, money in
    major units, None where nobody told. `tellers` has the measures that somebody told."""

    at: list[int]
    values: dict[Measure, list[Decimal | None]]
    tellers: dict[Measure, Teller]
    sources: dict[Measure, list[dict[str, Any]]]

    def span(self, first: float, last: float) -> slice:
        """The minutes whose middle lies in a span, its end not included."""
        begin = next((place for place, at in enumerate(self.at) if at + 30 >= first), len(self.at))
        end = next((place for place, at in enumerate(self.at) if at + 30 >= last), len(self.at))
        return slice(begin, end)


Told = dict[int, Decimal]


def minutes(broadcast: Broadcast, scope: Scope) -> Minutes:
    run = minutes_of(broadcast.run) if broadcast.run else None
    by_room = _by_room(run, broadcast.currency) if run else {}
    lacking = [name for name in SIGNALS if name not in by_room]
    by_files = _by_files(broadcast.show, scope, lacking) if broadcast.show and lacking else {}
    told = {**by_files, **by_room}
    at = _clock(broadcast, told)
    return Minutes(
        at,
        {name: [values.get(each) for each in at] for name, values in told.items()},
        {name: "room" if name in by_room else "files" for name in told},
        {name: _sources(run, name) for name in by_room if run},
    )


def _by_room(run: RunMinutes, currency: str) -> dict[Measure, Told]:
    found: dict[Measure, Told] = {name: {} for name in SIGNALS}
    for row in run.rows:
        for name, values in found.items():
            value = getattr(row, name)
            if value is not None:
                values[row.at] = from_minor(value, currency) if name == "gmv" else Decimal(value)
    return {name: values for name, values in found.items() if values}


def _by_files(show: Show, scope: Scope, wanted: Sequence[Measure]) -> dict[Measure, Told]:
    crowd = [key for name in wanted if name not in SOLD for key in METRICS[name]]
    sold = [key for name in wanted if name in SOLD for key in METRICS[name]]
    asked = {}
    if crowd:
        asked["crowd"] = replace(ask(crowd, by=["minute"], filters={"show": show.id, "source": "minutes"}), scope=scope)
    if sold:
        asked["sold"] = replace(ask(sold, by=["minute"], filters={"show": show.id, "source": "orders"}), scope=scope)
    answers = answer_all(asked)
    rows = [row for part in answers.values() for row in part]
    found = {name: _added(rows, METRICS[name]) for name in wanted}
    return {name: _filled(name, values, found) for name, values in found.items() if values}


def _added(rows: Sequence[Row], keys: Sequence[str]) -> Told:
    """The sum of what is told of the keys; a minute in which none is told isn't in it."""
    found: Told = {}
    for row in rows:
        values = [row.numbers[key].value for key in keys if key in row.numbers]
        told = [value for value in values if value is not None]
        if row.dimensions["minute"] and told:
            found[_epoch(str(row.dimensions["minute"]))] = sum(told, Decimal(0))
    return found


def _filled(name: Measure, values: Told, found: dict[Measure, Told]) -> Told:
    """Orders are told one by one: where the file of the minutes covers a minute in which none came, there were none."""
    if name not in SOLD:
        return values
    covered = found.get("online") or range(min(values), max(values) + 60, 60)
    return {**dict.fromkeys(covered, Decimal(0)), **values}


def _clock(broadcast: Broadcast, told: dict[Measure, Told]) -> list[int]:
    """Every minute of the show, at most a day of them; orders paid long after it don't stretch it."""
    every = [at for values in told.values() for at in values]
    if not every:
        return []
    started, ended = broadcast.started_at, broadcast.ended_at
    first = int(started.timestamp()) // 60 * 60 if started else min(every)
    last = int(ended.timestamp()) // 60 * 60 if ended else min(max(every), first + 86_340)
    return list(range(first, min(last, first + 86_340) + 60, 60))


def _sources(run: RunMinutes, name: Measure) -> list[dict[str, Any]]:
    """Who told it: by source how many signals, and when the newest came."""
    found: dict[str, dict[str, Any]] = {}
    for kind in SIGNALS[name]:
        for each in run.tellers.get(kind, []):
            known = found.setdefault(each["source"], {**each, "signals": 0})
            known["signals"] += each["signals"]
            known["newest_at"] = max(known["newest_at"], each["newest_at"])
    return list(found.values())


def _epoch(text: str) -> int:
    return int(datetime.fromisoformat(text).astimezone(UTC).timestamp())
