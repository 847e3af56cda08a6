"""Signals of the rehearsal as they are told: numbered, with a moment, in order of time at the end."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from kaibo.events.api import Signal


class Telling:
    """Collects signals; what comes after the end is not told."""

    def __init__(self, start: datetime, seconds: int) -> None:
        self._start, self._seconds = start, seconds
        self._signals: list[Signal] = []

    def tell(self, kind: str, second: float, **told: Any) -> None:
        if second < self._seconds:
            at = self._start + timedelta(milliseconds=round(second * 1000))
            self._signals.append(Signal(id=f"r{len(self._signals) + 1}", kind=kind, at=at, **told))

    def told(self) -> list[Signal]:
        return sorted(self._signals, key=lambda signal: signal.at)
