"""The worker's clock: functions called now and then between jobs, for work due by the hour and not by a click."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from django.db import DatabaseError

from kaibo.kit.log import logger

Tick = Callable[[], object]
T = TypeVar("T", bound=Tick)

_ticks: dict[str, tuple[float, Tick]] = {}


def every(seconds: float, name: str) -> Callable[[T], T]:
    """Register a function that each worker calls at its start, and then at most once in so many seconds.

    It looks what is due and enqueues it, quickly. Several workers call it, so it must be right when two do at once.
    """

    def register(tick: T) -> T:
        if name in _ticks:
            raise ValueError(f"{name} is registered twice")
        _ticks[name] = (seconds, tick)
        return tick

    return register


class Ticker:
    """Calls what is due. `clock` gives seconds that only go forward. What breaks is logged and called again in its
    time; a database error ends the worker's loop."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._next: dict[str, float] = {}

    def __call__(self) -> None:
        for name, (seconds, tick) in list(_ticks.items()):
            at = self._clock()
            if at >= self._next.get(name, at):
                self._next[name] = at + seconds
                _call(name, tick)


def _call(name: str, tick: Tick) -> None:
    try:
        tick()
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - a tick's bug must not end the worker; it is logged
        logger().error("tick_broke", tick=name, error=type(error).__name__)
