"""A long recording in pieces that fit into memory and into an upload: cut where it is quietest. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np

from kaibo.review.speech.heard import RATE, Samples

MOST_S = 300
"""No piece is longer: 9.6 MB as WAV, below the 25 MB that endpoints take."""
LOOK_S = 30
"""Within its last seconds the quietest moment is looked for."""
_STEP = RATE // 10
"""A moment: a tenth of a second, whole milliseconds."""


class Piece(NamedTuple):
    """`start` is the place of its first sample in the recording."""

    start: int
    sound: Samples

    @property
    def start_ms(self) -> int:
        return self.start * 1000 // RATE

    @property
    def end(self) -> int:
        return self.start + len(self.sound)

    @property
    def silent(self) -> bool:
        """Nothing is heard in it at all."""
        return not len(self.sound) or int(np.abs(self.sound.astype(np.int32)).max()) < 100


def pieces(blocks: Iterable[Samples], since: int = 0) -> Iterator[Piece]:
    """The recording without a gap or an overlap, from sample `since` on; a piece and a block are in memory at a time.

    Begun again at a piece's end, the pieces are those of the first time.
    """
    most, at, kept = MOST_S * RATE, 0, np.empty(0, np.int16)
    for block in blocks:
        fresh = block[max(0, since - at) :]
        at += len(block)
        kept = np.concatenate([kept, fresh]) if len(fresh) else kept
        while len(kept) >= most:
            cut = _quietest(kept[:most])
            yield Piece(at - len(kept), kept[:cut])
            kept = kept[cut:].copy()
    if len(kept):
        yield Piece(at - len(kept), kept)


def _quietest(sound: Samples) -> int:
    """The middle of the quietest moment near its end; the latest of equals."""
    tail = sound[-LOOK_S * RATE :]
    moments = tail[: len(tail) // _STEP * _STEP].reshape(-1, _STEP).astype(np.float32)
    loud = np.abs(moments).mean(axis=1)
    quietest = len(loud) - 1 - int(loud[::-1].argmin())
    return len(sound) - len(tail) + quietest * _STEP + _STEP // 2
