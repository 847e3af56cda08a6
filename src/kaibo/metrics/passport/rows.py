"""Which stored rows a recipe took, by the same statements that gave the number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kaibo.metrics.answer.gather import observations, params, reader_of
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import ROWS, Leaf, Recipe
from kaibo.metrics.registry import measures, sources
from kaibo.metrics.source import Beside, Observed, Records, Source
from kaibo.metrics.sql import where
from kaibo.metrics.sql.columns import among
from kaibo.metrics.sql.newest import IS_BEST
from kaibo.metrics.sql.observed import Observations
from kaibo.metrics.sql.reader import Reader
from kaibo.metrics.sql.records import InForce
from kaibo.metrics.sql.statement import Record, Statement

MOST_ROWS = 4096
"""Rows kept one by one for each sheet and column; beyond them only their count and their span are told."""

TAKEN = f"""max(as_of) AS newest_as_of, count() AS taken, min(row) AS first, max(row) AS last,
  groupArraySorted({MOST_ROWS})(row) AS some"""


@dataclass(frozen=True)
class Take:
    """A recipe as it was used: for these accounts, by this question."""

    recipe: Recipe
    query: Query

    @property
    def source(self) -> Source:
        return sources()[self.recipe.source]

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Leaves that name rows; counting rows names any only where nothing else does."""
        valued = tuple(leaf for leaf in self.recipe.leaves if leaf.name != ROWS)
        return valued or self.recipe.leaves[:1]


def rows_taken(take: Take) -> list[Record]:
    """One record a batch, sheet, source and column: how many rows, the first of them and the span."""
    bound = params(take.source, take.query, [take.recipe])
    return [record for sql in _statements(take) for record in Statement(sql, bound).rows()]


def _statements(take: Take) -> Iterator[str]:
    reader = reader_of(take.source, take.query)
    if isinstance(take.source, Observed):
        yield _observed(observations(take.source, take.query, [take.recipe]), take, reader)
    elif isinstance(take.source, Records):
        for leaf in take.leaves:
            yield _records(InForce(take.source, take.query), take, leaf, reader)
            if beside := _beside(take, leaf):
                yield _records_beside(InForce(take.source, take.query), take, leaf, reader, beside)


def _observed(rows: Observations, take: Take, reader: Reader) -> str:
    keys, kept = ", ".join(rows.keys), where.every(rows.kept())
    if take.leaves[0].name == ROWS:
        things = f"({keys}) IN (SELECT {keys} FROM {rows.final} WHERE {kept})"
        return f"""{rows.tables()}
SELECT batch, sheet, source, '' AS told_by, {TAKEN}
FROM (SELECT DISTINCT batch, sheet, source, row, as_of FROM ranked WHERE {IS_BEST} AND {things})
GROUP BY batch, sheet, source"""
    used = ", ".join(_used(take, reader))
    things = f"({keys}, measure) IN (SELECT {keys}, arrayJoin([{used}]) FROM {rows.final} WHERE {kept})"
    return f"""{rows.tables()}
SELECT batch, sheet, source, toString(header) AS told_by, {TAKEN}
FROM ranked
WHERE {IS_BEST} AND {things}
GROUP BY batch, sheet, source, told_by"""


def _used(take: Take, reader: Reader) -> Iterable[str]:
    readings = {leaf: reader.read(leaf) for leaf in take.recipe.leaves}
    for leaf in take.leaves:
        name = f"if(isNotNull(m_{leaf.name}), '{leaf.name}', '{leaf.or_name}')" if leaf.or_name else f"'{leaf.name}'"
        yield f"if({among(leaf, readings)}, {name}, '')"


def _records(rows: InForce, take: Take, leaf: Leaf, reader: Reader) -> str:
    readings = {each: reader.read(each) for each in take.recipe.leaves}
    fields = "|".join(measures()[f"{take.source.grain}.{leaf.name}"].fields)
    return f"""{rows.tables()}SELECT batch, sheet, source, '{fields}' AS told_by, {TAKEN}
FROM {rows.source.rows}
WHERE {where.every([*rows.kept(), among(leaf, readings)])}
GROUP BY batch, sheet, source"""


def _beside(take: Take, leaf: Leaf) -> Beside | None:
    measure = measures().get(f"{take.source.grain}.{leaf.name}")
    return measure.beside if measure else None


def _records_beside(rows: InForce, take: Take, leaf: Leaf, reader: Reader, beside: Beside) -> str:
    """The rows of another kind that were read beside the leaf's own, each once."""
    readings = {each: reader.read(each) for each in take.recipe.leaves}
    columns = ", ".join(f"{beside.prefix}{name} AS its_{name}" for name in ("batch", "sheet", "source", "row", "as_of"))
    return f"""{rows.tables()}SELECT its_batch AS batch, its_sheet AS sheet, its_source AS source,
  '{"|".join(beside.fields)}' AS told_by, max(its_as_of) AS newest_as_of, count() AS taken, min(its_row) AS first,
  max(its_row) AS last, groupArraySorted({MOST_ROWS})(its_row) AS some
FROM (
  SELECT DISTINCT {columns}
  FROM {rows.source.rows}
  WHERE {where.every([*rows.kept(), among(leaf, readings), f"{beside.prefix}batch > 0"])}
)
GROUP BY batch, sheet, source"""
