"""Guests are remembered as they come."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.events.api import Taken
from kaibo.live.remembering import remembers
from kaibo.live.room import LiveRoom
from kaibo.live.viewers.guests import Guests
from kaibo.live.watching import watches

MEMORY = "viewers.guests"
remembers(MEMORY, save=lambda guests: guests.save(), restore=Guests.restore)


def guests_in(room: LiveRoom) -> Guests:
    found: Guests = room.memory.setdefault(MEMORY, Guests())
    return found


@watches
def _meet(room: LiveRoom, taken: Sequence[Taken]) -> None:
    guests = guests_in(room)
    for each in taken:
        guests.add(each.signal)
