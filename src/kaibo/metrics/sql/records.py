"""Numbers counted from records: the records in force, then sums."""

from __future__ import annotations

from dataclasses import dataclass

from kaibo.metrics.query import Query
from kaibo.metrics.source import Records
from kaibo.metrics.sql import where
from kaibo.metrics.sql.columns import Columns, Repeated
from kaibo.metrics.sql.cut import Grouping
from kaibo.metrics.visible import BATCHES, BUILDS


@dataclass(frozen=True)
class InForce:
    """The records that a question speaks of; `apart` by currency they are of every one, whichever was asked for."""

    source: Records
    query: Query
    apart: bool = False

    def tables(self) -> str:
        """Where a newer record replaces an older one of the same identity: the `newest` of each."""
        if not self.source.identity:
            return ""
        return f"""WITH newest AS (
  SELECT {self._identity}, max((as_of, batch)) AS stamp
  FROM {self.source.table}
  WHERE {BATCHES}
  GROUP BY {self._identity}
)
"""

    @property
    def _identity(self) -> str:
        return ", ".join(self.source.identity)

    def kept(self) -> list[str]:
        """Conditions on one record."""
        hosts = "host" in self.source.dimensions
        part = where.chosen(self.query, where.filtered(self.query, apart=self.apart))
        return [*self._visible(), *where.in_window(self.query), *part, *where.in_scope(self.query, hosts=hosts)]

    def _visible(self) -> list[str]:
        if not self.source.identity:
            return [BATCHES if self.source.by_batch else BUILDS]
        return [BATCHES, f"({self._identity}, (as_of, batch)) IN (SELECT * FROM newest)"]


def records_sql(rows: InForce, columns: Columns, group: Grouping) -> str:
    """One row a cut, account and currency, with the columns asked for."""
    return f"""{rows.tables()}SELECT {", ".join([*group.select, *columns.select])}
FROM {rows.source.rows}
WHERE {where.every(rows.kept())}
{group.clause}"""


def repeated_sql(rows: InForce, asked: Repeated, names: tuple[str, str, str], group: Grouping) -> str:
    """One row a cut, account and currency: how many were met in two or more, how many at all, and in how many rows."""
    keys = ", ".join(group.keys)
    again = f"min({asked.each}) != max({asked.each}) AS again"
    inner = ", ".join([*group.select, f"{asked.who} AS who", again, "count() AS met"])
    labels = [f"max(label_{each.key}) AS label_{each.key}" for each in group.by if each.label]
    counts = (
        f"{count} AS {name}" for count, name in zip(("countIf(again)", "count()", "sum(met)"), names, strict=True)
    )
    outer = ", ".join([*group.keys, *labels, *counts])
    return f"""{rows.tables()}SELECT {outer}
FROM (
  SELECT {inner}
  FROM {rows.source.rows}
  WHERE {where.every([*rows.kept(), asked.among])}
  GROUP BY {", ".join([*group.keys, "who"])}
)
{f"GROUP BY {keys}" if keys else ""}"""
