"""What can only be told of an order as a whole: repeated lines, the place of a line, amounts of the whole order."""

from __future__ import annotations

import polars as pl

from kaibo.connectors.clean.ledger import Ledger

KEY = ("order_id", "line_id")
PLACE = "#"


def settled(lines: pl.DataFrame, once: tuple[str, ...], ledger: Ledger) -> pl.DataFrame:
    """Of lines with the same id in an order the last one stays; a line without an id is known by its place.

    `once`: amounts of the whole order, kept on its first line only.
    """
    lines = _without_repeats(lines, ledger)
    lines = _with_places(lines)
    if not once:
        return lines
    first = pl.col("order_id").is_first_distinct()
    whole = [pl.col(name).drop_nulls().first().over("order_id") for name in once]
    return lines.with_columns(pl.when(first).then(each).alias(name) for each, name in zip(whole, once, strict=True))


def _without_repeats(lines: pl.DataFrame, ledger: Ledger) -> pl.DataFrame:
    if "line_id" not in lines.columns:
        return lines
    named = pl.col("line_id").is_not_null() & ~pl.col("line_id").str.starts_with(PLACE)
    last = lines.select(~named | pl.struct(*KEY).is_last_distinct()).to_series()
    if last.all():
        return lines
    kept = lines.filter(last)
    ledger.skip("duplicate", lines.height - kept.height)
    return kept


def _with_places(lines: pl.DataFrame) -> pl.DataFrame:
    if "line_id" in lines.columns:
        placed = lines["line_id"].is_null() | lines["line_id"].str.starts_with(PLACE)
        if not placed.any():
            return lines
    place = pl.concat_str(pl.lit(PLACE), pl.int_range(1, pl.len() + 1).over("order_id").cast(pl.String))
    if "line_id" not in lines.columns:
        return lines.with_columns(place.alias("line_id"))
    return lines.with_columns(pl.when(placed).then(place).otherwise("line_id").alias("line_id"))


class Seen:
    """The orders of the chunks that have passed, as hashes."""

    def __init__(self) -> None:
        self._chunks: list[pl.Series] = []

    def note(self, orders: pl.Series) -> None:
        self._chunks.append(orders.hash(seed=0).unique())

    def again(self) -> pl.Series:
        """Hashes of orders that came up in more than one chunk."""
        if len(self._chunks) < 2:
            return pl.Series(dtype=pl.UInt64)
        every = pl.concat(self._chunks)
        return every.filter(every.is_duplicated()).unique()


def split_tail(lines: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """All but the last order, and the last order: its lines may go on in the next chunk."""
    if lines.is_empty():
        return lines, lines
    at_end = lines["order_id"] == lines["order_id"][-1]
    return lines.filter(~at_end), lines.filter(at_end)
