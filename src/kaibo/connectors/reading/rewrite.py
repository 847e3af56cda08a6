"""A text in any encoding, with any quotes, rewritten as UTF-8 with sound quotes; what is damaged gets a mark."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from kaibo.connectors.reading.book import Plain
from kaibo.connectors.reading.decoding import decoded
from kaibo.connectors.reading.encoding import DAMAGED
from kaibo.connectors.reading.limits import CHUNK_BYTES, DAMAGED_SHARE
from kaibo.connectors.reading.quotes import Mender, are_sound
from kaibo.connectors.reading.refusal import refusal
from kaibo.connectors.reading.shape import Shape


@dataclass(frozen=True)
class Source:
    """How the original is written: `skip` bytes of mark, `returns` where lines end in bare carriage returns."""

    path: Path
    encoding: str
    skip: int = 0
    returns: bool = False


def rewrite(source: Source, shape: Shape) -> Plain:
    """A copy for the fast reader, in memory: what stands in an original must not lie plain on a disk.

    Raises "encoding_mixed" or "quotes_broken" if more than DAMAGED_SHARE of the lines are damaged.
    """
    with ExitStack() as on_failure:
        handle = os.memfd_create("table", os.MFD_CLOEXEC)
        on_failure.callback(os.close, handle)
        with os.fdopen(os.dup(handle), "wb") as target, source.path.open("rb") as original:
            original.seek(source.skip)
            writer = _Writer(target, Mender(shape.delimiter))
            writer.copy(decoded(original, source.encoding, returns=source.returns))
        writer.check(source.encoding)
        on_failure.pop_all()
    path = Path(f"/proc/{os.getpid()}/fd/{handle}")
    return Plain(path, shape, writer.lines, writer.quoted, memory=handle, marked=writer.marked)


@dataclass
class _Writer:
    target: BinaryIO
    mender: Mender
    lines: int = 0
    damaged: int = 0
    quoted: bool = False
    _waiting: list[str] = field(default_factory=list)

    @property
    def marked(self) -> bool:
        return bool(self.damaged or self.mender.broken)

    def copy(self, texts: Iterable[str]) -> None:
        """Sound stretches pass whole; unsound ones row by row."""
        for text in texts:
            self._take(text.replace("\0", ""))
        self._mend()
        self._write("".join(self.mender.finish()))

    def check(self, encoding: str) -> None:
        allowed = DAMAGED_SHARE * max(self.lines, 1)
        if self.damaged > allowed:
            raise refusal("encoding_mixed", encoding=encoding, rows=self.damaged, lines=self.lines)
        if self.mender.broken > allowed:
            raise refusal("quotes_broken", rows=self.mender.broken)

    def _take(self, text: str) -> None:
        self.lines += text.count("\n")
        self.damaged += sum(DAMAGED in line for line in text.split("\n")) if DAMAGED in text else 0
        self._waiting.append(text)
        if self.mender.is_idle and self._passes("".join(self._waiting)):
            return
        self._mend()

    def _passes(self, text: str) -> bool:
        """Write a sound stretch; one that ends within a cell waits for the next, up to a few chunks."""
        content = text.encode()
        self.quoted |= b'"' in content
        sound, inside = are_sound(content, self.mender.delimiter, inside=False)
        if sound and not inside:
            self.target.write(content)
            self._waiting.clear()
        return sound and len(content) < 4 * CHUNK_BYTES

    def _mend(self) -> None:
        for text in self._waiting:
            self._write("".join(self.mender.mend(io.StringIO(text, newline="\n"))))
        self._waiting.clear()

    def _write(self, text: str) -> None:
        self.quoted |= '"' in text
        self.target.write(text.encode())
