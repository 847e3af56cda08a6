"""Which patterns a pack may hold: those whose search takes no longer than their text is long, more or less."""

from __future__ import annotations

import re
from math import inf

LONGEST = 300
ENDLESS = 2
"""So many `*` and `+` in one pattern at most."""
_SIGNS: dict[str, tuple[float, float]] = {"*": (0, inf), "+": (1, inf), "?": (0, 1)}
_TOKEN = re.compile(
    r"(?P<spaced>\(\?[a-zA-Z-]*x)"
    r"|(?P<comment>\(\?#[^)]*\))|(?P<whole>\(\?P=\w+\)|\(\?[aiLmsu]+\))"
    r"|(?P<open>\((?:\?(?:[:=!>]|<[=!]|P<\w+>|\(\w+\)|[aiLmsu-]+:))?)"
    r"|(?P<close>\))"
    r"|(?P<repeat>[*+?]|\{(?!\})(?P<least>\d*)(?P<upto>,(?P<most>\d*))?\})[?+]?"
    r"|(?P<atom>\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.)",
    re.DOTALL,
)
"""What a pattern that compiles is made of; a flag `x`, under which spaces and `#` mean something else, is not read."""


def why_not(pattern: str) -> str:
    """`unreadable`, `empty` (it matches no words at all), `too_long`, `costly`; "" where it may be used."""
    if len(pattern) > LONGEST:
        return "too_long"
    try:
        compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return "unreadable"
    if compiled.match("") is not None:
        return "empty"
    return "costly" if _costly(pattern) else ""


def _costly(pattern: str) -> bool:
    """A repeat of varying length within a repeat, or too many endless ones: the time would explode."""
    endless, inner = 0, False
    varies = [False]
    """Of each group that is open, the pattern first: whether something in it is of varying length."""
    for token in _TOKEN.finditer(pattern):
        if token["spaced"]:
            return True
        if token["comment"]:
            continue
        if token["open"]:
            varies.append(False)
        elif token["repeat"]:
            least, most = _bounds(token)
            if inner and most > 1:
                return True
            varies[-1] |= most > 1 and most != least
            endless += most == inf
        inner = varies.pop() if token["close"] else False
        varies[-1] |= inner
    return endless > ENDLESS


def _bounds(token: re.Match[str]) -> tuple[float, float]:
    """How often the thing before a repeat comes, at least and at most."""
    if token["repeat"] in _SIGNS:
        return _SIGNS[token["repeat"]]
    least = int(token["least"] or 0)
    if token["upto"] is None:
        return least, least
    return least, int(token["most"]) if token["most"] else inf
