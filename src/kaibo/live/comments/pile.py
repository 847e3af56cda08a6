"""The comments of one run as they are sorted, in memory: the newest ones, their questions and their people."""

from __future__ import annotations

from collections import Counter, OrderedDict
from datetime import datetime

import msgspec

from kaibo.live.comments.model import Model
from kaibo.live.comments.questions import Questions
from kaibo.live.comments.triage import Shelf, Triage, triage

KEPT = 2_000
ACTIVE_FROM = 3
"""So many comments in one run make a viewer an active one; an order does too."""


class Sorted(msgspec.Struct):
    """A comment with its fields. `sequence` is its id in the inbox."""

    sequence: int
    at: datetime
    source: str
    person: str
    text: str
    fields: Triage


class Pile:
    """`old` are people known from earlier runs of the account; `buyers` those who bought in this one."""

    def __init__(self) -> None:
        self.rows: OrderedDict[int, Sorted] = OrderedDict()
        self.questions = Questions()
        self.wrote: Counter[str] = Counter()
        self.intents: Counter[str] = Counter()
        self.sequence = 0
        self.old: set[str] = set()
        self.buyers: set[str] = set()
        self.asked: set[str] = set()

    def add(self, sequence: int, at: datetime, source: str, person: str, text: str, model: Model, shelf: Shelf) -> None:
        """Sort one comment; those that were sorted before (by sequence) change nothing."""
        if sequence <= self.sequence or not text.strip():
            return
        self.sequence = sequence
        fields = triage(text, model, shelf)
        self.rows[sequence] = Sorted(sequence, at, source, person, text, fields)
        self.intents[fields.intent] += 1
        if person:
            self.wrote[person] += 1
        if fields.question and not fields.holds:
            self.questions.add(sequence, at, person, text, fields)
        while len(self.rows) > KEPT:
            self.rows.popitem(last=False)

    def fan(self, person: str) -> str:
        """`old` (known from an earlier run), `active`, `old_active`, or empty."""
        active = person in self.buyers or self.wrote[person] >= ACTIVE_FROM
        known = "old" if person in self.old else ""
        return "_".join(each for each in (known, "active" if active else "") if each)
