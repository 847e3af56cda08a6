"""A run comes into memory: its rows, its saved sums, and what the inbox holds beyond them."""

from __future__ import annotations

import msgspec

from kaibo.events.api import Taken, last_taken, taken
from kaibo.kit.clock import now
from kaibo.live.models import Run, Tally
from kaibo.live.plugs import load
from kaibo.live.remembering import restored, saved
from kaibo.live.room import LiveRoom, rows_of
from kaibo.live.state import LiveState, remember

PAGE = 5_000
REMEMBERED = 20_000
"""So many signals back a restart looks for those that may be sent again."""


def open_room(run: Run) -> LiveRoom:
    """The run as it stands. One that is over and was saved after its end is not read up from the inbox again."""
    load()
    room = LiveRoom(run, rows_of(run))
    kept = Tally.objects.filter(run=run).first()
    if kept:
        room.state = msgspec.msgpack.decode(bytes(kept.state), type=LiveState)
        room.memory |= restored(room.state.topics)
        room.state.topics = {}
        if run.ended_at and kept.saved_at > run.ended_at:
            return room
    read_up(room)
    return room


def read_up(room: LiveRoom) -> None:
    """Fold what the inbox holds of this run beyond what the room has seen."""
    shows = [room.run.id, *([room.run.room_id] if room.run.room_id else [])]
    if room.run.started_at:
        shows.append("")
    after, last = max(0, room.state.sequence - REMEMBERED), last_taken()
    found: list[Taken] = []
    for show in shows:
        found += [each for each in _every(after, show, last) if show or nameless(room.run, each)]
    found.sort(key=lambda each: each.sequence)
    remember(room.state, found)
    room.take(found)


def nameless(run: Run, taken: Taken) -> bool:
    """Whether a signal that names no show was taken from the run's account while it ran, and no other run did there."""
    told, at = taken.signal.account, taken.received_at
    if not told or told not in {run.account_id, run.account.handle, run.account.name} or run.started_at is None:
        return False
    if at < run.started_at or (run.ended_at and at > run.ended_at):
        return False
    others = Run.objects.filter(account=run.account_id, started_at__lte=at).exclude(id=run.id)
    return not others.filter(ended_at=None).exists() and not others.filter(ended_at__gte=at).exists()


def save(room: LiveRoom) -> None:
    """Keep the sums and what topics remember, so that a restart has only the last seconds to read up."""
    state = msgspec.structs.replace(room.state, seen=set(), seen_before=set(), topics=saved(room.memory))
    fields = {"sequence": state.sequence, "state": msgspec.msgpack.encode(state), "saved_at": now()}
    Tally.objects.update_or_create(run=room.run, defaults=fields)


def _every(after: int, show: str, last: int) -> list[Taken]:
    """Up to `last`: what comes while this is read is told to the hub, and must not be passed over."""
    found: list[Taken] = []
    while page := taken(after, show=show, limit=PAGE):
        found += [each for each in page if each.sequence <= last]
        after = page[-1].sequence
        if after > last:
            break
    return found
