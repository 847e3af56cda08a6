"""Which source answers for an account: the first formula, in declared order, whose source has data for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kaibo.metrics.answer.gather import Gathered
from kaibo.metrics.recipe import Apart, Recipe, recipes

Account = str
Gatherings = Mapping[str, Gathered]


@dataclass
class Choices:
    """For one metric: the source chosen for each account, and every account's sources with data, in order."""

    ways: tuple[Recipe | Apart, ...]
    having: dict[Account, list[Recipe | Apart]] = field(default_factory=dict)

    def of(self, account: Account) -> list[Recipe | Apart]:
        """The chosen way, then other ways of the same source that may fill cells where the first knows nothing."""
        having = self.having.get(account, [])
        return [way for way in having if source_of(way) == source_of(having[0])]

    def source(self, account: Account) -> str:
        return source_of(self.having[account][0])


def source_of(way: Recipe | Apart) -> str:
    return way.source if isinstance(way, Recipe) else ""


def choose(keys: Iterable[str], gathered: Gatherings) -> dict[str, Choices]:
    """Choices for each metric and for the metrics that its quotients are made of."""
    return {key: _choices(key, gathered) for key in keys}


def _choices(key: str, gathered: Gatherings) -> Choices:
    ways = tuple(way for way in recipes(key) if isinstance(way, Apart) or _asked(way, gathered))
    having: dict[Account, list[Recipe | Apart]] = defaultdict(list)
    for way in ways:
        for account in sorted(_accounts(way, gathered)):
            having[account].append(way)
    return Choices(ways, dict(having))


def _asked(way: Recipe, gathered: Gatherings) -> bool:
    return way.source in gathered and way in gathered[way.source].columns


def _accounts(way: Recipe | Apart, gathered: Gatherings) -> set[Account]:
    if isinstance(way, Recipe):
        return accounts_with(way, gathered[way.source])
    parts = (_choices(key, gathered).having for key in (way.numerator, way.denominator))
    return set.intersection(*(set(part) for part in parts))


def accounts_with(recipe: Recipe, gathered: Gathered) -> set[Account]:
    """Accounts for which every leaf of the recipe has a row somewhere in the answer."""
    names = gathered.columns[recipe]
    leaves = [names.single] if names.single else names.leaves
    found = [{cell.account for cell, record in gathered.cells.items() if record.get(leaf.rows)} for leaf in leaves]
    return {account for account in set.intersection(*found) if account is not None}
