"""Whether a text's quotation marks are sound, and rows rewritten so that they are."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from kaibo.connectors.reading.limits import BROKEN_ROWS, QUOTED_CHARACTERS, QUOTED_LINES
from kaibo.connectors.reading.refusal import refusal

BROKEN: Final = "\ufdd1"

_QUOTE: Final = ord('"')
_LINE: Final = ord("\n")
_RETURN: Final = ord("\r")


def are_sound(content: bytes, delimiter: str, *, inside: bool) -> tuple[bool, bool]:
    """Whether every mark opens at a cell's start, closes at its end or is doubled; and whether a cell stays open.

    `content` ends at a line's end; `inside` says that it begins within a quoted cell.
    """
    padded = np.frombuffer(b"\n" + content + b"\n\n", dtype=np.uint8)
    at = np.flatnonzero(padded == _QUOTE)
    if not at.size:
        return True, inside
    first = 1 if inside else 0
    opening, closing = at[first::2], at[1 - first :: 2]
    before, after, later = padded[opening - 1], padded[closing + 1], padded[closing + 2]
    opens = np.isin(before, (ord(delimiter), _LINE, _QUOTE))
    closes = np.isin(after, (ord(delimiter), _LINE, _QUOTE)) | ((after == _RETURN) & (later == _LINE))
    return bool(opens.all() and closes.all()), bool((at.size + first) % 2)


@dataclass
class Mender:
    """Rewrites rows with stray marks the way spreadsheets read them; a row whose quote never closes is marked.

    Feed it lines in order, then `finish`. A mended row is sound text ending in a newline.
    Raises "quotes_broken" beyond BROKEN_ROWS.
    """

    delimiter: str
    broken: int = 0
    _open: list[str] = field(default_factory=list)

    @property
    def is_idle(self) -> bool:
        """Whether no row waits for its end."""
        return not self._open

    def mend(self, lines: Iterable[str]) -> Iterator[str]:
        """Whole rows of `lines`, each as sound text; an unfinished row waits for the next lines."""
        queue = deque(lines)
        while queue:
            line = queue.popleft()
            if not self._open and '"' not in line:
                yield line
                continue
            self._open.append(line)
            text = "".join(self._open)
            if not self._is_open(text):
                self._open.clear()
                yield self._sound(text)
            elif len(self._open) > QUOTED_LINES or len(text) > QUOTED_CHARACTERS:
                yield self._give_up(queue)

    def finish(self) -> Iterator[str]:
        """What still waits when the file ends: its first line is broken, the rest are rows of their own."""
        while self._open:
            queue: deque[str] = deque()
            yield self._give_up(queue)
            yield from self.mend(queue)

    def _give_up(self, queue: deque[str]) -> str:
        queue.extendleft(reversed(self._open[1:]))
        self._open.clear()
        return self._broken_row()

    def _broken_row(self) -> str:
        self.broken += 1
        if self.broken > BROKEN_ROWS:
            raise refusal("quotes_broken", rows=self.broken)
        return BROKEN + "\n"

    def _is_open(self, text: str) -> bool:
        """Whether a cell that began with a mark has not met its closing one."""
        at, size = 0, len(text)
        while at < size:
            if text[at] == '"':
                at = self._after_closing(text, at + 1)
                if at < 0:
                    return True
            step = text.find(self.delimiter, at)
            at = size if step < 0 else step + 1
        return False

    @staticmethod
    def _after_closing(text: str, at: int) -> int:
        while (at := text.find('"', at)) >= 0:
            if not text.startswith('""', at):
                return at + 1
            at += 2
        return -1

    def _sound(self, text: str) -> str:
        try:
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=self.delimiter))
        except csv.Error:
            return self._broken_row()
        sound = io.StringIO()
        csv.writer(sound, delimiter=self.delimiter, lineterminator="\n").writerows(rows)
        return sound.getvalue()
