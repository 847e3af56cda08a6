"""What an edition holds at all, so that sources without anything are not asked, nor ranges where nobody told one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock

from kaibo.metrics.answer.census import Known, counted, entries
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import ROWS, Form, Leaf, Recipe
from kaibo.metrics.registry import sources
from kaibo.metrics.source import Observed
from kaibo.metrics.sql.statement import Statement
from kaibo.metrics.visible import BATCHES, Visible

Accounts = frozenset[str]
NOBODY: Accounts = frozenset()
MOST_EDITIONS = 8
UNNAMED = ""
"""The account of rows that tell none, as a shop's own daily figures."""
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


@dataclass
class _Editions:
    """Those asked of lately, and what was counted for the last of them."""

    known: Known = field(default_factory=Known)
    held: dict[Visible, Holdings] = field(default_factory=dict)
    counting: Lock = field(default_factory=Lock)


_editions = _Editions()


def holdings(seen: Visible) -> Holdings:
    """What an edition holds; it never changes, so this is remembered. One thread counts while others wait."""
    with _editions.counting:
        if seen not in _editions.held:
            known = counted(seen, _editions.known)
            if known.seen.newest >= _editions.known.seen.newest:
                _editions.known = known
            if len(_editions.held) >= MOST_EDITIONS:
                del _editions.held[next(iter(_editions.held))]
            _editions.held[seen] = _holdings(known)
        return _editions.held[seen]


def forget() -> None:
    """Begin anew: for another store."""
    _editions.known, _editions.held = Known(), {}


def _holdings(known: Known) -> Holdings:
    found: dict[str, set[str]] = defaultdict(set)
    ranged: set[str] = set()
    platforms: dict[str, set[str]] = defaultdict(set)
    unnamed_on: dict[str, set[str]] = defaultdict(set)
    for each in entries(known):
        measure = f"{each.name}.{each.of}"
        found[each.name].add(each.account)
        found[measure].add(each.account)
        ranged |= {measure} if each.ranged else set()
        if each.account == UNNAMED:
            unnamed_on[each.name].update(each.platforms)
        else:
            platforms[each.account].update(each.platforms)
    return Holdings(known.seen, _frozen(found), frozenset(ranged), _frozen(platforms), _frozen(unnamed_on))


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
