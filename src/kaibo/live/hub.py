"""The hub: one thread that holds every run on air in memory, folds its signals, and turns each six tenths of a
second.

It lives in the web process. Everything it holds is touched by its thread alone; others hand it work by its queue.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Any, TypeVar, cast

from django.db import close_old_connections, connections

from kaibo.events.api import Taken
from kaibo.kit.clock import now
from kaibo.kit.log import logger
from kaibo.live.desk import Desk
from kaibo.live.room import LiveRoom
from kaibo.live.roster import Roster

T = TypeVar("T")
TICK = 0.6
"""Seconds: what is seen at once is on every screen within a second, the way there included."""
PATIENCE = 5.0
"""Seconds that one waits for the hub's answer."""
Out = Callable[[str, str, bytes], None]
"""Told of each frame: run, view, frame."""
Deliver = Callable[[list[bytes] | None], None]
"""Handed a reader's first frames, or None where the run cannot be shown."""


class Hub:
    """`start` begins, `stop` ends; `taken` may be called by whoever takes signals in."""

    def __init__(self) -> None:
        self._work: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._stopping = False
        self._roster = Roster()
        self._desks: dict[str, Desk] = {}
        self._out: Out = lambda run, view, frame: None

    @property
    def running(self) -> bool:
        return self._thread is not None

    def start(self, out: Out | None = None) -> None:
        """Begin to follow; frames go to `out`. A hub that runs takes the new `out` and goes on."""
        self._out = out or self._out
        if self._thread is None:
            self._stopping = False
            self._thread = threading.Thread(target=self._turn, name="live-hub", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Save what is held and end the thread; what signals come in the meantime are in the inbox."""
        thread, self._thread = self._thread, None
        if thread:
            self._stopping = True
            self._work.put(lambda: None)
            thread.join(30)

    def taken(self, taken: Sequence[Taken]) -> None:
        """Signals that are on disk now, in order of sequence."""
        if self._thread is not None:
            self._work.put(lambda: self._take(taken))

    def ask(self, run: str) -> dict[str, Any] | None:
        """The snapshot of a run on air, as of now; None where this hub doesn't hold it, or is too busy to say."""
        try:
            return self._do(lambda: self._snapshot(run)) if self.running else None
        except TimeoutError:
            return None

    def read(self, run: str, look: Callable[[LiveRoom], T]) -> T | None:
        """What `look` finds in the room of a run on air, in the hub's thread; None where this hub doesn't hold it, or
        is too busy. It must be quick and change nothing."""

        def looked() -> T | None:
            desk = self._desks.get(run)
            return look(desk.room) if desk else None

        try:
            return cast("T | None", self._do(looked)) if self.running else None
        except TimeoutError:
            return None

    def online(self, run: str) -> int | None:
        """Who is online, as last told; None where nobody tells. Read without waiting for the hub."""
        desk = self._desks.get(run)
        return None if desk is None or desk.room.state.online < 0 else desk.room.state.online

    def join(self, run: str, view: str, last_id: str, deliver: Deliver) -> None:
        """A reader comes: it is handed the whole, or what it missed, before any later frame goes out."""
        self._work.put(lambda: self._joined(run, view, last_id, deliver))

    def leave(self, run: str, view: str) -> None:
        self._work.put(lambda: self._left(run, view))

    def _do(self, work: Callable[[], Any]) -> Any:
        done: Future[Any] = Future()

        def doing() -> None:
            try:
                done.set_result(work())
            except Exception as error:  # noqa: BLE001 - handed to who asked
                done.set_exception(error)

        self._work.put(doing)
        return done.result(timeout=PATIENCE)

    def _turn(self) -> None:
        due = time.monotonic()
        while not self._stopping:
            if (wait := due - time.monotonic()) > 0:
                self._safely(self._next(wait))
            else:
                self._safely(self._tick)
                due = max(due + TICK, time.monotonic() + TICK / 4)
        self._safely(self._close)
        connections.close_all()

    def _next(self, wait: float) -> Callable[[], None]:
        try:
            return self._work.get(timeout=wait)
        except queue.Empty:
            return lambda: None

    def _safely(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - the hub goes on whatever one run's rows hold; it is logged
            logger().error("hub_failed", error=repr(error)[:500])
            close_old_connections()

    def _tick(self) -> None:
        """What fails for one run, or for want of the database, stops no other run's screens."""
        self._safely(self._look)
        for id, desk in list(self._desks.items()):
            self._safely(partial(self._turn_desk, id, desk))

    def _look(self) -> None:
        for run in self._roster.look(self._desks):
            self._desk(run.id).keep_up(run)

    def _turn_desk(self, id: str, desk: Desk) -> None:
        at = now()
        for view, frame in desk.tick(at):
            self._out(id, view, frame)
        if desk.idle(at):
            desk.save()
            del self._desks[id]

    def _take(self, taken: Sequence[Taken]) -> None:
        for run, own in self._roster.parted(taken).items():
            self._safely(partial(self._hand, run, own))

    def _hand(self, run: str, taken: Sequence[Taken]) -> None:
        self._desk(run).take(taken)

    def _desk(self, run: str) -> Desk:
        found = self._desks.get(run)
        if found is None:
            found = self._desks[run] = Desk.open(run)
        return found

    def _joined(self, run: str, view: str, last_id: str, deliver: Deliver) -> None:
        try:
            deliver(self._desk(run).join(view, last_id))
        except Exception:
            deliver(None)
            raise

    def _left(self, run: str, view: str) -> None:
        if run in self._desks:
            self._desks[run].leave(view)

    def _snapshot(self, run: str) -> dict[str, Any] | None:
        desk = self._desks.get(run)
        return desk.snapshot() if desk else None

    def _close(self) -> None:
        for desk in self._desks.values():
            desk.save()
        self._desks.clear()


hub = Hub()
