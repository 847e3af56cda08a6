"""What a topic remembers of a run outlives a restart: it is kept with the run's sums, as of the same signal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from kaibo.kit.log import logger


class Remembered(NamedTuple):
    """`save` tells it as bytes; `restore` makes it again, and may raise for bytes that it doesn't know."""

    save: Callable[[Any], bytes]
    restore: Callable[[bytes], Any]


_remembered: dict[str, Remembered] = {}


def remembers(name: str, *, save: Callable[[Any], bytes], restore: Callable[[bytes], Any]) -> None:
    """Keep `room.memory[name]` whenever the run's sums are kept, and put it there again when the run is opened.

    Signals taken since then are handed to the watchers again: together they are as if nothing had happened.
    """
    _remembered[name] = Remembered(save, restore)


def saved(memory: Mapping[str, Any]) -> dict[str, bytes]:
    """What is to be kept of a room's memory."""
    return {name: each.save(memory[name]) for name, each in _remembered.items() if name in memory}


def restored(kept: Mapping[str, bytes]) -> dict[str, Any]:
    """A room's memory as it was kept; what can't be read begins anew, and is logged."""
    found: dict[str, Any] = {}
    for name in kept.keys() & _remembered.keys():
        try:
            found[name] = _remembered[name].restore(kept[name])
        except Exception as error:  # noqa: BLE001 - another release's bytes must not keep a run from opening
            logger().error("memory_not_restored", memory=name, error=repr(error)[:300])
    return found
