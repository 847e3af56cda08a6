"""Numbers that platforms report: the newest export of each subject wins, then one row a thing, then sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kaibo.metrics.dimension import DIMENSIONS
from kaibo.metrics.query import Query
from kaibo.metrics.recipe import ROWS, Leaf, Recipe
from kaibo.metrics.source import Observed
from kaibo.metrics.sql import where
from kaibo.metrics.sql.columns import Columns
from kaibo.metrics.sql.cut import Grouping
from kaibo.metrics.sql.newest import IS_BEST, Telling
from kaibo.metrics.visible import BATCHES

HOSTS = f"""hosts AS (
  SELECT show_id, argMax(observation.host, (as_of, batch)) AS host
  FROM observation
  WHERE grain = 'show' AND observation.host != '' AND {BATCHES}
  GROUP BY show_id
)"""

FEW = 50
"""Shows whose every measure is read rather than their newest exports looked for first."""


@dataclass(frozen=True)
class Observations:
    """The rows of one grain that a question speaks of, as common table expressions and a final source.

    `ranged`: the grain's measures of which a range or an estimate is stored. `apart` by currency they are of every
    one, whichever was asked for.
    """

    source: Observed
    query: Query
    recipes: tuple[Recipe, ...]
    ranged: frozenset[str]
    apart: bool = False

    @property
    def leaves(self) -> Iterator[Leaf]:
        return (leaf for recipe in self.recipes for leaf in recipe.leaves)

    @property
    def measures(self) -> list[str]:
        """Measures to read; empty for all of them, where things are counted or their money's currency is asked for."""
        names = {name for leaf in self.leaves for name in (leaf.name, leaf.or_name) if name}
        counted = ROWS in names or any(recipe.alone for recipe in self.recipes)
        return [] if counted or "currency" in self.query.dimensions else sorted(names)

    @property
    def hosted(self) -> bool:
        return self.source.hosted and ("host" in self.query.dimensions or not self._early_scope)

    def tables(self) -> str:
        """The `newest` export of each source about a subject, what these told, `ranked`; one row a `thing`."""
        subject = [f"grain = '{self.source.grain}'", BATCHES, *self._subject()]
        told = [*self._measured(), *where.in_window(self.query), *self._cut()]
        telling = Telling(subject, told, [f"{self._whole} AS whole", *self._identities()])
        few = 0 < len(self.query.values("show")) <= FEW and not self.query.window
        tables = f"""{telling.read_once() if few else telling.looked_up()}, thing AS (
  SELECT {", ".join(self._thing())}
  FROM ranked
  WHERE {IS_BEST}
  GROUP BY {", ".join(self.keys)}
)"""
        return f"{tables}, {HOSTS}" if self.hosted else tables

    @property
    def keys(self) -> list[str]:
        """Columns that tell one thing from another."""
        return ["subject", *(f"identity_{number}" for number in range(len(self.source.identity)))]

    def _identities(self) -> list[str]:
        return [f"{sql} AS identity_{number}" for number, sql in enumerate(self.source.identity)]

    @property
    def final(self) -> str:
        return "thing LEFT JOIN hosts USING (show_id)" if self.hosted else "thing"

    def kept(self) -> list[str]:
        """Conditions on one thing: filters that could not be applied to the subject, and the asker's scope."""
        rest = [key for key in where.filtered(self.query, apart=self.apart) if key not in where.SUBJECTS]
        scope = [] if self._early_scope else where.in_scope(self.query, hosts=self.source.hosted)
        return where.chosen(self.query, rest) + scope

    @property
    def _early_scope(self) -> bool:
        """Whether the asker's scope is known before hosts are."""
        return not self.query.scope.host or not self.source.hosted

    def _subject(self) -> list[str]:
        scope = where.in_scope(self.query, hosts=False) if self._early_scope else []
        return where.chosen(self.query, where.SUBJECTS) + scope

    def _measured(self) -> list[str]:
        return ["measure IN {measures:Array(String)}"] if self.measures else []

    @property
    def _cuts(self) -> list[str]:
        return [column for key, column in self.source.cuts if key in self.query.dimensions]

    def _cut(self) -> list[str]:
        return [f"{column} != ''" for column in self._cuts]

    @property
    def _whole(self) -> str:
        return "1" if self._cuts else f"toUInt8({self.source.whole})"

    def _thing(self) -> list[str]:
        plain = {column for key in self.query.dimensions for column in DIMENSIONS[key].columns}
        plain |= {"account", "show_id"}
        hosted = {"host"} if self.hosted else set()
        context = [f"max(ranked.{name}) AS {name}" for name in sorted(plain - hosted - {"currency"})]
        money = "anyIf(ranked.currency, ranked.currency != '') AS currency"
        return [*self.keys, *context, money, *self._pivot()]

    def _pivot(self) -> list[str]:
        names = {name for leaf in self.leaves for name in (leaf.name, leaf.or_name)} - {"", ROWS}
        return [column for name in sorted(names) for column in _pivoted(name, ranged=name in self.ranged)]


def _pivoted(name: str, *, ranged: bool) -> list[str]:
    here = f"measure = '{name}'"
    value = f"sumIf(value, {here}) AS m_{name}"
    if not ranged:
        return [value]
    return [
        value,
        f"sumIf(ifNull(low, value), {here}) AS low_{name}",
        f"sumIf(ifNull(high, value), {here}) AS high_{name}",
        f"maxIf(estimated, {here}) AS estimated_{name}",
    ]


def observed_sql(rows: Observations, columns: Columns, group: Grouping) -> str:
    """One row a cut, account and currency, with the columns asked for."""
    return f"""{rows.tables()}
SELECT {", ".join([*group.select, *columns.select])}
FROM {rows.final}
WHERE {where.every(rows.kept())}
{group.clause}"""
