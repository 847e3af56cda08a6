"""A statement ready to run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kaibo.store.api import query_rows

Record = dict[str, Any]


@dataclass(frozen=True)
class Statement:
    """SQL with `{name:Type}` places and the values bound to them."""

    sql: str
    params: dict[str, Any] = field(default_factory=dict)

    def rows(self) -> list[Record]:
        return query_rows(self.sql, self.params)
