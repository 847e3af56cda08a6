"""Who told what: counted once of every batch and build, so that a new import is looked at alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from kaibo.metrics.registry import sources
from kaibo.metrics.source import Records
from kaibo.metrics.sql.statement import Record, Statement
from kaibo.metrics.visible import BATCHES, BUILDS, Visible

UNTOLD = f"{BATCHES} AND (batch > {{known:UInt32}} OR has({{hidden_then:Array(UInt32)}}, batch))"
"""Of the visible batches those that are not known yet."""


NOTHING = Visible(0, (), ())


class Entry(NamedTuple):
    """An account with rows of a grain (`name`) or of one of its measures (`of`), and the platforms it stands on."""

    name: str
    of: str
    account: str
    platforms: tuple[str, ...]
    ranged: bool


@dataclass(frozen=True)
class Known:
    """What was counted of the batches of one edition, and of every build met so far."""

    seen: Visible = NOTHING
    batches: frozenset[Entry] = frozenset()
    builds: dict[int, frozenset[Entry]] = field(default_factory=dict)

    def within(self, seen: Visible) -> bool:
        """Whether all batches counted are visible still."""
        hidden = {batch for batch in seen.hidden if batch <= self.seen.newest}
        return self.seen.newest <= seen.newest and hidden <= set(self.seen.hidden)


def counted(seen: Visible, known: Known) -> Known:
    """The edition's entries, of which those in `known` are not looked for again."""
    base = known if known.within(seen) else Known(builds=known.builds)
    batches = base.batches | frozenset(map(_entry, _of_batches(seen, base.seen)))
    return Known(seen, batches, {**base.builds, **_of_builds(seen, base.builds)})


def entries(known: Known) -> Iterator[Entry]:
    yield from known.batches
    for build in known.seen.builds:
        yield from known.builds[build]


def _of_batches(seen: Visible, then: Visible) -> list[Record]:
    tables = [_counted(table, names, UNTOLD) for table, names in _tables(by_batch=True).items()]
    params = {**seen.params(), "known": then.newest, "hidden_then": list(then.hidden)}
    return Statement("\nUNION ALL ".join([_OBSERVED, *tables]), params).rows()


def _of_builds(seen: Visible, known: Iterable[int]) -> dict[int, frozenset[Entry]]:
    new = sorted(set(seen.builds) - set(known))
    found: dict[int, set[Entry]] = {build: set() for build in new}
    tables = [_counted(table, names, BUILDS, "build") for table, names in _tables(by_batch=False).items()]
    if new and tables:
        for row in Statement("\nUNION ALL ".join(tables), {"builds": new}).rows():
            found[row["build"]].add(_entry(row))
    return {build: frozenset(each) for build, each in found.items()}


def _tables(*, by_batch: bool) -> dict[str, set[str]]:
    """Tables of records, each with the grains read from it, however many sources read it."""
    grains: dict[str, set[str]] = defaultdict(set)
    for source in sources().values():
        if not isinstance(source, Records):
            continue
        if bool(source.identity or source.by_batch) == by_batch:
            grains[source.table].add(source.grain)
        for table in source.accounts_of if by_batch else ():
            grains[table].add(source.grain)
    return grains


_PLATFORMS = "arrayMap(each -> toString(each), groupUniqArray(platform)) AS platforms"
_OBSERVED = f"""SELECT toString(grain) AS name, toString(measure) AS of, account, {_PLATFORMS},
  max(estimated OR isNull(value) OR isNotNull(low) OR isNotNull(high)) AS ranged
FROM observation WHERE {UNTOLD} GROUP BY grain, measure, account"""


def _counted(table: str, names: Iterable[str], shown: str, *apart: str) -> str:
    keys = ", ".join(["account", *apart])
    return f"""SELECT arrayJoin({sorted(names)}) AS name, '' AS of, {keys}, platforms, 0 AS ranged
FROM (SELECT {keys}, {_PLATFORMS} FROM {table} WHERE {shown} GROUP BY {keys})"""


def _entry(row: Record) -> Entry:
    return Entry(row["name"], row["of"], row["account"], tuple(sorted(row["platforms"])), bool(row["ranged"]))
