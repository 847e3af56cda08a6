"""A page of a table: what was asked for and what came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")
LARGEST = 500


@dataclass(frozen=True)
class Ask:
    """Page `page` (from 1) of `size` rows, sorted by a column; a leading `-` sorts downward."""

    page: int = 1
    size: int = 50
    sort: str = ""

    @property
    def limit(self) -> int:
        return min(max(self.size, 1), LARGEST)

    @property
    def offset(self) -> int:
        return (max(self.page, 1) - 1) * self.limit


@dataclass(frozen=True)
class Page(Generic[Row]):
    """Rows of one page and how many there are in all."""

    rows: list[Row]
    total: int
