"""A text as it is compared: one width, lower case, simplified, and the way back to each character's place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from kaibo.compliance.places import Places

UNKNOWN = "\ufffd"
_BARE = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Folded:
    """`text` is compared; `origin[i]` is the place in the original of its character i (None: the same place)."""

    text: str
    origin: Sequence[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where text[start:end] stands in the original."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def fold(text: str) -> Folded:
    """Same for the words of a rule and for a text. A character that becomes several keeps its one place."""
    runs = _runs().findall(text)
    folded = "".join([plain + other.translate(_TABLE) if other else plain for plain, other in runs])
    return Folded(folded, None if len(folded) == len(text) else _stretched(runs))


def spelt(text: str) -> str:
    return fold(text).text


def without_separators(folded: Folded) -> Folded:
    """Letters, digits and ideographs only; `origin` leads to the folded text's characters."""
    parts: list[str] = []
    places = Places()
    for run in _BARE.finditer(folded.text):
        places.add(run.start(), len(run[0]))
        parts.append(run[0])
    if len(places) == len(folded.text):
        return Folded(folded.text)
    return Folded("".join(parts), places)


def _stretched(runs: Iterable[tuple[str, str]]) -> Places:
    """Places of a folded text, of the original's runs of plain characters and others."""
    places, at = Places(), 0
    for plain, other in runs:
        places.add(at, len(plain))
        at += len(plain)
        for char in other:
            for _ in _TABLE[ord(char)]:
                places.add(at, 1)
            at += 1
    return places


class _Table(dict[int, str]):
    """What each character is compared as, found when it is first met; never empty."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _char(chr(code))
        return found


def _char(char: str) -> str:
    if "\ud800" <= char <= "\udfff":
        return UNKNOWN
    plain = unicodedata.normalize("NFKC", char).lower()
    if not plain.isascii():
        plain = "".join(_simplified().convert(each) if each > "\u2e7f" else each for each in plain)
    return plain or UNKNOWN


@cache
def _runs() -> re.Pattern[str]:
    """As many characters as are compared as they stand, then as many as may be compared as others.

    Most of a text is plain, and a run of plain characters is passed over quicker than each is looked up. Beyond the
    basic plane every character is looked up: they are rare.
    """
    traditional = set(_traditional())
    plain = (code for code in range(0x10000) if not _changes(chr(code)) and chr(code) not in traditional)
    together = groupby(enumerate(plain), key=lambda each: each[1] - each[0])
    ranges = [[code for _, code in run] for _, run in together]
    known = "".join(f"\\u{run[0]:04x}-\\u{run[-1]:04x}" for run in ranges)
    return re.compile(f"([{known}]*+)([^{known}]*+)")


def _changes(char: str) -> bool:
    return "\ud800" <= char <= "\udfff" or unicodedata.normalize("NFKC", char).lower() != char


def _traditional() -> Iterator[str]:
    """What the dictionaries turn into simplified characters."""
    for name in ("TSCharacters.txt", "TSPhrases.txt"):
        with (files("opencc") / "dictionary" / name).open(encoding="utf-8") as lines:
            yield from (line.partition("\t")[0] for line in lines)


@cache
def _simplified() -> Any:
    from opencc import OpenCC  # noqa: PLC0415

    return OpenCC("t2s")


_TABLE = _Table()
