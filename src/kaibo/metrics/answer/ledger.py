"""All shares of the metrics asked for, laid out by cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kaibo.metrics.answer.choose import Choices, Found
from kaibo.metrics.answer.gather import Cell, Gathered, gather
from kaibo.metrics.answer.share import Finisher, Share, is_money
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import Apart, Form, Recipe
from kaibo.metrics.registry import measures
from kaibo.metrics.sql.columns import RecipeColumns
from kaibo.metrics.sql.cut import Cut
from kaibo.metrics.sql.statement import Record

Shares = dict[Cut, list[Share]]
Placed = Iterator[tuple[Cut, Share]]


@dataclass(frozen=True)
class Ledger:
    """A pinned question, and what was found for each metric and account."""

    query: Query
    choices: Mapping[str, Choices]

    def shares(self, key: str, among: Iterable[str] | None = None) -> Shares:
        """What every account (or those `among` them) puts into each cut of a metric."""
        wanted = None if among is None else set(among)
        teams: dict[Found, list[str]] = defaultdict(list)
        for account, found in self.choices[key].found.items():
            if wanted is None or account in wanted:
                teams[found].append(account)
        shares: Shares = defaultdict(list)
        for found, accounts in teams.items():
            for cut, share in self._placed(found, accounts):
                shares[cut].append(share)
        return shares

    def _placed(self, found: Found, accounts: list[str]) -> Placed:
        if found.apart:
            return self._apart(found.apart, found, accounts)
        if found.gathered is None:
            return iter(())
        first = found.ways[0]
        counted = found.gathered.people and found.gathered.undivided
        if not counted and counts_people(found.gathered, first):
            return self._together(first, found.gathered, accounts)
        return _cells(found.ways, self._wanted(found.gathered), accounts)

    def _together(self, way: Recipe, gathered: Gathered, accounts: list[str]) -> Placed:
        """People are counted over all of these accounts and currencies together, each once."""
        among = self.query.only(account=tuple(accounts))
        answer = gather(gathered.source, among, [way], account=False, currency=is_money(way), people=True)
        return _cells([way], self._wanted(answer), [None])

    def _wanted(self, gathered: Gathered) -> Gathered:
        """Of the currencies asked for alone."""
        if not (only := self.query.values("currency")):
            return gathered
        cells = {cell: record for cell, record in gathered.cells.items() if cell.currency in only}
        return replace(gathered, cells=cells)

    def _apart(self, way: Apart, found: Found, accounts: list[str]) -> Placed:
        parts = replace(self, choices=found.parts)
        upper, lower = parts.shares(way.numerator, accounts), parts.shares(way.denominator, accounts)
        for cut in upper.keys() & lower.keys():
            for currency in {each.currency for each in upper[cut]}:
                above = [each for each in upper[cut] if each.currency == currency]
                below = [each for each in lower[cut] if each.currency in {currency, ""}]
                if below:
                    total = replace(above[0], form=Form.QUOTIENT, scale=way.scale, rows=0, of=0)
                    yield cut, replace(total, upper=_upper(above), lower=_upper(below))


def counts_people(gathered: Gathered, way: Recipe) -> bool:
    """Whether a measure of the recipe may not be added over accounts."""
    named = (f"{gathered.source.grain}.{leaf.name}" for leaf in way.leaves)
    declared = measures()
    return any(declared[name].people for name in named if name in declared)


def _upper(shares: Iterable[Share]) -> Decimal:
    return sum((each.upper for each in shares), Decimal(0))


def _cells(ways: Sequence[Recipe], source: Gathered, accounts: Iterable[str | None]) -> Placed:
    """Each cell's share by the first way that knows anything there; accounts that answer one way are added first."""
    wanted = set(accounts)
    finishers = [Finisher(way, source.columns[way]) for way in ways]
    cells = ((cell, record) for cell, record in source.cells.items() if cell.account in wanted)
    for cell, record in cells if len(ways) > 1 else _over_accounts(cells, finishers[0].names):
        for finisher in finishers:
            share = finisher.share(record, cell.currency)
            if share:
                yield cell.cut, share
                break


def _over_accounts(cells: Iterable[tuple[Cell, Record]], names: RecipeColumns) -> Iterable[tuple[Cell, Record]]:
    """One record a cut and currency; a record is copied only where another is added to it."""
    found: dict[Cell, Record] = {}
    added: set[Cell] = set()
    for cell, record in cells:
        place = Cell(cell.cut, None, cell.currency)
        if place not in found:
            found[place] = record
            continue
        if place not in added:
            found[place] = dict(found[place])
            added.add(place)
        names.add(found[place], record)
    return found.items()
