"""A column that names the currency of each row."""

from __future__ import annotations

import polars as pl

from kaibo.connectors.clean.distinct import same
from kaibo.kit.money import minor_digits

DIFFERS = "currency_decimals"


def currency_codes(cells: pl.Series) -> pl.Series:
    """Three capital letters a cell, null for anything else."""
    said = cells.str.strip_chars().str.to_uppercase()
    return said.set(~said.str.contains("^[A-Z]{3}$"), None)


def not_counted_alike(codes: pl.Series, currency: str) -> pl.Series:
    """The reason against rows whose currency has other decimals than the file's: their amounts were read by its."""
    others = [code for code in codes.unique().drop_nulls() if minor_digits(code) != minor_digits(currency)]
    reasons = same(None, len(codes), pl.String)
    return reasons.set(codes.is_in(others).fill_null(False), DIFFERS) if others else reasons
