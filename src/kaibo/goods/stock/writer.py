"""The one thread that writes stock for a process: whatever waits is carried out together, with one fsync."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db import connections

from kaibo.goods.stock.book import Answer
from kaibo.goods.stock.commands import Asked
from kaibo.goods.stock.serving import Broken, go_round, serve
from kaibo.kit.errors import KaiboError

MOST_TOGETHER = 400
MOST_WAITING = 5_000
ROUND = 0.5
"""Seconds between two looks for holds that are over and changes to tell."""


@dataclass(frozen=True, slots=True)
class _Waiting:
    asked: Asked
    told: Callable[[Answer], None]
    loop: asyncio.AbstractEventLoop


class Writer:
    """Starts with its first command, or `start`; ends with `close`, after what waits is done."""

    def __init__(self, broken: Broken = lambda: None) -> None:
        self._broken = broken
        self._waiting: deque[_Waiting] = deque()
        self._some = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closed = False

    async def ask(self, asked: Asked) -> Answer:
        """The answer, once it is on disk. Raises KaiboError goods.stock_busy (503) where too many wait."""
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self.submit(asked, lambda told: None if answer.done() else answer.set_result(told))
        return await answer

    def submit(self, asked: Asked, told: Callable[[Answer], None]) -> None:
        """`told` is called in this loop with the answer, once it is on disk. Raises as `ask` does."""
        waiting = _Waiting(asked, told, asyncio.get_running_loop())
        with self._some:
            if len(self._waiting) >= MOST_WAITING or self._closed:
                raise KaiboError("goods.stock_busy", status=503, seconds=1)
            self._waiting.append(waiting)
            if len(self._waiting) == 1:
                self._some.notify()
        if self._thread is None:
            self.start()

    def start(self) -> None:
        with self._some:
            if self._thread is None and not self._closed:
                self._thread = threading.Thread(target=self._run, name="stock", daemon=True)
                self._thread.start()

    def close(self) -> None:
        with self._some:
            self._closed = True
            self._some.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        last = -ROUND
        try:
            while not self._closed or self._waiting:
                if batch := self._next(last + ROUND - time.monotonic()):
                    _settle(batch, serve([each.asked for each in batch], self._broken))
                if not self._closed and time.monotonic() - last >= ROUND:
                    last = time.monotonic()
                    go_round(self._broken)
        finally:
            connections.close_all()

    def _next(self, seconds: float) -> list[_Waiting]:
        """What waits, in the order it came; nothing when the next round is due."""
        with self._some:
            self._some.wait_for(lambda: self._waiting or self._closed, max(seconds, 0.0))
            return [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST_TOGETHER))]


def _settle(batch: Sequence[_Waiting], answers: Sequence[Answer]) -> None:
    """One call into each event loop, however many wait there. A loop that has ended has nobody waiting."""
    by_loop: dict[asyncio.AbstractEventLoop, list[tuple[Callable[[Answer], None], Answer]]] = defaultdict(list)
    for waiting, answer in zip(batch, answers, strict=True):
        by_loop[waiting.loop].append((waiting.told, answer))
    for loop, answered in by_loop.items():
        if not loop.is_closed():
            loop.call_soon_threadsafe(_hand_over, loop, answered)


def _hand_over(loop: asyncio.AbstractEventLoop, answered: Sequence[tuple[Callable[[Answer], None], Answer]]) -> None:
    """Each by itself: who cannot be told keeps nobody else waiting."""
    for told, answer in answered:
        loop.call_soon(told, answer)
