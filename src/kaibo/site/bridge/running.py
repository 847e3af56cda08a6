"""A bridge at work: reads in a thread, sends every 200 ms or a thousand lines, says that it is alive."""

from __future__ import annotations

import json
import queue
import threading
import time
from collections.abc import Callable, Iterator

from kaibo.site.bridge.feed import MOST, Feed
from kaibo.site.bridge.reading import Reader

EVERY = 0.2
"""Seconds between batches."""
ALIVE_EVERY = 10.0
TELL_EVERY = 60.0
_AHEAD = 20_000


class Bridge:
    """From a reader's lines to a feed. What could not be read is told to the server in one line a minute: it is put
    aside there under the source's name, where people see it. A reader that breaks ends the bridge: its source falls
    silent, and shows as such. So does one that is not `listening`."""

    def __init__(
        self,
        lines: Iterator[bytes],
        reader: Reader,
        feed: Feed,
        *,
        every: float = EVERY,
        listening: Callable[[], bool] = lambda: True,
    ) -> None:
        self._lines, self._reader, self._feed, self._every = lines, reader, feed, every
        self._listening = listening
        self._queue: queue.Queue[bytes | None] = queue.Queue(_AHEAD)
        self._told, self._told_at = 0, time.monotonic()
        self.broken: Exception | None = None

    def run(self, stopping: Callable[[], bool] = lambda: False) -> None:
        """Until the input ends, or somebody says stop; what is in hand is given over first."""
        threading.Thread(target=self._read, daemon=True).start()
        spoke = time.monotonic()
        ended = False
        while not ended and not stopping():
            batch, ended = self._batch()
            self._feed.give(batch)
            if batch:
                spoke = time.monotonic()
            else:
                self._feed.drain()
            if time.monotonic() - spoke >= ALIVE_EVERY:
                spoke = time.monotonic()
                if self._listening():
                    self._feed.alive()
            if time.monotonic() - self._told_at >= TELL_EVERY:
                self._tell()
        self._tell()

    def finish(self, seconds: float) -> bool:
        """Send what waits for so long. True where nothing is left."""
        until = time.monotonic() + seconds
        while not self._feed.drain() and time.monotonic() < until:
            time.sleep(self._every)
        return self._feed.drain()

    def _read(self) -> None:
        try:
            for line in self._lines:
                self._queue.put(line)
        except Exception as error:  # noqa: BLE001 - told by the command, in whose thread it is raised again
            self.broken = error
        self._queue.put(None)

    def _batch(self) -> tuple[list[bytes], bool]:
        batch: list[bytes] = []
        until = time.monotonic() + self._every
        while len(batch) < MOST and (left := until - time.monotonic()) > 0:
            try:
                line = self._queue.get(timeout=left)
            except queue.Empty:
                break
            if line is None:
                return batch, True
            batch.append(line)
        return batch, False

    def _tell(self) -> None:
        self._told_at = time.monotonic()
        heard = self._reader.heard
        unread = heard.broken + sum(heard.unknown.values())
        if unread > self._told:
            self._told = unread
            told = {"kind": "not_understood", "data": {"unknown": dict(heard.unknown), "broken": heard.broken}}
            self._feed.give([json.dumps(told, ensure_ascii=False).encode()])
