"""What an edition holds at all, so that sources without anything are not asked, nor ranges where nobody told one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from threading import Lock

from kaibo.metrics.query import Query
from kaibo.metrics.recipe import ROWS, Form, Leaf, Recipe
from kaibo.metrics.registry import sources
from kaibo.metrics.source import Observed, Records
from kaibo.metrics.sql.statement import Statement
from kaibo.metrics.visible import BATCHES, BUILDS, Visible

Accounts = frozenset[str]
NOBODY: Accounts = frozenset()
UNNAMED = ""
"""The account of rows that tell none, as a shop's own daily figures."""
OBSERVED = f"""SELECT toString(grain) AS name, toString(measure) AS of, account,
  arrayMap(each -> toString(each), groupUniqArray(platform)) AS platforms,
  max(estimated OR isNull(value) OR isNotNull(low) OR isNotNull(high)) AS ranged
FROM observation WHERE {BATCHES} GROUP BY grain, measure, account"""
ACCOUNT_OF_SHOW = f"""SELECT DISTINCT account FROM observation
WHERE grain = 'show' AND {BATCHES} AND show_id = {{show:String}}"""


@dataclass(frozen=True)
class Holdings:
    """Accounts with visible rows, by `grain.measure` of observations and by `grain` of records and observations.

    `ranged`: measures, by the same name, of which somebody told a range or an estimate. `platforms`: where each
    account is. `unnamed_on`: by grain, the platforms of rows that tell no account. `by_show` is filled as shows
    are asked for, by one thread while others wait; `by_recipe`, who ever told of a sparse one, as it is needed.
    """

    seen: Visible
    by_name: Mapping[str, Accounts]
    ranged: frozenset[str]
    platforms: Mapping[str, frozenset[str]]
    unnamed_on: Mapping[str, frozenset[str]]
    by_show: dict[str, Accounts] = field(default_factory=dict)
    by_recipe: dict[Recipe, Accounts] = field(default_factory=dict)
    looking: Lock = field(default_factory=Lock)

    def of(self, name: str) -> Accounts:
        return self.by_name.get(name, NOBODY)

    @property
    def accounts(self) -> Accounts:
        return NOBODY.union(*self.by_name.values())

    def of_show(self, show: str) -> Accounts:
        """Whose show it is; nobody where no show figures tell."""
        with self.looking:
            if show not in self.by_show:
                rows = Statement(ACCOUNT_OF_SHOW, {**self.seen.params(), "show": show}).rows()
                self.by_show[show] = frozenset(row["account"] for row in rows)
        return self.by_show[show]


@lru_cache(maxsize=8)
def holdings(seen: Visible) -> Holdings:
    """What an edition holds; it never changes, so this is remembered."""
    found: dict[str, set[str]] = defaultdict(set)
    ranged: set[str] = set()
    platforms: dict[str, set[str]] = defaultdict(set)
    unnamed_on: dict[str, set[str]] = defaultdict(set)
    for row in Statement("\nUNION ALL ".join([OBSERVED, *_records()]), seen.params()).rows():
        measure = f"{row['name']}.{row['of']}"
        found[row["name"]].add(row["account"])
        found[measure].add(row["account"])
        ranged |= {measure} if row["ranged"] else set()
        if row["account"] == UNNAMED:
            unnamed_on[row["name"]].update(row["platforms"])
        else:
            platforms[row["account"]].update(row["platforms"])
    return Holdings(seen, _frozen(found), frozenset(ranged), _frozen(platforms), _frozen(unnamed_on))


def _frozen(sets: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(each) for name, each in sets.items()}


def accounts_of(recipe: Recipe, held: Holdings) -> Accounts:
    """Accounts that hold everything the recipe needs, at any time."""
    source = sources()[recipe.source]
    if not isinstance(source, Observed):
        return held.of(source.grain)
    needed = recipe.upper if recipe.form is Form.MEAN else recipe.leaves
    return frozenset.intersection(*(_holders(source.grain, leaf, held) for leaf in needed))


def accounts_asked(query: Query, held: Holdings) -> Accounts:
    """Accounts that a question may be about: all there are, as far as filters and scope already tell."""
    accounts = held.accounts
    if named := query.values("account"):
        accounts &= frozenset(named)
    if not query.scope.all and not query.scope.host:
        accounts &= frozenset(query.scope.accounts)
    shows = query.values("show")
    return accounts & (held.of_show(shows[0]) or accounts) if len(shows) == 1 else accounts


def _holders(grain: str, leaf: Leaf, held: Holdings) -> Accounts:
    if leaf.name == ROWS:
        return held.of(grain)
    return held.of(f"{grain}.{leaf.name}") | held.of(f"{grain}.{leaf.or_name}")


def _records() -> Iterator[str]:
    """A statement a table, however many sources read it."""
    grains: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source in sources().values():
        if isinstance(source, Records):
            own = BATCHES if source.identity or source.by_batch else BUILDS
            for table, shown in {source.table: own, **dict.fromkeys(source.accounts_of, BATCHES)}.items():
                grains[table, shown].add(source.grain)
    for (table, shown), names in grains.items():
        yield f"""SELECT arrayJoin({sorted(names)}) AS name, '' AS of, account, platforms, 0 AS ranged
FROM (
  SELECT account, arrayMap(each -> toString(each), groupUniqArray(platform)) AS platforms
  FROM {table} WHERE {shown} GROUP BY account
)"""
