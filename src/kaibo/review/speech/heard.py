"""What a recogniser is given, and what it says it heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray
from opencc import OpenCC

RATE = 16_000
"""Samples a second of everything that is listened to; one channel, 16 bits."""
Samples = NDArray[np.int16]
Alive = Callable[[], None]
"""Called now and then; ends the work by raising."""
UNSURE = 0.5
"""A word told with less than this probability is marked."""


class Heard(NamedTuple):
    """`doubts` are [first, last) characters of `text` of which the recogniser wasn't sure."""

    start_ms: int
    end_ms: int
    text: str
    doubts: tuple[tuple[int, int], ...] = ()


class Engine(Protocol):
    """`name` is what is kept of who listened."""

    name: str

    def hear(self, sound: Samples, names: Sequence[str], alive: Alive) -> Iterator[Heard]:
        """The lines of one piece in their order, their times counted from its first sample. `names`: of people and
        products that are likely to be said. Raises KaiboError where the recogniser can't do it."""
        ...


def heard(start: float, end: float, words: Sequence[tuple[str, float | None]], length_ms: int) -> Heard | None:
    """A line of words with their probabilities (None: not told), its times in seconds kept within the piece; None for
    a line without a word. Chinese is written in simplified characters."""
    text, doubts = "", list[tuple[int, int]]()
    for word, sure in words:
        told = simplified(word if text else word.lstrip())
        if sure is not None and sure < UNSURE and told.strip():
            doubts.append((len(text) + len(told) - len(told.lstrip()), len(text) + len(told.rstrip())))
        text += told
    text = text.rstrip()
    if not text:
        return None
    first = min(max(_ms(start), 0), length_ms)
    return Heard(first, min(max(_ms(end), first), length_ms), text, tuple(doubts))


def prompt(names: Sequence[str]) -> str:
    """What the recogniser is told before: how it is to write, and the names."""
    told = "以下是直播带货的普通话，用简体中文，带标点。"
    return f"{told}会说到：{'、'.join(names)}。" if names else told


def simplified(text: str) -> str:
    return str(_converter().convert(text))


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
