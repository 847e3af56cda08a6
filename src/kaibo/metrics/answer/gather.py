"""Run one source's statements and lay its sums out by cut, account and currency."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from kaibo.accounts.api import company
from kaibo.kit.errors import KaiboError
from kaibo.metrics.answer.present import holdings
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import Recipe
from kaibo.metrics.source import Observed, Records, Source
from kaibo.metrics.sql import where
from kaibo.metrics.sql.columns import Columns, RecipeColumns, columns_of
from kaibo.metrics.sql.cut import Cut, Grouping, grouping
from kaibo.metrics.sql.observed import Observations, observed_sql
from kaibo.metrics.sql.reader import ObservedReader, Reader, RecordsReader
from kaibo.metrics.sql.records import InForce, records_sql, repeated_sql
from kaibo.metrics.sql.statement import Record, Statement
from kaibo.metrics.visible import Visible, visible

MOST_CELLS = 200_000
"""Of one source; a finer cut is refused rather than answered in part."""


class Cell(NamedTuple):
    """Where sums stand. `account` is None in an answer over all accounts together."""

    cut: Cut
    account: str | None
    currency: str


@dataclass(eq=False)
class Gathered:
    """One source's sums: which columns finish which recipe, and a record of columns for each cell.

    `people`: whether people were counted, and not only looked for.
    """

    source: Source
    columns: dict[Recipe, RecipeColumns]
    people: bool
    cells: dict[Cell, Record] = field(default_factory=dict)
    labels: dict[Cut, dict[str, str]] = field(default_factory=dict)

    @property
    def undivided(self) -> bool:
        """Whether every cut stands in one account and currency, so that nobody is in two cells of it."""
        return len({cell.cut for cell in self.cells}) == len(self.cells)

    def take(self, group: Grouping, records: Iterable[Record]) -> None:
        for record in records:
            cell = Cell(group.cut(record), record.get("account"), record.get("currency", ""))
            if self.cells.setdefault(cell, record) is not record:
                self.cells[cell].update(record)
            if group.labelled:
                self.labels[cell.cut] = group.labels(record)

    def fill(self, counts: Iterable[str]) -> None:
        """Nobody was counted where a statement of its own told nothing of a cell."""
        nobody = dict.fromkeys(counts, 0)
        if nobody:
            self.cells = {cell: {**nobody, **record} for cell, record in self.cells.items()}


def pinned(query: Query) -> Query:
    """The same question of the edition that is visible now, unless it names one; after this no other store is read."""
    if query.visible and query.zone:
        return query
    return replace(query, visible=query.visible or visible(), zone=query.zone or company().zone)


def can_answer(source: Source, query: Query) -> bool:
    """Whether the source knows every dimension asked for, and was not excluded."""
    return query.source in {"", source.key} and query.dimensions <= set(source.dimensions)


def gather(
    source: Source,
    query: Query,
    recipes: Iterable[Recipe],
    *,
    account: bool = True,
    currency: bool = True,
    people: bool = False,
) -> Gathered:
    """All sums that `recipes` (of this source) need, apart by account and currency or over all of them. Apart they
    are of every currency: which source answers for an account does not hang on the currency asked for.

    Without `people` they are not counted, only looked for: they may not be added over accounts.
    """
    columns = Columns(people=people)
    reader = reader_of(source, query)
    gathered = Gathered(source, {each: columns_of(each, reader, columns) for each in recipes}, people)
    group = grouping(query, account=account, currency=currency)
    for sql in _statements(source, query, gathered, columns, group):
        rows = Statement(f"{sql}\nLIMIT {MOST_CELLS + 1}", params(source, query, gathered.columns)).rows()
        if len(rows) > MOST_CELLS:
            raise KaiboError("metrics.too_many_rows", status=422, most=MOST_CELLS)
        gathered.take(group, rows)
    gathered.fill(name for names in columns.repeated.values() for name in names)
    return gathered


def params(source: Source, query: Query, recipes: Iterable[Recipe]) -> dict[str, object]:
    values = where.bound(query, edition(query), query.zone)
    if isinstance(source, Observed):
        values["measures"] = observations(source, query, recipes).measures
    return values


def observations(source: Observed, query: Query, recipes: Iterable[Recipe], *, apart: bool = False) -> Observations:
    return Observations(source, query, tuple(recipes), _ranged(source, query), apart)


def reader_of(source: Source, query: Query) -> Reader:
    if isinstance(source, Observed):
        return ObservedReader(source, _ranged(source, query))
    return RecordsReader(_records(source))


def edition(query: Query) -> Visible:
    if query.visible is None:
        raise ValueError("a question is pinned before it is asked")
    return query.visible


def _ranged(source: Observed, query: Query) -> frozenset[str]:
    """The source's measures of which a range or an estimate is stored."""
    told = (name.partition(".") for name in holdings(edition(query)).ranged)
    return frozenset(measure for grain, _, measure in told if grain == source.grain)


def _records(source: Source) -> Records:
    if not isinstance(source, Records):
        raise TypeError(f"{source.key} is neither observed nor records")
    return source


def _statements(source: Source, query: Query, gathered: Gathered, columns: Columns, group: Grouping) -> Iterable[str]:
    if isinstance(source, Observed):
        yield observed_sql(observations(source, query, gathered.columns, apart=group.currency), columns, group)
        return
    rows = InForce(_records(source), query, group.currency)
    if columns.named:
        yield records_sql(rows, columns, group)
    for asked, names in columns.repeated.items():
        yield repeated_sql(rows, asked, names, group)
