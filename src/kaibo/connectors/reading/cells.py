"""A spreadsheet's typed cell as the text a person would read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any, Final

import polars as pl

_FEW: Final = 1_000
_EXACT: Final = 2**53
_SHOWN_DIGITS: Final = 15
_SHORT: Final = r"^-?[0-9]+\.[0-9]+$"


def column_texts(cells: list[Any]) -> pl.Series:
    """One column's cells as text, null where empty.

    A whole day among moments was a midnight, so it is written with its clock.
    """
    kinds = set(map(type, cells))
    if float not in kinds or len(cells) < _FEW:
        return _other_texts(cells, kinds)
    numbers = pl.Series([cell if type(cell) is float else None for cell in cells], dtype=pl.Float64)
    if kinds == {float}:
        return number_texts(numbers)
    others = _other_texts(["" if type(cell) is float else cell for cell in cells], kinds - {float})
    return number_texts(numbers).zip_with(numbers.is_not_null(), others)


def _other_texts(cells: list[Any], kinds: set[type]) -> pl.Series:
    if kinds <= {str}:
        texts = pl.Series(cells, dtype=pl.String)
        return texts.set(texts == "", None)
    spell = _SPELL | {date: _midnight} if datetime in kinds else _SPELL
    return pl.Series([spell[type(cell)](cell) for cell in cells], dtype=pl.String)


def number_texts(numbers: pl.Series) -> pl.Series:
    """`number_text` of a whole column: whole numbers and short decimals at once, the rest by distinct value."""
    is_whole = ((numbers == numbers.floor()) & (numbers.abs() < _EXACT)).fill_null(False)
    whole = numbers.set(~is_whole, None).cast(pl.Int64).cast(pl.String)
    written = numbers.cast(pl.String)
    is_short = written.str.contains(_SHORT).fill_null(False) & (written.str.len_bytes() <= _SHOWN_DIGITS + 1)
    rest = numbers.set(is_whole | is_short, None)
    distinct = rest.drop_nulls().unique()
    spelled = pl.Series([number_text(value) for value in distinct], dtype=pl.String)
    texts = rest.replace_strict(distinct, spelled, default=None, return_dtype=pl.String)
    return whole.zip_with(is_whole, written.zip_with(is_short, texts))


def number_text(value: float) -> str:
    """Whole numbers without `.0`, others with the 15 digits a spreadsheet keeps.

    Whole numbers too large to be exact stay in E notation (`6.91744452976302E+18`): their digits are lost.
    """
    if value.is_integer():
        return str(int(value)) if abs(value) < _EXACT else _in_exponents(value)
    text = repr(value)
    if sum(map(str.isdigit, text.split("e")[0])) > _SHOWN_DIGITS:
        text = format(value, f".{_SHOWN_DIGITS}g")
    return _plain_exponent(text)


def _in_exponents(value: float) -> str:
    mantissa, exponent = format(value, f".{_SHOWN_DIGITS - 1}e").split("e")
    return f"{mantissa.rstrip('0').rstrip('.')}E{exponent}"


def _plain_exponent(text: str) -> str:
    """`1.2e-05` as `0.000012`; far smaller numbers keep their exponent."""
    if "e" not in text:
        return text
    exponent = int(text.split("e")[1])
    return format(float(text), f".{_SHOWN_DIGITS - exponent}f").rstrip("0") if -12 < exponent < 0 else text.upper()


def _moment(cell: datetime) -> str:
    rounded = (cell + timedelta(microseconds=500)).replace(microsecond=0) if cell.microsecond >= 999_500 else cell
    text = rounded.strftime("%Y-%m-%d %H:%M:%S")
    return f"{text}.{rounded.microsecond // 1000:03d}" if rounded.microsecond >= 1000 else text


def _midnight(cell: date) -> str:
    return f"{cell.isoformat()} 00:00:00"


def _length(cell: timedelta) -> str:
    """Hours beyond a day stay hours: 26:03:17."""
    seconds = round(cell.total_seconds())
    hours, rest = divmod(abs(seconds), 3600)
    return f"{'-' if seconds < 0 else ''}{hours:02d}:{rest // 60:02d}:{rest % 60:02d}"


_SPELL: Final[dict[type, Callable[[Any], str | None]]] = {
    str: lambda cell: cell or None,
    bool: lambda cell: "TRUE" if cell else "FALSE",
    int: str,
    float: number_text,
    datetime: _moment,
    date: date.isoformat,
    time: lambda cell: cell.replace(microsecond=0).isoformat(),
    timedelta: _length,
}
