"""Whole columns of ids and free text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

import polars as pl

from kaibo.connectors.values.distinct import REASON, Row, merge, read_distinct
from kaibo.connectors.values.idents import GUARDS, ident
from kaibo.connectors.values.text import DASHES, INVISIBLE, NOTHING, SPACES

_SCHEMA: Final = {"value": pl.String}
_PLAIN_ID: Final = r"^(?:[0-9]+|[A-Za-z]+[_-]?[0-9][0-9A-Za-z_-]*)$"
_INVISIBLE: Final = f"[{INVISIBLE}]"
_DASH: Final = f"[{re.escape(''.join(sorted(DASHES)))}]*"
_UNKNOWN: Final = f"^(?:{_DASH}|(?i:{'|'.join(re.escape(word) for word in sorted(NOTHING) if word)}))$"


@dataclass(frozen=True)
class Texts:
    """A column of text; null is unknown. `reasons`: why a cell is unreadable, null where it was read."""

    values: pl.Series
    reasons: pl.Series

    @property
    def unreadable(self) -> pl.Series:
        return self.reasons.is_not_null()


def idents(series: pl.Series) -> Texts:
    """Platform ids as `idents.ident` reads them."""
    bare = series.str.strip_chars(GUARDS)
    is_plain = bare.str.contains(_PLAIN_ID).fill_null(True)
    if is_plain.all():
        return Texts(bare, pl.repeat(None, len(bare), dtype=pl.String, eager=True))

    def row(text: str) -> Row:
        return (ident(text),)

    slow = read_distinct(bare.set(is_plain, None), row, _SCHEMA)
    both = merge(bare.to_frame("value"), is_plain, slow)
    return Texts(both["value"], both[REASON])


def texts(series: pl.Series) -> Texts:
    """Free text as `text.words` reads it: never unreadable."""
    seen = series.str.replace_all(_INVISIBLE, "") if series.str.contains(_INVISIBLE).any() else series
    kept = seen.str.strip_chars(SPACES)
    unknown = kept.str.contains(_UNKNOWN).fill_null(False)
    return Texts(kept.set(unknown, None), pl.repeat(None, len(kept), dtype=pl.String, eager=True))
