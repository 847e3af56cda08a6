"""Allowances: what the company holds to be lawful though a rule names it, and the places they cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kaibo.compliance.folding import spelt
from kaibo.compliance.hits import Hit
from kaibo.compliance.rules import Rule

ALLOWED = "allowed"
"""Severity of what an allowance covers: told, and in nobody's way."""


@dataclass(frozen=True)
class Allowance:
    """`rule` empty: any rule; `phrase` empty: the whole rule; `category` empty: any. Holds from `since` to `until`,
    both included; `until` of None: without end."""

    id: str
    rule: str
    phrase: str
    category: str
    since: date
    until: date | None
    reason: str
    by: str
    second_by: str

    def holds(self, category: str | None, on: date) -> bool:
        if self.category and self.category != category:
            return False
        return self.since <= on and (self.until is None or on <= self.until)


class Cover:
    """The allowances that hold for a text. `text` is folded."""

    def __init__(self, text: str, category: str | None, on: date, allowances: Iterable[Allowance]) -> None:
        held = [each for each in allowances if each.holds(category, on)]
        self._places = [(each, list(_places(text, each.phrase))) for each in held]

    def parted(self, hits: Iterable[Hit]) -> tuple[list[Hit], list[tuple[Allowance, list[Hit]]]]:
        """What is left, and what each allowance covers."""
        left: list[Hit] = []
        covered: dict[str, tuple[Allowance, list[Hit]]] = {}
        for hit in hits:
            by = self._by(hit)
            if by is None:
                left.append(hit)
            else:
                covered.setdefault(by.id, (by, []))[1].append(hit)
        return left, list(covered.values())

    def whole(self, rule: Rule) -> Allowance | None:
        """The allowance that takes the whole rule away."""
        return next((each for each, _ in self._places if not each.phrase and each.rule == rule.id), None)

    def _by(self, hit: Hit) -> Allowance | None:
        for each, places in self._places:
            if each.rule not in {"", hit.rule.id}:
                continue
            if not each.phrase or any(start <= hit.start and hit.end <= end for start, end in places):
                return each
        return None


def _places(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    wanted = spelt(phrase)
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at, at + len(wanted)
        at = text.find(wanted, at + 1)
