"""A column read in two speeds: the plain spelling as whole columns, every other text once however often it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

import polars as pl

from kaibo.connectors.values.unreadable import Unreadable

REASON: Final = "reason"

_TEXT: Final = "text"
_UNKNOWN: Final = ("", "-", "--", "—", "——")

Row = tuple[Any, ...]


def tidy(series: pl.Series) -> pl.Series:
    """Outer blanks gone, and the commonest unknown markers null, so that they cost nothing."""
    stripped = series.str.strip_chars(" \t")
    return stripped.set(stripped.is_in(_UNKNOWN), None)


def read_distinct(texts: pl.Series, read: Callable[[str], Row], schema: Mapping[str, Any]) -> pl.DataFrame:
    """`read` of every text, a row each in their order; refused texts have only their `reason`; null stays null.

    `schema` names and types what `read` returns; a `reason` column is added behind it.
    """
    blank = (None,) * len(schema)
    rows = []
    for text in texts.drop_nulls().unique(maintain_order=True):
        try:
            rows.append((text, *read(text), None))
        except Unreadable as refused:
            rows.append((text, *blank, refused.reason))
    columns = {_TEXT: pl.String, **schema, REASON: pl.String}
    known = pl.DataFrame(rows, schema=columns, orient="row")
    return texts.to_frame(_TEXT).join(known, on=_TEXT, how="left", maintain_order="left").drop(_TEXT)


def merge(fast: pl.DataFrame, is_fast: pl.Series, slow: pl.DataFrame) -> pl.DataFrame:
    """Rows of `fast` where `is_fast`, else of `slow`; both have the same columns, `fast` perhaps no `reason`."""
    both = fast.with_columns(pl.lit(None, pl.String).alias(REASON)).select(slow.columns)
    return pl.DataFrame([both[name].zip_with(is_fast, slow[name]) for name in slow.columns])
