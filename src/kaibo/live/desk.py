"""One run in the hub: the room, who looks at it, and when it was last saved."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from kaibo.events.api import Taken
from kaibo.kit.clock import now
from kaibo.live.frames import KEPT, View, changes
from kaibo.live.models import Run
from kaibo.live.opening import open_room, save
from kaibo.live.room import LiveRoom

SAVED_EVERY = 15.0
"""Seconds between two saves of a run's sums, or a hundred times what one takes."""
AFTER = timedelta(minutes=5)
"""A run that ended is held so long for signals that come late."""


class Desk:
    def __init__(self, room: LiveRoom) -> None:
        self.room = room
        self._values: dict[str, Any] = {}
        self._views: dict[str, View] = {}
        self._readers: Counter[str] = Counter()
        self._left: dict[str, float] = {}
        self._saved, self._save_s, self._sequence = time.monotonic(), 0.0, room.state.sequence

    @classmethod
    def open(cls, run: str) -> Desk:
        return cls(open_room(Run.objects.select_related("account").get(id=run)))

    def keep_up(self, run: Run) -> None:
        """Read the rows again where somebody acted."""
        if run.revision != self.room.run.revision:
            self.room.reload()

    def take(self, taken: Sequence[Taken]) -> None:
        """Signals meet the benefits and the shelf of their moment: what was begun before they came is known first."""
        self.keep_up(Run.objects.only("revision").get(id=self.room.id))
        self.room.take(taken)

    def tick(self, at: datetime) -> Iterator[tuple[str, bytes]]:
        """Let topics do what is due, and tell each view that has readers what changed."""
        if self.room.on_air:
            self.room.beat(at)
        if self._views:
            yield from self._turned(at)
        if self.room.state.sequence != self._sequence and self._due():
            self.save()

    def join(self, view: str, last_id: str) -> list[bytes]:
        """A reader's first frames."""
        if not self._values:
            self._values = self.room.snapshot(now())
        if view not in self._views:
            self._views[view] = View(view, self._values)
        self._readers[view] += 1
        return self._views[view].since(last_id)

    def leave(self, view: str) -> None:
        self._readers[view] -= 1
        self._left[view] = time.monotonic()

    def snapshot(self) -> dict[str, Any]:
        self.keep_up(Run.objects.select_related("account").get(id=self.room.id))
        return self.room.snapshot(now())

    def idle(self, at: datetime) -> bool:
        """Whether nobody needs it in memory: nobody looks, and it isn't on air nor has ended a moment ago."""
        ended = self.room.run.ended_at
        return not self._views and not self.room.on_air and (ended is None or at - ended > AFTER)

    def save(self) -> None:
        began = time.monotonic()
        if self.room.run.started_at is not None:
            save(self.room)
        self._saved, self._save_s = time.monotonic(), time.monotonic() - began
        self._sequence = self.room.state.sequence

    def _turned(self, at: datetime) -> Iterator[tuple[str, bytes]]:
        new = self.room.snapshot(at)
        changed = changes(self._values, new)
        self._values = new
        for name, view in list(self._views.items()):
            frame = view.turn(new, changed, on_air=self.room.on_air)
            if frame and self._readers[name] > 0:
                yield name, frame
            if self._readers[name] <= 0 and time.monotonic() - self._left.get(name, 0) > KEPT:
                del self._views[name]
        if not self._views:
            self._values = {}

    def _due(self) -> bool:
        return time.monotonic() - self._saved > max(SAVED_EVERY, 100 * self._save_s)
