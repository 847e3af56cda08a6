"""What the review tells others: a note was written or changed, removed, or checked at a later show;
a show's recording was laid beside it; the lines between audience layers were drawn."""

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


class NoteChecked(msgspec.Struct, frozen=True):
    """Whether a later show, the event's subject, kept to a note."""

    note: int
    kept: bool
    remark: str


class ReplaySet(msgspec.Struct, frozen=True):
    """Where a show's recording is, when on its clock it begins, how many lines a file told. All empty: removed."""

    link: str
    offset_ms: int
    file: str
    lines: int


class NodeWritten(msgspec.Struct, frozen=True):
    """One part of the work on a show, as its review stands now."""

    node: str
    goal: str
    result: str
    cause: str


class AudienceRulesDrawn(msgspec.Struct, frozen=True):
    """Percent of people below the two lines, and the interactions that are many in any show."""

    acts_from: int
    acts_least: int
    ticket_from: int


NOTE_WRITTEN = Kind("review.note_written", 1, NoteWritten)
NOTE_REMOVED = Kind("review.note_removed", 1, NoteRemoved)
NOTE_CHECKED = Kind("review.note_checked", 1, NoteChecked)
REPLAY_SET = Kind("review.replay_set", 1, ReplaySet)
NODE_WRITTEN = Kind("review.node_written", 1, NodeWritten)
AUDIENCE_RULES_DRAWN = Kind("review.audience_rules_drawn", 1, AudienceRulesDrawn)
declare(NOTE_WRITTEN)
declare(NOTE_REMOVED)
declare(NOTE_CHECKED)
declare(REPLAY_SET)
declare(NODE_WRITTEN)
declare(AUDIENCE_RULES_DRAWN)
