"""How wide a text stands, and texts cut to a width; estimates that hold for Arial with YaHei or Noto Sans CJK."""

from __future__ import annotations

import re
from itertools import accumulate, takewhile
from unicodedata import combining, east_asian_width

from kaibo.reports.model import Figure, Grid, Text
from kaibo.reports.writers.wording import words

MORE = "…"
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_SPACES = re.compile(r"\s+")
_NARROW, _WIDE = frozenset("ijl.,:;'|!()[] ftrI·-"), frozenset("mwMW%@—…")


def clean(text: str) -> str:
    """One line that any document can hold: no control characters, no marks that turn the direction of what follows."""
    return _SPACES.sub(" ", _UNSHOWABLE.sub("", text)).strip()


def told(text: Text, language: str) -> str:
    return clean(words(text, language))


def numeric(grid: Grid) -> list[bool]:
    """Which columns hold numbers, of one unit or of several: these stand at the right."""
    return [
        column.unit is not None or any(isinstance(row[at], Figure) for row in grid.rows[:40])
        for at, column in enumerate(grid.columns)
    ]


def wide(text: str) -> float:
    """Width in ems: a Chinese character is 1, a digit 0.56."""
    return sum(map(_ems, text))


def cut(text: str, ems: float) -> str:
    """The text, or as much of it as leaves room for the dots that say it goes on."""
    if wide(text) <= ems:
        return text
    sizes = accumulate(map(_ems, text))
    kept = sum(1 for _ in takewhile(lambda size: size <= ems - wide(MORE), sizes))
    return text[:kept].rstrip() + MORE


def lines(text: str, ems: float) -> int:
    """Lines a text takes in a box `ems` wide; a word that doesn't fit in the rest of a line goes to the next."""
    taken, at = 1, 0.0
    for word in re.findall(r"[!-~]+|.", text):
        size = wide(word)
        if at + size > ems and word != " ":
            taken, at = taken + max(1, int(size // ems)), 0.0
            size %= ems
        at += size
    return taken


def _ems(char: str) -> float:
    if combining(char) or char in "\u200b\u200d\ufe0f":
        return 0.0
    if east_asian_width(char) in "WF":
        return 1.25 if char >= "\U0001f000" else 1.0
    if char in _NARROW:
        return 0.34
    if char in _WIDE or char.isupper():
        return 0.95 if char in _WIDE else 0.7
    return 0.57
