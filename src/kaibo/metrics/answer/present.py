"""What an edition holds at all, by account, so that sources without anything are not asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from kaibo.metrics.query import Query
from kaibo.metrics.recipe import ROWS, Form, Leaf, Recipe
from kaibo.metrics.registry import sources
from kaibo.metrics.source import Observed, Records
from kaibo.metrics.sql import where
from kaibo.metrics.sql.statement import Statement
from kaibo.metrics.visible import BATCHES, BUILDS, Visible

Accounts = frozenset[str]
Holdings = Mapping[str, Accounts]


@lru_cache(maxsize=32)
def holdings(seen: Visible) -> Holdings:
    """Accounts with visible rows, by `grain.measure` of observations and by `grain` of records and observations.

    An edition never changes, so this is remembered.
    """
    told = f"SELECT DISTINCT toString(grain) AS name, toString(measure) AS of, account FROM observation WHERE {BATCHES}"
    records = [_records(each) for each in sources().values() if isinstance(each, Records)]
    found: dict[str, set[str]] = defaultdict(set)
    for row in Statement("\nUNION ALL ".join([told, *records]), seen.params()).rows():
        found[row["name"]].add(row["account"])
        found[f"{row['name']}.{row['of']}"].add(row["account"])
    return {name: frozenset(accounts) for name, accounts in found.items()}


def accounts_of(recipe: Recipe, held: Holdings) -> Accounts:
    """Accounts that hold everything the recipe needs, at any time."""
    source = sources()[recipe.source]
    if not isinstance(source, Observed):
        return held.get(source.grain, frozenset())
    needed = recipe.upper if recipe.form is Form.MEAN else recipe.leaves
    return frozenset.intersection(*(_holders(source.grain, leaf, held) for leaf in needed))


def accounts_asked(query: Query, held: Holdings) -> Accounts:
    """Accounts that a question may be about: all there are, as far as filters and scope already tell."""
    accounts = frozenset().union(*held.values())
    if named := query.values("account"):
        accounts &= frozenset(named)
    if not query.scope.all and not query.scope.host:
        accounts &= frozenset(query.scope.accounts)
    return accounts & _accounts_of_shows(query) if query.values("show") else accounts


def _accounts_of_shows(query: Query) -> Accounts:
    """A show belongs to an account; where no show figures tell, any account may have it."""
    if query.visible is None:
        raise ValueError("a question is pinned before it is asked")
    sql = f"""SELECT DISTINCT account FROM observation
WHERE grain = 'show' AND {BATCHES} AND {where.every(where.chosen(query, ["show"]))}"""
    rows = Statement(sql, where.bound(query, query.visible, "")).rows()
    told = frozenset(row["account"] for row in rows)
    known = len(rows) and len(query.values("show")) == 1
    return told if known else frozenset().union(*holdings(query.visible).values())


def _holders(grain: str, leaf: Leaf, held: Holdings) -> Accounts:
    if leaf.name == ROWS:
        return held.get(grain, frozenset())
    none: Accounts = frozenset()
    return held.get(f"{grain}.{leaf.name}", none) | held.get(f"{grain}.{leaf.or_name}", none)


def _records(source: Records) -> str:
    visible = BATCHES if source.identity else BUILDS
    return f"SELECT DISTINCT '{source.grain}' AS name, '' AS of, account FROM {source.table} WHERE {visible}"
