"""A text as it is compared: one width, lower case, simplified, and the way back to each character's place."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

UNKNOWN = "\ufffd"


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
    folded = text.translate(_TABLE)
    if len(folded) == len(text):
        return Folded(folded)
    origin = [at for at, char in enumerate(text) for _ in _TABLE[ord(char)]]
    return Folded(folded, origin)


def spelt(text: str) -> str:
    return fold(text).text


def without_separators(folded: Folded) -> Folded:
    """Letters, digits and ideographs only; `origin` leads to the folded text's characters."""
    kept = [at for at, char in enumerate(folded.text) if char.isalnum()]
    if len(kept) == len(folded.text):
        return Folded(folded.text)
    text = folded.text
    return Folded("".join([text[at] for at in kept]), kept)


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
def _simplified() -> Any:
    from opencc import OpenCC  # noqa: PLC0415

    return OpenCC("t2s")


_TABLE = _Table()
