"""A run in memory: its rows, what its signals add up to, and what its parts remember."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from kaibo.events.api import Taken
from kaibo.kit.clock import now
from kaibo.kit.log import logger
from kaibo.live.models import Cue, Entry, Mark, Run, Segment, Shift
from kaibo.live.parts import parts
from kaibo.live.state import LiveState, fold
from kaibo.live.watching import all_pulses, watchers

T = TypeVar("T")
MARKS, CUES = 2_000, 200
"""The newest that a snapshot shows."""


@dataclass
class Rows:
    """The run's rows as of its revision."""

    segments: list[Segment]
    marks: list[Mark]
    cues: list[Cue]
    shelf: list[Entry]
    shifts: list[Shift]


@dataclass
class LiveRoom:
    """`at` is the moment that parts speak of. `memory` is for watchers and parts of topics, each under its name;
    it is empty after a restart but for what a topic `remembers`.
    """

    run: Run
    rows: Rows
    state: LiveState = field(default_factory=LiveState)
    at: datetime = field(default_factory=now)
    memory: dict[str, Any] = field(default_factory=dict)
    _kept: dict[str, tuple[int, Any]] = field(default_factory=dict)
    _told: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return self.run.id

    @property
    def on_air(self) -> bool:
        return self.run.state in {Run.State.RUNNING, Run.State.PAUSED}

    @property
    def until(self) -> datetime:
        """Up to when sums run: the moment, or the end of a run that is over."""
        return min(self.at, self.run.ended_at or self.at)

    def kept(self, key: str, ask: Callable[[], T]) -> T:
        """What `ask` answered at the run's present revision; it is asked again only after an act in the run."""
        found = self._kept.get(key)
        if found is None or found[0] != self.run.revision:
            found = self._kept[key] = (self.run.revision, ask())
        return found[1]

    def take(self, taken: Sequence[Taken]) -> None:
        """Fold signals of this run and let the watchers see them; known ones are left out."""
        new = [each for each in taken if each.sequence > self.state.sequence]
        if not new:
            return
        fold(self.state, new)
        for watch in watchers():
            try:
                watch(self, new)
            except Exception as error:  # noqa: BLE001 - a topic's bug must not stop the room; it is logged
                logger().error("watcher_failed", watcher=watch.__module__, error=repr(error)[:300])

    def beat(self, at: datetime) -> None:
        """Let topics do what is due at this second."""
        self.at = at
        for pulse in all_pulses():
            try:
                pulse(self)
            except Exception as error:  # noqa: BLE001 - as for watchers
                logger().error("pulse_failed", pulse=pulse.__module__, error=repr(error)[:300])

    def reload(self) -> None:
        """Read run and rows again."""
        self.run = Run.objects.select_related("account").get(id=self.run.id)
        self.rows = rows_of(self.run)

    def snapshot(self, at: datetime) -> dict[str, Any]:
        """Every part's value at a moment; one that fails is told as it was before."""
        self.at = at
        told: dict[str, Any] = {"at": at}
        for key, part in parts().items():
            try:
                told[key] = part.make(self)
            except Exception as error:  # noqa: BLE001 - a topic's bug must not take the screen away; it is logged
                logger().error("part_failed", part=key, error=repr(error)[:300])
                told[key] = self._told.get(key)
        self._told = told
        return told


def rows_of(run: Run) -> Rows:
    marks = list(run.marks.order_by("-at", "-id")[:MARKS])[::-1]
    cues = list(run.cues.order_by("-at", "-id")[:CUES])[::-1]
    return Rows(list(run.segments.all()), marks, cues, list(run.shelf.all()), list(run.shifts.all()))
