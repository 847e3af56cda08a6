"""One look over a whole text: is it UTF-8 with sound quotes, so that the fast reader may have it as it is?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
import polars as pl

from kaibo.connectors.reading.limits import CHUNK_BYTES, LINE_BYTES
from kaibo.connectors.reading.quotes import are_sound
from kaibo.connectors.reading.refusal import refusal

_NEWLINE: Final = ord("\n")
_MARK: Final = b"\xef\xbb\xbf"


@dataclass
class Survey:
    """`broken`: the lines of the first stretch that is not UTF-8; the survey ends there.

    `utf8_seen`: letters beyond ASCII stood before it. `sound`: quotes are well-formed throughout.
    """

    lines: int = 0
    quoted: bool = False
    sound: bool = True
    zeros: bool = False
    utf8_seen: bool = False
    broken: list[bytes] = field(default_factory=list)

    @property
    def plain(self) -> bool:
        return self.sound and not self.zeros and not self.broken


def survey(path: Path, delimiter: str) -> Survey:
    """Read the text once in bounded memory. Raises "line_too_long"."""
    seen, inside = Survey(), False
    with path.open("rb") as handle:
        for chunk in line_chunks(handle):
            if not _is_utf8(chunk):
                seen.broken = chunk.split(b"\n")
                return seen
            sound, inside = are_sound(chunk.removeprefix(_MARK) if not seen.lines else chunk, delimiter, inside=inside)
            seen.sound &= sound
            seen.quoted |= b'"' in chunk
            seen.zeros |= b"\0" in chunk
            seen.utf8_seen |= not chunk.isascii()
            seen.lines += int(np.count_nonzero(np.frombuffer(chunk, np.uint8) == _NEWLINE))
    seen.sound &= not inside
    return seen


def line_chunks(handle: BinaryIO) -> Iterator[bytes]:
    """Stretches of whole lines, about CHUNK_BYTES each; the last may lack its newline."""
    while chunk := handle.read(CHUNK_BYTES):
        rest = handle.readline(LINE_BYTES) if not chunk.endswith(b"\n") else b""
        if len(rest) == LINE_BYTES:
            raise refusal("line_too_long", limit=LINE_BYTES >> 20)
        yield chunk + rest


def _is_utf8(chunk: bytes) -> bool:
    """Exact, at memory speed: polars refuses a String that is not UTF-8."""
    try:
        pl.Series([chunk], dtype=pl.Binary).cast(pl.String)
    except pl.exceptions.PolarsError:
        return False
    return True
