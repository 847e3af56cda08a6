"""What the rows of an answer are grouped by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kaibo.metrics.dimension import DIMENSIONS, Dimension, Value
from kaibo.metrics.query import Query
from kaibo.metrics.sql.statement import Record

Cut = tuple[Value, ...]


@dataclass(frozen=True)
class Grouping:
    """The dimensions asked for and, beside them, the account and the currency that keep sums apart."""

    by: tuple[Dimension, ...]
    account: bool = True
    currency: bool = True

    @property
    def keys(self) -> list[str]:
        own = (("account", self.account), ("currency", self.currency))
        return [f"by_{each.key}" for each in self.by] + [name for name, kept in own if kept]

    @property
    def select(self) -> list[str]:
        cuts = [f"{each.sql} AS by_{each.key}" for each in self.by]
        labels = [f"max({each.label}) AS label_{each.key}" for each in self.by if each.label]
        return cuts + [name for name in self.keys if not name.startswith("by_")] + labels

    @property
    def clause(self) -> str:
        return f"GROUP BY {', '.join(self.keys)}" if self.keys else ""

    @cached_property
    def labelled(self) -> bool:
        return any(each.label for each in self.by)

    def cut(self, record: Record) -> Cut:
        return tuple([each.shown(record[name]) for name, each in self._named])

    @cached_property
    def _named(self) -> list[tuple[str, Dimension]]:
        return [(f"by_{each.key}", each) for each in self.by]

    def labels(self, record: Record) -> dict[str, str]:
        return {each.key: record[f"label_{each.key}"] for each in self.by if each.label}


def grouping(query: Query, *, account: bool = True, currency: bool = True) -> Grouping:
    return Grouping(tuple(DIMENSIONS[key] for key in query.by), account, currency)
