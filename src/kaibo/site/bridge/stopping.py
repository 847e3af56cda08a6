"""SIGTERM and SIGINT, heard without breaking what is under way."""

from __future__ import annotations

import signal
from collections.abc import Callable


class Stop:
    """`close` is called at the first signal: what is read then ends by itself, and with it the bridge. Without one, the
    bridge stops at once; asked twice, it does so in any case."""

    def __init__(self, close: Callable[[], None] | None = None) -> None:
        self._close = close
        self.asked = 0

    def listen(self) -> None:
        for each in (signal.SIGTERM, signal.SIGINT):
            signal.signal(each, self._hear)

    def now(self) -> bool:
        return self.asked > (1 if self._close else 0)

    def _hear(self, *_: object) -> None:
        self.asked += 1
        if self._close:
            self._close()
