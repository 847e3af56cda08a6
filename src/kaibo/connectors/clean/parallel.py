"""Work on whole columns, side by side: polars lets go of the interpreter while it computes."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Final, TypeVar

T = TypeVar("T")

FEW_ROWS: Final = 5_000
AHEAD: Final = 1


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1), thread_name_prefix="columns")


def side_by_side(tasks: Iterable[Callable[[], T]], *, rows: int) -> list[T]:
    """The results of all tasks in their order; a few rows are not worth a thread."""
    if rows < FEW_ROWS:
        return [task() for task in tasks]
    return list(_pool().map(lambda task: task(), tasks))


def ahead(source: Iterator[T]) -> Iterator[T]:
    """The same items, the next one made while the last one is worked on. An error comes where it arose."""
    made: queue.Queue[tuple[bool, T | BaseException | None]] = queue.Queue(maxsize=AHEAD)
    stop = threading.Event()

    def make() -> None:
        try:
            for item in source:
                if not _put(made, (True, item), stop):
                    return
            _put(made, (False, None), stop)
        except BaseException as failed:  # noqa: BLE001 - raised again where the items are taken
            _put(made, (False, failed), stop)

    thread = threading.Thread(target=make, name="ahead", daemon=True)
    thread.start()
    try:
        while True:
            more, item = made.get()
            if more:
                yield item  # type: ignore[misc]
            elif item is None:
                return
            else:
                raise item  # type: ignore[misc]
    finally:
        stop.set()
        thread.join()


def _put(made: queue.Queue[T], item: T, stop: threading.Event) -> bool:
    while not stop.is_set():
        try:
            made.put(item, timeout=0.1)
        except queue.Full:
            continue
        return True
    return False
