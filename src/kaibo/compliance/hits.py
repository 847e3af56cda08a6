"""What a pass found, before it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kaibo.compliance.rules import SEVERITIES, Rule

REACH = 32
"""A hit is short: what lies over it is among so many before it."""


@dataclass(frozen=True)
class Hit:
    """`start` and `end` are places in the folded text; `sure`: the rule's own severity, else suspected at most."""

    start: int
    end: int
    rule: Rule
    sure: bool = True

    def severity(self, category: str | None) -> str:
        return self.rule.weight(category) if self.sure else "suspected"


def settled(hits: Iterable[Hit], category: str | None) -> list[Hit]:
    """In reading order: overlapping hits of one rule are one, and none lies within another that is as bad or worse."""
    kept: list[Hit] = []
    joined = set(_joined(hits))
    for hit in sorted(joined, key=lambda each: (each.start, -each.end, -_weight(each, category), each.rule.id)):
        weight = _weight(hit, category)
        if not any(hit.end <= each.end and weight <= _weight(each, category) for each in kept[-REACH:]):
            kept.append(hit)
    return kept


def _joined(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Hits of one rule that are as sure and overlap, as one."""
    last: dict[tuple[str, bool], Hit] = {}
    for hit in sorted(hits, key=lambda each: (each.start, each.end)):
        key = (hit.rule.id, hit.sure)
        before = last.get(key)
        if before and hit.start < before.end:
            last[key] = replace(before, end=max(before.end, hit.end))
        else:
            if before:
                yield before
            last[key] = hit
    yield from last.values()


def _weight(hit: Hit, category: str | None) -> int:
    return SEVERITIES.index(hit.severity(category))
