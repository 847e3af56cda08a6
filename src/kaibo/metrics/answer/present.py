"""What an edition holds at all, so that sources without anything are not asked."""

from __future__ import annotations

from functools import lru_cache

from kaibo.metrics.recipe import ROWS, Form, Leaf, Recipe
from kaibo.metrics.registry import sources
from kaibo.metrics.source import Observed, Records
from kaibo.metrics.sql.statement import Statement
from kaibo.metrics.visible import BATCHES, BUILDS, Visible


@lru_cache(maxsize=32)
def present(seen: Visible) -> frozenset[str]:
    """`grain.measure` of every observation and `grain` of every record table with visible rows.

    An edition never changes, so this is remembered.
    """
    told = f"SELECT DISTINCT concat(grain, '.', measure) AS name FROM observation WHERE {BATCHES}"
    records = [_records(each) for each in sources().values() if isinstance(each, Records)]
    found = Statement("\nUNION ALL ".join([told, *records]), seen.params()).rows()
    return frozenset(row["name"] for row in found)


def could_answer(recipe: Recipe, seen: Visible) -> bool:
    """Whether anything that the recipe needs is there."""
    source = sources()[recipe.source]
    held = present(seen)
    if not isinstance(source, Observed):
        return source.grain in held
    needed = recipe.upper if recipe.form is Form.MEAN else recipe.leaves
    return all(_held(source.grain, leaf, held) for leaf in needed)


def _held(grain: str, leaf: Leaf, held: frozenset[str]) -> bool:
    if leaf.name == ROWS:
        return any(name.startswith(f"{grain}.") for name in held)
    return bool({f"{grain}.{leaf.name}", f"{grain}.{leaf.or_name}"} & held)


def _records(source: Records) -> str:
    visible = BATCHES if source.identity else BUILDS
    return f"SELECT '{source.grain}' AS name FROM {source.table} WHERE {visible} GROUP BY name"
