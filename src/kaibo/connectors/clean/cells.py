"""Columns of text -> typed columns of fields, with the reason where a cell cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import polars as pl

from kaibo.connectors.clean.distinct import once_each
from kaibo.connectors.clean.stored import UTC
from kaibo.connectors.recognising.found import Bound
from kaibo.connectors.values import columns
from kaibo.connectors.values.columns import Numbers
from kaibo.connectors.values.dates import Count, Spelling
from kaibo.connectors.values.days import Order
from kaibo.connectors.values.text_columns import Texts, idents, texts
from kaibo.connectors.values.time_columns import Times, times
from kaibo.metrics.api import Field, FieldType

_TIMES: Final = {"万元": 10_000, "亿元": 100_000_000, "千克": 1_000}
_LENGTHS: Final = {
    "天": "d", "小时": "h", "时": "h", "h": "h", "分钟": "min", "分": "min", "min": "min",
    "秒": "s", "s": "s", "毫秒": "ms", "ms": "ms",
}  # fmt: skip
_COUNTS: Final[dict[str, Count]] = {"serial": "serial", "epoch_s": "epoch_s", "epoch_ms": "epoch_ms"}


@dataclass(frozen=True)
class Reader:
    """How this file writes its cells."""

    currency: str
    zone: str
    order: Order | None
    year: int | None = None

    def numbers(self, cells: pl.Series, field: Field, bound: Bound, currency: str = "") -> Numbers:
        """A measure in its storage unit; `currency` where a row names its own."""
        if field.type is FieldType.MONEY:
            return columns.amounts(cells, currency or self.currency, times=_TIMES.get(bound.unit, 1))
        if field.type is FieldType.RATIO:
            return columns.ratios(cells, percent="%" in {bound.unit, bound.column.unit})
        if field.type is FieldType.DURATION:
            return columns.durations(cells, unit=_length_unit(field, bound))
        read = columns.quantities if field.type is FieldType.QUANTITY else columns.counts
        return read(cells)

    def times(self, frame: pl.DataFrame, bound: Bound) -> Times:
        """Moments; an unnamed column beside may hold the time of day as a fraction of a day or as a clock."""
        cells = frame.get_column(bound.place)
        if bound.beside:
            cells = _joined(cells, frame.get_column(bound.beside))
        spelling = Spelling(self.order, self.zone, _COUNTS.get(bound.column.unit, ""), self.year)
        return times(cells, spelling, part="end" if bound.column.part == "end" else "start")

    def ids(self, frame: pl.DataFrame, bound: Bound) -> Texts:
        return idents(_matched(frame, bound))

    def texts(self, frame: pl.DataFrame, bound: Bound) -> pl.Series:
        return once_each(_matched(frame, bound), lambda cells: texts(cells).values)


def _matched(frame: pl.DataFrame, bound: Bound) -> pl.Series:
    """The cells of the best column that has one in the row, or what the column's pattern finds in them."""
    several = len(bound.places) > 1
    cells = frame.select(pl.coalesce(bound.places)).to_series() if several else frame.get_column(bound.place)
    return cells.str.extract(bound.column.match) if bound.column.match else cells


def _length_unit(field: Field, bound: Bound) -> str:
    return _LENGTHS.get(bound.unit) or bound.column.unit or field.hint


def _joined(days: pl.Series, clocks: pl.Series) -> pl.Series:
    """`46170` and `0.625` are `46170.625`; a day and a clock are joined by a space."""
    both = pl.DataFrame({"day": days.str.strip_chars(), "clock": clocks.str.strip_chars()})
    fraction = pl.col("clock").str.contains(r"^0?\.[0-9]+$") & pl.col("day").str.contains(r"^[0-9]+$")
    return both.select(
        pl.when(fraction)
        .then(pl.concat_str("day", pl.col("clock").str.strip_chars_start("0")))
        .when(pl.col("clock").is_not_null() & (pl.col("clock") != "0"))
        .then(pl.concat_str("day", "clock", separator=" "))
        .otherwise("day")
    ).to_series()


def no_times(rows: int) -> Times:
    """A column of unknown moments."""
    return Times(
        pl.repeat(None, rows, dtype=UTC, eager=True),
        pl.repeat(None, rows, dtype=pl.Date, eager=True),
        pl.repeat(None, rows, dtype=pl.String, eager=True),
        pl.repeat(None, rows, dtype=pl.String, eager=True),
    )
