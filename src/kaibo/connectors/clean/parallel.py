"""Work on whole columns, side by side: polars lets go of the interpreter while it computes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Final, TypeVar

T = TypeVar("T")

FEW_ROWS: Final = 5_000


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1), thread_name_prefix="columns")


def side_by_side(tasks: Iterable[Callable[[], T]], *, rows: int) -> list[T]:
    """The results of all tasks in their order; a few rows are not worth a thread."""
    if rows < FEW_ROWS:
        return [task() for task in tasks]
    return list(_pool().map(lambda task: task(), tasks))
