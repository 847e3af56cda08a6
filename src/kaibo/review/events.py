"""What the review tells others: a note was written or changed, or removed."""

from __future__ import annotations

from datetime import date

import msgspec

from kaibo.events.api import Kind, declare


class NoteWritten(msgspec.Struct, frozen=True):
    note: int
    text: str
    owner: str
    due: date | None
    done: bool


class NoteRemoved(msgspec.Struct, frozen=True):
    note: int


NOTE_WRITTEN = Kind("review.note_written", 1, NoteWritten)
NOTE_REMOVED = Kind("review.note_removed", 1, NoteRemoved)
declare(NOTE_WRITTEN)
declare(NOTE_REMOVED)
