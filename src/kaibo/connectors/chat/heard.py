"""What came out of pieces of live chat: signals, and an honest count of the rest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kaibo.events.api import Signal

LONGEST_ID, LONGEST_TEXT = 128, 2_000
"""Of a signal."""


@dataclass
class Heard:
    """`unknown` counts messages by a type we have no reader for, `quiet` those that tell nothing new (a gift combo
    still going on), `broken` those that could not be read."""

    signals: list[Signal] = field(default_factory=list)
    unknown: Counter[str] = field(default_factory=Counter)
    quiet: int = 0
    broken: int = 0

    def add(self, other: Heard) -> Heard:
        self.signals += other.signals
        self.unknown += other.unknown
        self.quiet += other.quiet
        self.broken += other.broken
        return self
