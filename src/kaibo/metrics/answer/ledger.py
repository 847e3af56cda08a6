"""All shares of the metrics asked for, laid out by cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from kaibo.metrics.answer.choose import Choices
from kaibo.metrics.answer.gather import Gathered, gather
from kaibo.metrics.answer.share import Share, is_money, share_of
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import Apart, Form, Recipe
from kaibo.metrics.registry import measures
from kaibo.metrics.sql.cut import Cut

Shares = dict[Cut, list[Share]]
Placed = Iterator[tuple[Cut, Share]]


@dataclass(frozen=True)
class Ledger:
    """What was gathered for a question, and which source was chosen for each account."""

    query: Query
    gathered: Mapping[str, Gathered]
    choices: Mapping[str, Choices]

    def shares(self, key: str, among: Iterable[str] | None = None) -> Shares:
        """What every account (or those `among` them) puts into each cut of a metric."""
        found: Shares = defaultdict(list)
        for ways, accounts in self._teams(key, among).items():
            for cut, share in self._placed(ways, accounts):
                found[cut].append(share)
        return found

    def _teams(self, key: str, among: Iterable[str] | None) -> dict[tuple[Recipe | Apart, ...], list[str]]:
        """Accounts that answer alike stand together."""
        choices = self.choices[key]
        wanted = choices.having if among is None else choices.having.keys() & set(among)
        teams: dict[tuple[Recipe | Apart, ...], list[str]] = defaultdict(list)
        for account in sorted(wanted):
            teams[tuple(choices.of(account))].append(account)
        return teams

    def _placed(self, ways: tuple[Recipe | Apart, ...], accounts: list[str]) -> Placed:
        first = ways[0]
        if isinstance(first, Apart):
            return self._apart(first, accounts)
        source = self.gathered[first.source]
        if counts_people(source, first) and _several(source, accounts):
            return self._together(first, accounts)
        return _cells([way for way in ways if isinstance(way, Recipe)], source, accounts)

    def _together(self, way: Recipe, accounts: list[str]) -> Placed:
        """People met in several accounts or currencies are counted once, over all of these accounts."""
        source = self.gathered[way.source].source
        among = self.query.only(account=tuple(accounts))
        answer = gather(source, among, [way], account=False, currency=is_money(way))
        for cell, record in answer.cells.items():
            share = share_of(way, answer.columns[way], record, cell.currency)
            if share:
                yield cell.cut, share

    def _apart(self, way: Apart, accounts: list[str]) -> Placed:
        upper = self.shares(way.numerator, accounts)
        lower = self.shares(way.denominator, accounts)
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


def _several(source: Gathered, accounts: Iterable[str]) -> bool:
    wanted = set(accounts)
    return len({(cell.account, cell.currency) for cell in source.cells if cell.account in wanted}) > 1


def _cells(ways: list[Recipe], source: Gathered, accounts: Iterable[str]) -> Placed:
    """Each cell's share by the first way that knows anything there."""
    wanted = set(accounts)
    for cell, record in source.cells.items():
        if cell.account in wanted:
            found = (share_of(way, source.columns[way], record, cell.currency) for way in ways)
            share = next((each for each in found if each), None)
            if share:
                yield cell.cut, share
