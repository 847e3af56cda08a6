"""Which patterns a pack may hold: those whose search takes no longer than their text is long, more or less."""

from __future__ import annotations

import re
from collections.abc import Iterator
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LONGEST = 300
ENDLESS = 2
"""So many `*` and `+` in one pattern at most."""


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
    repeats = list(_repeats(parser.parse(pattern), within=False))
    return any(nested for nested, _ in repeats) or sum(endless for _, endless in repeats) > ENDLESS


def _repeats(parsed: Any, *, within: bool) -> Iterator[tuple[bool, bool]]:
    """(varies within another, has no end) of each repeat."""
    for name, value in parsed:
        repeat = name in (parser.MAX_REPEAT, parser.MIN_REPEAT, parser.POSSESSIVE_REPEAT)
        if repeat:
            least, most, inner = value
            varies = most != least and most > 1
            yield within and varies, most == parser.MAXREPEAT
            yield from _repeats(inner, within=within or most > 1)
        else:
            for each in _parts(value):
                yield from _repeats(each, within=within)


def _parts(value: Any) -> Iterator[Any]:
    """The patterns inside a group, a branch or a look around."""
    if isinstance(value, parser.SubPattern):
        yield value
    elif isinstance(value, (tuple, list)):
        for each in value:
            yield from _parts(each)
