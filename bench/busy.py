"""A worker kept busy through the API while something else is measured: large imports, or reports of a month."""

from __future__ import annotations

import json
import threading
import time
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import repeat
from pathlib import Path
from typing import Any

from bench.imports import orders_file

ROWS = 200_000
FILES = 6
MONTH = "2026-09"
PERMISSIONS = ["connectors.imports.read", "connectors.imports.write", "reports.reports.read", "reports.reports.make"]
PATIENCE = 600.0


class Asking:
    """What a program with a key may ask of a server."""

    def __init__(self, address: str, key: str) -> None:
        self._address, self._key = address, key

    def __call__(self, path: str, body: bytes | None = None, **headers: str) -> Any:
        told = {"Authorization": f"Bearer {self._key}", "Content-Type": "application/json", **headers}
        asked = urllib.request.Request(f"{self._address}/api/v1/{path}", body, told)
        with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
            return json.load(answer)


@contextmanager
def importing(asking: Asking, folder: Path) -> Iterator[list[float]]:
    """Files of `ROWS` orders, one after the other, as long as entered; the seconds each took. One at least is stored,
    `FILES` at most: they are written beforehand.
    """
    paths = [_file(folder, number) for number in range(FILES)]
    with _working(partial(_import, asking, path) for path in paths) as took:
        yield took
    for path in paths:
        path.unlink(missing_ok=True)


@contextmanager
def reporting(asking: Asking) -> Iterator[list[float]]:
    """One report of the month after the other, as long as entered; the seconds each took. One at least is made."""
    with _working(repeat(partial(_report, asking))) as took:
        yield took


@contextmanager
def _working(parts: Iterable[Callable[[], None]]) -> Iterator[list[float]]:
    """The parts in a thread; what was begun is finished. Raises what a part raised."""
    took: list[float] = []
    failed: list[Exception] = []
    over = threading.Event()

    def run() -> None:
        try:
            for part in parts:
                began = time.perf_counter()
                part()
                took.append(time.perf_counter() - began)
                if over.is_set():
                    return
        except (OSError, RuntimeError, ValueError) as error:
            failed.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield took
    finally:
        over.set()
        thread.join()
    if failed:
        raise failed[0]


def _file(folder: Path, number: int) -> Path:
    path = folder / f"{1_790_000_000 + number}_busy.csv"
    orders_file(path, ROWS, first=number * ROWS)
    return path


def _import(asking: Asking, path: Path) -> None:
    sent = {"X-File-Name": path.name, "Content-Type": "application/octet-stream"}
    upload = asking("connectors/uploads", path.read_bytes(), **sent)["upload"]
    _until(lambda: asking(f"connectors/uploads/{upload}")["state"], "ready", {"received", "reading"})
    asking(f"connectors/uploads/{upload}/store", b"")
    _until(lambda: asking(f"connectors/uploads/{upload}")["state"], "stored", {"ready", "storing"})


def _report(asking: Asking) -> None:
    wanted = json.dumps({"kind": "month", "subject": MONTH}).encode()
    made = asking("reports/editions", wanted)["id"]
    _until(lambda: _state(asking, made), "ready", {"waiting", "making"})


def _state(asking: Asking, id: str) -> str:
    rows = asking(f"reports/editions?kind=month&subject={MONTH}")["rows"]
    return str(next(row["state"] for row in rows if row["id"] == id))


def _until(state: Callable[[], str], wanted: str, before: set[str]) -> None:
    deadline = time.monotonic() + PATIENCE
    while (found := state()) != wanted:
        if found not in before or time.monotonic() > deadline:
            raise RuntimeError(f"{found} instead of {wanted}")
        time.sleep(0.2)
