"""Batches on their way to the door: sent at once while it answers, else kept on disk and sent in their order."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kaibo.site.bridge.courier import Courier, Fate, Said
from kaibo.site.bridge.spool import Spool

MOST = 1_000
"""Lines of a batch."""
_FIRST_WAIT, _LONGEST_WAIT = 0.25, 30.0
_CATCH_UP = 1.0
"""Seconds at a time for what waits: meanwhile nothing is read."""


@dataclass
class Counts:
    """Of lines. `taken` was promised: it is in `sent`, waits in the spool, or was `refused` by the server.
    `dropped` was never promised: there was no room for it. `of_server` adds up the receipts."""

    taken: int = 0
    sent: int = 0
    refused: int = 0
    dropped: int = 0
    of_server: dict[str, int] = field(default_factory=dict)


class Feed:
    """Used with `with`: the connection is closed at the end. `clock` gives seconds that only go forward."""

    def __init__(self, courier: Courier, spool: Spool, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._courier, self._spool, self._clock = courier, spool, clock
        self._again_at, self._wait = 0.0, 0.0
        self.counts = Counts()
        self.key_refused = False

    def __enter__(self) -> Feed:
        return self

    def __exit__(self, *_: object) -> None:
        self._courier.close()

    def give(self, lines: Sequence[bytes]) -> None:
        """Take a batch over: when this returns it is at the door, on disk, or counted as dropped."""
        if not lines:
            return
        open_way = self.drain(seconds=_CATCH_UP) and self._clock() >= self._again_at
        if (open_way and self._sent(lines)) or self._spool.put(lines):
            self.counts.taken += len(lines)
        else:
            self.counts.dropped += len(lines)

    def drain(self, *, seconds: float = _CATCH_UP) -> bool:
        """Send what waits, in its order, while the door answers. True where nothing waits any more."""
        until = self._clock() + seconds
        while self._spool and self._again_at <= self._clock() <= until:
            if not self._sent(self._spool.oldest()):
                break
            self._spool.done()
        return not self._spool

    def alive(self) -> None:
        """Say that the source is there though it has nothing to tell."""
        if self._clock() >= self._again_at:
            self._hear(self._courier.carry([]))

    def waiting(self) -> int:
        return self._spool.waiting()

    def _sent(self, lines: Sequence[bytes]) -> bool:
        """Whether these lines are done with: taken, or refused for good."""
        said = self._hear(self._courier.carry(lines))
        if said.fate is Fate.TAKEN:
            self.counts.sent += len(lines)
        elif said.fate is Fate.REFUSED:
            if len(lines) > 1:
                return self._halved(lines)
            self.counts.refused += 1
        return said.fate in {Fate.TAKEN, Fate.REFUSED}

    def _halved(self, lines: Sequence[bytes]) -> bool:
        """One line that cannot be read must not cost the others: halves are sent apart. The same ids go again where a
        half has to wait, which changes nothing."""
        middle = len(lines) // 2
        return self._sent(lines[:middle]) and self._sent(lines[middle:])

    def _hear(self, said: Said) -> Said:
        self.key_refused = said.fate is Fate.KEY
        if said.fate in {Fate.LATER, Fate.KEY}:
            self._wait = min(max(2 * self._wait, _FIRST_WAIT), _LONGEST_WAIT)
            self._again_at = self._clock() + max(said.wait, self._wait * random.uniform(0.8, 1.2))
        else:
            self._wait = self._again_at = 0.0
        for name, value in said.receipt.items():
            if isinstance(value, int) and said.fate is Fate.TAKEN:
                self.counts.of_server[name] = self.counts.of_server.get(name, 0) + value
        return said
