"""Which rows of a table are refused, and for what cell."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import polars as pl
from numpy.typing import NDArray

from kaibo.connectors.clean.ledger import Ledger
from kaibo.connectors.clean.personal import refused_cell
from kaibo.connectors.reading.api import ROW
from kaibo.connectors.recognising.found import Bound, Found
from kaibo.connectors.summary import Refusal

MISSING = "value_missing"


@dataclass
class Refusing:
    """Collects reasons as columns are read; the first reason of a row is the one that is told.

    `frame` is the table's text as it stands in the file, `_row` included.
    """

    found: Found
    frame: pl.DataFrame
    _first: dict[int, tuple[str, Bound]] = field(default_factory=dict)

    def add(self, reasons: pl.Series, bound: Bound) -> None:
        """`reasons`: a code where a cell cannot be read, one a row."""
        if reasons.null_count() == len(reasons):
            return
        for at in reasons.is_not_null().arg_true():
            self.at(int(at), reasons[int(at)], bound)

    def at(self, position: int, code: str, bound: Bound) -> None:
        self._first.setdefault(position, (code, bound))

    def missing(self, values: pl.Series, bound: Bound) -> None:
        """Rows without a value that the kind cannot do without."""
        if values.null_count():
            for at in values.is_null().arg_true():
                self.at(int(at), MISSING, bound)

    @property
    def positions(self) -> list[int]:
        return sorted(self._first)

    def kept(self) -> NDArray[np.bool_]:
        """A mask: true for rows nobody refused."""
        mask = np.ones(self.frame.height, dtype=bool)
        mask[self.positions] = False
        return mask

    def tell(self, ledger: Ledger) -> None:
        for at in self.positions:
            code, bound = self._first[at]
            cell = self.frame[bound.place][at] or ""
            shown = refused_cell(cell, personal=bound.header in self.found.table.personal)
            row = int(self.frame[ROW][at])
            ledger.refuse(Refusal(self.found.sheet, row, code, bound.header, shown if cell else ""))
