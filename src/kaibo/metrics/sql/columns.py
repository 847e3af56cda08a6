"""The columns a statement must give so that a recipe can be finished: sums, and how many rows they hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from kaibo.metrics.recipe import Form, Leaf, Recipe
from kaibo.metrics.source import How
from kaibo.metrics.sql.reader import Reader, Reading
from kaibo.metrics.sql.statement import Record


class Repeated(NamedTuple):
    """Who is counted if met in two different `each` among the rows where `among` holds."""

    who: str
    each: str
    among: str


@dataclass
class Columns:
    """Expressions of one source's statements, each named once however often it is asked for.

    `repeated` holds those that need a statement of their own: names of their sum, of who they are, and of the rows.
    Without `people`, people are not counted, only the rows that tell of them: a first look at what there is.
    """

    people: bool = True
    named: dict[str, str] = field(default_factory=dict)
    repeated: dict[Repeated, tuple[str, str, str]] = field(default_factory=dict)

    def add(self, sql: str) -> str:
        return self.named.setdefault(sql, f"c{len(self.named)}")

    def add_repeated(self, asked: Repeated) -> tuple[str, str]:
        number = len(self.repeated)
        return self.repeated.setdefault(asked, (f"r{number}", f"n{number}", f"l{number}"))[:2]

    def once_each(self, who: str, among: str) -> str | None:
        """The name under which these are counted once each already, beside those met again."""
        found = (names[1] for each, names in self.repeated.items() if (each.who, each.among) == (who, among))
        return next(found, None)

    def rows_among(self, conditions: Collection[str]) -> str | None:
        """The name under which the rows of this one condition are counted already, beside those met again."""
        found = (names[2] for each, names in self.repeated.items() if {f"({each.among})"} == set(conditions))
        return next(found, None)

    @property
    def select(self) -> list[str]:
        return [f"{sql} AS {name}" for sql, name in self.named.items()]


@dataclass(frozen=True)
class LeafColumns:
    """Names of a leaf's sum, of the count of rows in it and, if it is sparse, of rows it could have stood in."""

    leaf: Leaf
    sum: str
    rows: str
    applies: str = ""


@dataclass(frozen=True)
class RecipeColumns:
    """Names of all columns of one recipe. `of` counts the rows that know any part of a quotient, or that there are."""

    upper: tuple[LeafColumns, ...]
    lower: tuple[LeafColumns, ...] = ()
    single: LeafColumns | None = None
    peak: str = ""
    low: str = ""
    high: str = ""
    estimated: str = ""
    of: str = ""

    @property
    def leaves(self) -> tuple[LeafColumns, ...]:
        return self.upper + self.lower

    def add(self, into: Record, record: Record) -> None:
        """Add a record of other rows: sums and counts added, peaks the higher."""
        for name in self._added:
            into[name] = (into[name] or 0) + (record[name] or 0)
        for name in filter(None, (self.peak, self.estimated)):
            into[name] = max(into[name] or 0, record[name] or 0)

    @cached_property
    def _added(self) -> frozenset[str]:
        leaves = (*self.leaves, *((self.single,) if self.single else ()))
        own = {name for leaf in leaves for name in (leaf.sum, leaf.rows, leaf.applies)}
        return frozenset(own | {self.low, self.high, self.of}) - {""}


def columns_of(recipe: Recipe, reader: Reader, columns: Columns) -> RecipeColumns:
    """Add what the recipe needs. Each leaf is summed over rows where no other leaf of it is missing."""
    if recipe.form is Form.MEAN:
        return _mean(recipe, reader, columns)
    readings = {leaf: reader.read(leaf) for leaf in recipe.leaves}
    upper = tuple(_leaf(leaf, readings, columns) for leaf in recipe.upper)
    if recipe.form is Form.QUOTIENT:
        lower = tuple(_leaf(leaf, readings, columns) for leaf in recipe.lower)
        return RecipeColumns(upper, lower, of=_any_part(readings.values(), columns))
    return _plain(recipe, upper, readings[recipe.upper[0]], columns)


def _plain(recipe: Recipe, upper: tuple[LeafColumns, ...], first: Reading, columns: Columns) -> RecipeColumns:
    peak = columns.add(f"maxIf({first.value}, {first.has})") if recipe.peak else ""
    of = columns.add("count()") if recipe.alone else ""
    if not first.low or len(upper) > 1:
        return RecipeColumns(upper, peak=peak, of=of)
    return RecipeColumns(
        upper,
        peak=peak,
        of=of,
        low=columns.add(f"sum({first.low})"),
        high=columns.add(f"sum({first.high})"),
        estimated=columns.add(f"max({first.estimated})"),
    )


def among(leaf: Leaf, readings: Mapping[Leaf, Reading]) -> str:
    """The condition for a row to be in this leaf's sum: it has a value, and no other leaf of the row lacks one."""
    if all(each.plain for each in readings.values()):
        return _all_known(each.value for each in readings.values())
    others = [each.missing for other, each in readings.items() if other != leaf and each.missing]
    return " AND ".join([f"({readings[leaf].has})", *(f"NOT ({missing})" for missing in others)])


def _all_known(values: Iterable[str]) -> str:
    """One test for all of them, said alike in whatever order they come: a sum is NULL where any part of it is."""
    return f"isNotNull({' + '.join(sorted(set(values)))})"


def _any_part(readings: Collection[Reading], columns: Columns) -> str:
    """The name of the count of rows that know any part."""
    if all(each.plain for each in readings):
        return columns.add(f"count(coalesce({', '.join(dict.fromkeys(each.value for each in readings))}))")
    conditions = list(dict.fromkeys(f"({each.has})" for each in readings))
    return columns.rows_among(conditions) or columns.add(f"countIf({' OR '.join(conditions)})")


def _leaf(leaf: Leaf, readings: Mapping[Leaf, Reading], columns: Columns) -> LeafColumns:
    reading, rows = readings[leaf], among(leaf, readings)
    if reading.people and not columns.people:
        return LeafColumns(leaf, *(columns.add(f"countIf({rows})"),) * 2)
    if reading.how is How.REPEATED:
        return LeafColumns(leaf, *columns.add_repeated(Repeated(reading.value, reading.each, rows)))
    applies = columns.add(f"countIf({reading.applies})") if reading.applies else ""
    if reading.how is How.DISTINCT:
        if counted := columns.once_each(reading.value, rows):
            return LeafColumns(leaf, counted, counted, applies)
        return LeafColumns(
            leaf, columns.add(f"uniqExactIf({reading.value}, {rows})"), columns.add(f"countIf({rows})"), applies
        )
    return LeafColumns(leaf, *_summed(reading.value, rows, columns), applies)


def _summed(value: str, rows: str, columns: Columns) -> tuple[str, str]:
    """Names of the sum over these rows and of their count; over all rows that know the value it is said shorter."""
    if rows in {f"isNotNull({value})", f"(isNotNull({value}))"}:
        return columns.add(f"sum({value})"), columns.add(f"count({value})")
    return columns.add(f"sumIf({value}, {rows})"), columns.add(f"countIf({rows})")


def _mean(recipe: Recipe, reader: Reader, columns: Columns) -> RecipeColumns:
    leaf = recipe.upper[0]
    value = reader.read(leaf)
    single = LeafColumns(leaf, *_summed(value.value, value.has, columns))
    if not recipe.lower:
        return RecipeColumns((single,), (LeafColumns(leaf, single.rows, single.rows),), single=single)
    weight = reader.read(recipe.lower[0])
    both = f"({value.has}) AND ({weight.has})"
    rows = columns.add(f"countIf({both})")
    upper = LeafColumns(leaf, columns.add(f"sumIf({value.value} * {weight.value}, {both})"), rows)
    lower = LeafColumns(leaf, columns.add(f"sumIf({weight.value}, {both})"), rows)
    return RecipeColumns((upper,), (lower,), single=single)
