"""Rules and packs as they are once read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

SEVERITIES = ("suspected", "must_fix", "blocking")
"""From the least to the worst."""
GENERAL = "general"
"""The pack that holds for every category."""


@dataclass(frozen=True)
class Text:
    """A sentence in both languages."""

    zh: str
    en: str


@dataclass(frozen=True)
class Pair:
    """A word of `first` and one of `then` (in either order) with at most `within` characters of one clause between."""

    first: tuple[str, ...]
    then: tuple[str, ...]
    within: int


@dataclass(frozen=True)
class Rule:
    """`near`: every match of a pattern holds one of these and stays within its line, so that only such lines are
    searched. `excepts` are wordings in which a hit is none; `unless` the categories it doesn't hold for; `denied`: a
    "not" just before takes the hit away; `sounds`: words of the same sound count too. A rule with `notice` asks that
    one of these sentences stands in the text."""

    id: str
    category: str
    severity: str
    law: str
    article: str
    suggestion: Text
    valid_from: date
    valid_to: date | None
    terms: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    patterns: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    excepts: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    notice: tuple[str, ...] = ()
    denied: bool = False
    sounds: bool = True

    def holds(self, category: str | None, on: date) -> bool:
        """Whether it is asked on that day of a text of that category.

        Without a category every pack is asked, but for what it only suspects.
        """
        if on < self.valid_from or (self.valid_to is not None and on > self.valid_to) or category in self.unless:
            return False
        if category is None:
            return self.category == GENERAL or (self.severity != "suspected" and not self.notice)
        return self.category in {GENERAL, category}

    def weight(self, category: str | None) -> str:
        """Its severity; what only one category forbids is suspected where the category isn't known."""
        return "suspected" if category is None and self.category != GENERAL else self.severity
