"""A recording becomes lines: its sound piece by piece through the recogniser the installation names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO, NamedTuple

from kaibo.review.speech.heard import RATE, Alive, Engine, Heard, Samples
from kaibo.review.speech.local import Local
from kaibo.review.speech.pieces import Piece, pieces
from kaibo.review.speech.remote import Remote
from kaibo.review.speech.settings import Choice
from kaibo.review.speech.sound import opened

Progress = Callable[[int, int], None]
"""Told how many milliseconds have been listened to, and of how many; 0 where the file doesn't tell."""


class Part(NamedTuple):
    """The lines of one piece on the recording's clock, and the sample after it."""

    end: int
    lines: list[Heard]


def engine_of(choice: Choice) -> Engine:
    """Raises KaiboError (422) for a model that can't be loaded."""
    return Remote(choice.at, choice.language) if choice.at else Local(choice.folder, choice.language)


def listen(
    file: BinaryIO, engine: Engine, names: Sequence[str], alive: Alive, progress: Progress, since: int = 0
) -> Iterator[Part]:
    """A part for each piece from sample `since` on. Raises KaiboError as `opened` and the engine."""
    with opened(file) as sound:
        for piece in pieces(_watched(sound.blocks(), alive), since):
            progress(piece.start_ms, sound.length * 1000 // RATE)
            yield Part(piece.end, [] if piece.silent else _lines(piece, engine, names, alive, progress, sound.length))


def _lines(
    piece: Piece, engine: Engine, names: Sequence[str], alive: Alive, progress: Progress, length: int
) -> list[Heard]:
    found = []
    for each in engine.hear(piece.sound, names, alive):
        start, end = piece.start_ms + each.start_ms, piece.start_ms + each.end_ms
        found.append(each._replace(start_ms=start, end_ms=end))
        progress(end, length * 1000 // RATE)
    return found


def _watched(blocks: Iterator[Samples], alive: Alive) -> Iterator[Samples]:
    for block in blocks:
        alive()
        yield block
