"""A show played again: signals told at the moments they had, from now on, as fast as wanted."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from kaibo.events.api import Signal
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.site.bridge.feed import MOST, Feed
from kaibo.site.bridge.shop import Shop

_EVERY = 0.2
_LONGEST = 100


@dataclass
class Player:
    """Each playing has ids and order numbers of its own: it is another show. `show` is the run it is played into. Where
    there is a `shop`, it serves the orders before they are told."""

    signals: Sequence[Signal]
    speed: float = 1.0
    show: str = ""
    shop: Shop | None = None
    began: datetime = field(default_factory=now)
    _token: str = field(default_factory=lambda: secrets.token_hex(4))

    def play(
        self, feed: Feed, stopping: Callable[[], bool], *, each_round: Callable[[float], None] | None = None
    ) -> int:
        """Until the end, or until somebody says stop; how many have had their turn. `each_round` is called with the
        seconds of the show that have gone by."""
        start, told = time.monotonic(), 0
        while told < len(self.signals) and not stopping():
            gone = (time.monotonic() - start) * self.speed
            if each_round:
                each_round(gone)
            for batch in _batches(self._due(told, gone)):
                shown = self._served([self.shifted(signal) for signal in batch])
                if shown is None:
                    break
                feed.give([msgspec.json.encode(signal) for signal in shown])
                told += len(batch)
            feed.drain()
            time.sleep(_EVERY)
        return told

    def shifted(self, signal: Signal) -> Signal:
        """The signal as it is told now."""
        at = self.began + (signal.at - self.signals[0].at) / self.speed
        named = f"{signal.id[:_LONGEST]}~{self._token}"
        order = f"{signal.order[:_LONGEST]}~{self._token}" if signal.order else ""
        show = self.show or signal.show
        return msgspec.structs.replace(signal, id=named, at=at, order=order, show=show)

    def _served(self, signals: list[Signal]) -> list[Signal] | None:
        """Those to be told; None while the shop can't be reached: they come again in the next round."""
        return signals if self.shop is None else self.shop.serve(signals)

    def _due(self, told: int, gone: float) -> Sequence[Signal]:
        first = self.signals[0].at
        until = told
        while until < len(self.signals) and (self.signals[until].at - first).total_seconds() <= gone:
            until += 1
        return self.signals[told:until]


def read_show(lines: Iterator[bytes]) -> list[Signal]:
    """Signals one a line, in order of time. Raises KaiboError site.replay_line for the first that is none."""
    decoder = msgspec.json.Decoder(Signal)
    found: list[Signal] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(decoder.decode(line))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise KaiboError("site.replay_line", line=number, detail=str(error)[:120]) from error
    if not found:
        raise KaiboError("site.replay_empty")
    return sorted(found, key=lambda signal: signal.at)


def _batches(signals: Sequence[Signal]) -> Iterator[Sequence[Signal]]:
    for start in range(0, len(signals), MOST):
        yield signals[start : start + MOST]
