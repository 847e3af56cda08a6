"""A show's transcript, whoever tells it: a file that somebody laid beside it, or a source that listened live."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, NamedTuple

from kaibo.live.api import Run, Utterance, spoken_in
from kaibo.review.models import Replay

LASTS = timedelta(seconds=8)
"""So long a line that was heard live lasts at most; it ends where the next begins."""


Doubts = tuple[tuple[int, int], ...]
"""[first, last) characters of which the recogniser wasn't sure."""


class Spoken(NamedTuple):
    at: datetime
    until: datetime
    text: str
    doubts: Doubts = ()


@dataclass(frozen=True)
class Transcript:
    """`lines` in order, on the wall's clock. `tellers` are the sources that listened."""

    origin: Literal["file", "live"]
    lines: list[Spoken]
    tellers: list[str]


def laid(replay: Replay | None, started_at: datetime) -> Transcript | None:
    """What somebody imported, shifted as its recording is."""
    if replay is None or not replay.lines:
        return None
    begin = started_at + timedelta(milliseconds=replay.offset_ms)
    lines = [
        Spoken(begin + timedelta(milliseconds=start), begin + timedelta(milliseconds=end), text, _pairs(*doubts))
        for start, end, text, *doubts in replay.lines
    ]
    return Transcript("file", lines, [])


def heard(runs: Sequence[Run]) -> dict[str, Transcript]:
    """By run; those of which nobody told a word are left out."""
    told = spoken_in(runs)
    return {
        id: Transcript("live", list(_lines(words)), sorted({each.source for each in words}))
        for id, words in told.items()
        if words
    }


def _pairs(doubts: Sequence[Sequence[int]] = ()) -> Doubts:
    return tuple((first, last) for first, last in doubts)


def _lines(words: list[Utterance]) -> Iterator[Spoken]:
    ends = [each.at for each in words[1:]] + [words[-1].at + LASTS]
    for each, end in zip(words, ends, strict=True):
        yield Spoken(each.at, min(end, each.at + LASTS), " ".join(each.text.split()))
