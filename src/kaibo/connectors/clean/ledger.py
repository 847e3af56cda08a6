"""Where every row of a file went: stored, left out by a named rule, or refused with a reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import IO, Any

import msgspec
import polars as pl

from kaibo.connectors.summary import Refusal, Warning

SHOWN_REFUSALS = 100


@dataclass
class Ledger:
    """Counts as the rows pass. read = stored + skipped + refused, always.

    `refusals` goes to a file as it comes, one JSON object a line; the first ones are kept to be shown.
    """

    refusals: IO[bytes]
    read: int = 0
    stored: int = 0
    refused: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)
    first_refusals: list[Refusal] = field(default_factory=list)
    first_day: date | None = None
    last_day: date | None = None
    _warned: dict[tuple[str, str], Warning] = field(default_factory=dict)

    def skip(self, rule: str, rows: int) -> None:
        if rows:
            self.skipped[rule] += rows

    def refuse(self, each: Refusal) -> None:
        self.refused += 1
        self.refusals.write(msgspec.json.encode(each) + b"\n")
        if len(self.first_refusals) < SHOWN_REFUSALS:
            self.first_refusals.append(each)

    def warn(self, code: str, **params: Any) -> None:
        """Tell something once for the same first parameter."""
        told = {name: str(value) for name, value in params.items()}
        self._warned.setdefault((code, next(iter(told.values()), "")), Warning(code, told))

    @property
    def warnings(self) -> list[Warning]:
        return list(self._warned.values())

    def spans(self, days: pl.Series) -> None:
        """Widen the period by these business days; 1970-01-01 says none."""
        known = days.filter(days > date(1970, 1, 1))
        if known.is_empty():
            return
        low, high = known.min(), known.max()
        assert isinstance(low, date) and isinstance(high, date)
        self.first_day = min(self.first_day or low, low)
        self.last_day = max(self.last_day or high, high)
