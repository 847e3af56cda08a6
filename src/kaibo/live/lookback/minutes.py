"""What came in each minute of a run, read from its sums without opening the room."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import msgspec

from kaibo.live.hub import hub
from kaibo.live.models import Run, Tally
from kaibo.live.opening import open_room
from kaibo.live.room import LiveRoom
from kaibo.live.state import INTERACTIONS, MinuteSums
from kaibo.live.state.sums import Teller

AROUND = timedelta(minutes=5)
"""So long before its start and after its end a run's minutes are still told."""


class RunMinute(NamedTuple):
    """`at` is its start in seconds of the epoch. `online` is the last level told in it. A count is null where
    its kind was never told of in the run. `gmv` is in minor units of the run's own currency."""

    at: int
    online: int | None
    entered: int | None
    left: int | None
    comments: int | None
    interactions: int | None
    clicks: int | None
    orders: int | None
    gmv: int | None


@dataclass(frozen=True)
class RunMinutes:
    """`tellers`: by kind of signal who told of it: [{source, signals, newest_at}]."""

    rows: list[RunMinute]
    tellers: dict[str, list[dict[str, Any]]]


class Sums(msgspec.Struct):
    """The part of a run's sums that minutes are made of; the rest of what was saved isn't even decoded."""

    minutes: dict[int, MinuteSums] = {}
    tellers: dict[str, dict[str, Teller]] = {}


def minutes_of(run: Run) -> RunMinutes:
    """From the hub while the run is on air, else from what was saved of it."""
    held = hub.read(run.id, _look) if run.state in {Run.State.RUNNING, Run.State.PAUSED} else None
    return held or told_of(_saved(run), run)


def told_of(sums: Sums, run: Run) -> RunMinutes:
    return RunMinutes(minute_list(sums, run), _tellers(sums))


def minute_list(sums: Sums, run: Run) -> list[RunMinute]:
    """Minute by minute, from the first of which anything was told to the last."""
    kept = sorted(key for key in sums.minutes if _belongs(key, run))
    if not kept:
        return []
    known = {kind for key in kept for kind in sums.minutes[key].times}
    every = range(kept[0], kept[-1] + 60, 60)
    return [_row(key, sums.minutes.get(key, MinuteSums()), known, run.currency) for key in every]


def _row(key: int, minute: MinuteSums, known: set[str], currency: str) -> RunMinute:
    def times(*kinds: str) -> int | None:
        told = [minute.times.get(kind, 0) for kind in kinds if kind in known]
        return sum(told) if told else None

    sold = "purchase" in known
    return RunMinute(
        key,
        None if minute.online < 0 else minute.online,
        times("room_enter"),
        times("room_leave"),
        times("comment"),
        times(*INTERACTIONS),
        times("view_item"),
        len(minute.orders) if sold else None,
        minute.gmv.get(currency, 0) if sold else None,
    )


def _belongs(key: int, run: Run) -> bool:
    at = datetime.fromtimestamp(key, tz=run.made_at.tzinfo)
    late = run.ended_at is not None and at > run.ended_at + AROUND
    return run.started_at is not None and at >= run.started_at - AROUND and not late


def _look(room: LiveRoom) -> RunMinutes:
    return told_of(Sums(room.state.minutes, room.state.tellers), room.run)


def _saved(run: Run) -> Sums:
    kept = Tally.objects.filter(run=run).first()
    if kept and run.ended_at and kept.saved_at > run.ended_at:
        return msgspec.msgpack.decode(bytes(kept.state), type=Sums)
    state = open_room(run).state
    return Sums(state.minutes, state.tellers)


def _tellers(sums: Sums) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for source, kinds in sorted(sums.tellers.items()):
        for kind, told in kinds.items():
            row = {"source": source, "signals": told.signals, "newest_at": told.newest_at}
            found.setdefault(kind, []).append(row)
    return found
