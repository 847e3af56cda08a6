"""One item made while the one before it is worked on."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from typing import Final, TypeVar

T = TypeVar("T")

AHEAD: Final = 1


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
