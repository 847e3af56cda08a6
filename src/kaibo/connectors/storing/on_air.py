"""The show that was on air at a moment, for rows of a minute."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kaibo.connectors.storing.spans import Span

BEFORE = timedelta(minutes=5)
GRAIN = "minute"


@dataclass(frozen=True)
class OnAir:
    """Shows by account, in the order of their start."""

    spans: dict[str, list[Span]]

    @classmethod
    def of(cls, found: Iterable[Span]) -> OnAir:
        by_account: dict[str, list[Span]] = {}
        for span in found:
            by_account.setdefault(span.account, []).append(span)
        return cls(by_account)

    def show_at(self, account: str, at: datetime) -> str:
        """The show of an account on air at a moment, "" if there was none. Five minutes early still count."""
        spans = self.spans.get(account, [])
        place = bisect_right([span.started_at - BEFORE for span in spans], at) - 1
        return spans[place].show if place >= 0 and at <= spans[place].ended_at else ""
