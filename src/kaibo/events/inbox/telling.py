"""Watchers: who is told in this process of everything that was taken, by whatever process, in order."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence

from kaibo.events.inbox.bodies import moment
from kaibo.events.inbox.recording import Written
from kaibo.events.signal import Taken
from kaibo.kit.log import logger

Watcher = Callable[[Sequence[Taken]], None]
Read = Callable[[int, int], list[Taken]]

LOOK_SECONDS = 0.25
_AT_ONCE = 5_000
_MOST_HELD = 100_000

_watchers: dict[str, Watcher] = {}


def on_taken(name: str, watcher: Watcher) -> None:
    """Let `watcher` be told, in the web process, of what is on disk: in order of sequence, quickly, from one thread.

    Registered in `<room>/watchers.py` under a lasting name ("room.topic"). It is told of what is taken after the
    process has started; what came before is read with `taken`.
    """
    if name in _watchers:
        raise ValueError(f"watcher {name} is registered twice")
    _watchers[name] = watcher


class Teller:
    """A thread that tells. What this process wrote is handed to it; what others wrote, or what was too much to hold,
    it reads from the file.
    """

    def __init__(self, read: Read, last: Callable[[], int]) -> None:
        self._read, self._last = read, last
        self._held: deque[Written] = deque()
        self._holding = 0
        self._some = threading.Condition()
        self._over = False
        self.told = last()
        self._thread = threading.Thread(target=self._tell_until_over, name="teller", daemon=True)
        self._thread.start()

    def hear(self, written: Sequence[Written]) -> None:
        with self._some:
            for each in written:
                if self._holding < _MOST_HELD:
                    self._held.append(each)
                    self._holding += len(each.signals)
            self._some.notify()

    def settle(self, seconds: float = 10.0) -> bool:
        """Wait until everything that is on disk now was told."""
        last = self._last()
        with self._some:
            return self._some.wait_for(lambda: self.told >= last, seconds)

    def close(self) -> None:
        with self._some:
            self._over = True
            self._some.notify()
        self._thread.join()

    def _tell_until_over(self) -> None:
        while not self._over:
            with self._some:
                self._some.wait_for(lambda: self._held or self._over, LOOK_SECONDS)
                held = list(self._held)
                self._held.clear()
                self._holding = 0
            self._tell_held(held)
            if not held:
                self._tell_read(self._last())

    def _tell_held(self, held: list[Written]) -> None:
        for each in held:
            self._tell_read(each.first - 1)
            at = moment(each.received_at)
            self._tell([Taken(place, each.source, at, one) for place, one in enumerate(each.signals, each.first)])

    def _tell_read(self, upto: int) -> None:
        while self.told < upto and not self._over:
            found = self._read(self.told, min(_AT_ONCE, upto - self.told))
            if not found:
                return
            self._tell(found)

    def _tell(self, taken: list[Taken]) -> None:
        fresh = taken if taken[0].sequence > self.told else [each for each in taken if each.sequence > self.told]
        if not fresh:
            return
        for name, watcher in list(_watchers.items()):
            try:
                watcher(fresh)
            except Exception as error:  # noqa: BLE001 - a watcher's bug must not stop the others
                logger().error("watcher_failed", watcher=name, error=type(error).__name__, why=str(error)[:200])
        with self._some:
            self.told = fresh[-1].sequence
            self._some.notify_all()
