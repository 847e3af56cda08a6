"""Cells as the platforms write them: money, moments, durations, rates, shielded ids."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from kaibo.demo.arrays import Whole
from kaibo.demo.clock import NEVER, OFFSET, local

Texts = list[str]


def money(minor: Whole) -> Texts:
    """Two decimals, no sign: 12345 -> 123.45."""
    return _mapped(minor, lambda value: f"{value / 100:.2f}")


def yuan(minor: int) -> float:
    """A number cell."""
    return round(int(minor) / 100, 2)


def whole(values: Whole) -> Texts:
    return [str(value) for value in values.tolist()]


def tabbed(values: Whole | Sequence[str]) -> Texts:
    """Ids as 抖店 shields them in CSV: quoted, with a TAB in front."""
    items = values.tolist() if isinstance(values, np.ndarray) else values
    return [f'"\t{value}"' for value in items]


def apostrophe(values: Whole | Sequence[str]) -> Texts:
    """Ids as 抖店's bills shield them."""
    items = values.tolist() if isinstance(values, np.ndarray) else values
    return [f"'{value}" for value in items]


def trailing_tab(values: Sequence[str]) -> Texts:
    """Ids and times as TikTok Shop shields them; an empty one is a lone TAB."""
    return [f"{value}\t" for value in values]


def stamps(moments: Whole, style: str = "%Y-%m-%d %H:%M:%S", *, missing: str = "", by: int = NEVER) -> Texts:
    """Local times; what happens after `by` (or never) is missing."""
    known = moments <= min(by, NEVER - 1)
    texts = np.datetime_as_string((np.where(known, moments, 0) + OFFSET).astype("datetime64[s]")).tolist()
    shape = _SHAPES[style]
    return [shape(text) if here else missing for text, here in zip(texts, known.tolist(), strict=True)]


def quoted(text: str) -> str:
    """A CSV cell, in quotes when it needs them."""
    return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',"\n\r') else text


def percent(part: float, of: float, digits: int = 2) -> str:
    """`12.34%`; a dash where nothing can be divided."""
    return f"{100 * part / of:.{digits}f}%" if of else "-"


def ratio(part: float, of: float, digits: int = 4) -> float | str:
    """A decimal rate as a number cell, a dash where nothing can be divided."""
    return round(part / of, digits) if of else "-"


def each(part: float, of: float) -> float | str:
    """Money (minor units) per one, as a number cell in major units."""
    return round(part / of / 100, 2) if of else "-"


def minutes_seconds(seconds: float) -> str:
    """1分5秒"""
    value = round(seconds)
    return f"{value // 60}分{value % 60}秒" if value >= 60 else f"{value}秒"


def hours_minutes_seconds(seconds: int) -> str:
    """2小时3分17秒"""
    return f"{seconds // 3600}小时{seconds % 3600 // 60}分{seconds % 60}秒"


def day_text(moment: int, style: str = "%Y-%m-%d") -> str:
    return local(moment).strftime(style)


def _mapped(values: Whole, text: Callable[[int], str]) -> Texts:
    """Format each different value once."""
    different, places = np.unique(values, return_inverse=True)
    texts = [text(value) for value in different.tolist()]
    return [texts[place] for place in places.tolist()]


_SHAPES: dict[str, Callable[[str], str]] = {
    "%Y-%m-%d %H:%M:%S": lambda text: f"{text[:10]} {text[11:]}",
    "%Y/%m/%d %H:%M:%S": lambda text: f"{text[:4]}/{text[5:7]}/{text[8:10]} {text[11:]}",
    "%d/%m/%Y %H:%M:%S": lambda text: f"{text[8:10]}/{text[5:7]}/{text[:4]} {text[11:]}",
}
