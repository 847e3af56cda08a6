"""Streams delimited text through polars' own reader: bounded memory, only the wanted columns, rows numbered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import polars as pl

from kaibo.connectors.reading.book import ROW, Plain, Refused, Table
from kaibo.connectors.reading.encoding import DAMAGED
from kaibo.connectors.reading.limits import SLICE_ROWS, SPARE_COLUMNS
from kaibo.connectors.reading.quotes import BROKEN
from kaibo.connectors.reading.refusal import refusal

_SPARE: Final = tuple(f"spare{at}" for at in range(SPARE_COLUMNS))
_REASON: Final = "reason"


def slices_of(
    plain: Plain, *, columns: Sequence[int] | None = None, width: int | None = None, rows: int | None = None
) -> Iterator[Table]:
    """Tables of at most SLICE_ROWS rows in file order; `rows` ends the reading early.

    `columns`: indexes to keep (their names stay c<index>), all if None. `width`: the header's width where the
    caller knows it; rows with text beyond it are refused ("row_too_long").
    """
    names = [f"c{at}" for at in range(width or plain.shape.width)]
    kept = names if columns is None else [f"c{at}" for at in columns if at < len(names)]
    read = names if plain.marked else kept
    lazy = _scan(plain, names, rows).select(ROW, *read, *_SPARE)
    try:
        for batch in lazy.collect_batches(chunk_size=SLICE_ROWS, maintain_order=True):
            yield _table(batch, kept, plain)
    except pl.exceptions.ComputeError as torn:
        raise refusal("text_is_torn") from torn


def _scan(plain: Plain, names: list[str], rows: int | None) -> pl.LazyFrame:
    return pl.scan_csv(
        plain.path,
        has_header=False,
        separator=plain.shape.delimiter,
        quote_char='"' if plain.quoted else None,
        schema=dict.fromkeys((*names, *_SPARE), pl.String()),
        missing_columns="insert",
        extra_columns="ignore",
        truncate_ragged_lines=True,
        glob=False,
        row_index_name=ROW,
        row_index_offset=1,
        n_rows=rows,
    )


def _table(batch: pl.DataFrame, kept: list[str], plain: Plain) -> Table:
    reasons = _reasons(batch, plain)
    refused: tuple[Refused, ...] = ()
    if reasons is not None:
        rows = batch.select(ROW).with_columns(reasons).drop_nulls()
        refused = tuple(Refused(row, reason) for row, reason in rows.iter_rows())
        batch = batch.filter(reasons.is_null())
    return Table("", without_blanks(batch.select(ROW, *kept), quoted=plain.quoted), complete=False, refused=refused)


def _reasons(batch: pl.DataFrame, plain: Plain) -> pl.Series | None:
    """Why rows are refused (null: they are not); None if no row of the batch is."""
    beyond = [name for name in _SPARE if batch[name].null_count() < batch.height]
    if not beyond and not plain.marked:
        return None
    too_long = pl.any_horizontal(pl.lit(False), *(pl.col(name).fill_null("") != "" for name in beyond))
    reason: pl.Expr = pl.when(too_long).then(pl.lit("row_too_long"))
    if plain.marked:
        damaged = pl.any_horizontal(pl.col(pl.String).fill_null("").str.contains(DAMAGED, literal=True))
        reason = pl.when(damaged).then(pl.lit("row_damaged_text")).otherwise(reason)
        open_quote = pl.col("c0").fill_null("") == BROKEN
        reason = pl.when(open_quote).then(pl.lit("row_open_quote")).otherwise(reason)
    return batch.select(reason.alias(_REASON))[_REASON]


def without_blanks(frame: pl.DataFrame, *, quoted: bool) -> pl.DataFrame:
    """Empty cells null (a quoted reader tells "" from nothing), and rows without any text left out."""
    cells = pl.exclude(ROW)
    if quoted:
        frame = frame.with_columns(pl.when(cells != "").then(cells))
    return frame.filter(~pl.all_horizontal(cells.is_null())) if frame.width > 1 else frame
