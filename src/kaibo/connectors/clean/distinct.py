"""Columns in which few values stand often: one value throughout, or each text worked on once."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

import polars as pl

FEW_ROWS: Final = 1_000
MOST_DISTINCT: Final = 0.25


def same(value: Any, rows: int, kind: pl.DataType | type[pl.DataType] = pl.String) -> pl.Series:
    """A column of one value."""
    return _one(value, kind).new_from_index(0, rows)


@lru_cache(maxsize=1_000)
def _one(value: Any, kind: pl.DataType | type[pl.DataType]) -> pl.Series:
    return pl.Series([value], dtype=kind)


def translated(texts: pl.Series, known: pl.Series, by: pl.Series) -> pl.Series:
    """Every text by its counterpart; `known` are all different and hold every text; null stays null."""
    pairs = pl.DataFrame({"known": known, "by": by})
    return texts.to_frame("known").join(pairs, on="known", how="left", maintain_order="left")["by"].alias(texts.name)


def once_each(texts: pl.Series, work: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """`work`, which treats every text by itself, done on the distinct texts where they are few."""
    if len(texts) < FEW_ROWS:
        return work(texts)
    known = texts.unique()
    if len(known) > MOST_DISTINCT * len(texts):
        return work(texts)
    known = known.drop_nulls()
    return translated(texts, known, work(known))
