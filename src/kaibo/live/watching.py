"""Watchers: functions that are called with the signals of a run as they arrive.

A topic puts its watchers in `kaibo/live/<topic>/watching.py`; they are found there by themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kaibo.events.api import Taken

if TYPE_CHECKING:
    from kaibo.live.room import LiveRoom

Watch = Callable[["LiveRoom", Sequence[Taken]], object]

_watchers: list[Watch] = []
_pulses: list[Callable[[LiveRoom], object]] = []


def watches(watch: Watch) -> Watch:
    """Register `fn(room, taken)`: called in the hub's thread for every run on air, in order of sequence, right after
    the signals were folded into `room.state`. After a restart what was taken since the last save (some seconds)
    is handed over a second time: what a watcher writes it must know again by `sequence`, or keep in `room.memory`.

    One that fails is logged and holds up no other.
    """
    _watchers.append(watch)
    return watch


def watchers() -> list[Watch]:
    return _watchers


def pulses(beat: Callable[[LiveRoom], object]) -> Callable[[LiveRoom], object]:
    """Register `fn(room)`: called in the hub's thread each second for every run on air, whether anybody looks or not.
    `room.at` is the moment. It must be quick, and do nothing twice that it did the second before."""
    _pulses.append(beat)
    return beat


def all_pulses() -> list[Callable[[LiveRoom], object]]:
    return _pulses
