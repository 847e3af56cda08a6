"""How a leaf reads in SQL, for observations and for records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kaibo.metrics.recipe import ROWS, Leaf
from kaibo.metrics.registry import measures
from kaibo.metrics.source import How, Observed, Records


@dataclass(frozen=True)
class Reading:
    """A leaf over one row: its `value`, whether the row `has` one, whether one is `missing` that should be there.

    `missing` is empty where it never is. `applies` is set for sparse measures: the rows it speaks of.
    `people` may not be added over accounts. `low`, `high` and `estimated` are set where the source may tell a range.
    `plain`: there is a value wherever it is not NULL, and one should be everywhere.
    """

    value: str
    has: str
    missing: str = ""
    how: How = How.SUM
    each: str = ""
    people: bool = False
    applies: str = ""
    low: str = ""
    high: str = ""
    estimated: str = ""
    plain: bool = False


class Reader(Protocol):
    def read(self, leaf: Leaf) -> Reading: ...


@dataclass(frozen=True)
class ObservedReader:
    """Reads the columns `m_<measure>` of one row a thing; those that are `ranged` have columns for their range too."""

    source: Observed
    ranged: frozenset[str]

    def read(self, leaf: Leaf) -> Reading:
        if leaf.name == ROWS:
            return Reading("1", "1", plain=True)
        value = self._first(leaf, "m")
        has, missing = f"isNotNull({value})", f"isNull({value})"
        if not self.ranged & {leaf.name, leaf.or_name}:
            return Reading(value, has, missing, plain=True)
        low, high = self._first(leaf, "low"), self._first(leaf, "high")
        told = (f"estimated_{name}" for name in (leaf.name, leaf.or_name) if name in self.ranged)
        return Reading(value, has, missing, low=low, high=high, estimated=" OR ".join(told), plain=True)

    def _first(self, leaf: Leaf, part: str) -> str:
        """The column of the measure or, where it is unknown, of the one read in its place."""
        names = [f"{part if name in self.ranged else 'm'}_{name}" for name in (leaf.name, leaf.or_name) if name]
        return f"coalesce({', '.join(names)})" if len(names) > 1 else names[0]


@dataclass(frozen=True)
class RecordsReader:
    """Reads the declared expressions of a record table."""

    source: Records

    def read(self, leaf: Leaf) -> Reading:
        measure = measures()[f"{self.source.grain}.{leaf.name}"]
        known = measure.known or f"isNotNull({measure.value})"
        return Reading(
            measure.value,
            _both(measure.when, known),
            "" if measure.sparse or known == "1" else f"({measure.when}) AND NOT ({known})",
            measure.how,
            measure.each,
            measure.people,
            measure.when if measure.sparse else "",
        )


def _both(one: str, other: str) -> str:
    given = [text for text in (one, other) if text != "1"]
    return " AND ".join(f"({text})" for text in given) or "1"
