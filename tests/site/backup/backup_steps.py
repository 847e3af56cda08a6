"""What happens in a company, for tests of backups: something of everything, and what then stands there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from django.db import transaction

from events.kinds import CLOSED, CUP, SOLD, SampleClosed
from kaibo.events.api import emit
from kaibo.events.models import Event
from kaibo.files import api as files
from kaibo.files.models import StoredFile
from kaibo.jobs.api import enqueue
from kaibo.jobs.models import Job
from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.store import api as store

PHONE = "13912345678"
_PER_BATCH = "SELECT batch, count() AS n, sum(value) AS total FROM observation GROUP BY batch ORDER BY batch"


def fill() -> None:
    """Three originals, the last one erased; two events; a job with awkward text."""
    source = home().tmp / "source.csv"
    for number in range(3):
        source.write_bytes(f"{number},{PHONE}\n".encode() * 40_000)
        stored = files.keep(source)
    source.unlink()
    files.erase(stored.id)
    with transaction.atomic():
        emit(SOLD, "茶杯", CUP, by="per_1")
        emit(CLOSED, "shop_1", SampleClosed("盘点"), by="per_1")
        enqueue("tests.note", key="k", text="“引号”\nand\ttabs \u2028")


def observe(batch: int, rows: int) -> None:
    """Rows in the analytical store."""
    store.execute(
        "INSERT INTO observation (batch, row, grain, measure, value, currency)"
        f" SELECT {batch}, number, 'show', '成交金额', number, 'CNY' FROM numbers({rows})"
    )


def observed() -> list[dict[str, Any]]:
    with store.running():
        return store.query_rows(_PER_BATCH)


def facts() -> dict[str, Any]:
    """All that the relational store and the originals tell, as JSON values."""
    found = {
        "files": {name: content(name) for name in StoredFile.objects.values_list("id", flat=True)},
        "events": list(Event.objects.order_by("sequence").values()),
        "jobs": list(Job.objects.order_by("id").values()),
    }
    plain: dict[str, Any] = json.loads(json.dumps(found, default=str))
    return plain


def content(name: str) -> str:
    """The digest of an original, or why it can't be read."""
    try:
        with files.open_plain(name) as plain:
            return hashlib.sha256(plain.read()).hexdigest()
    except KaiboError as error:
        return error.code


def refusal(action: Callable[[], object]) -> str:
    try:
        action()
    except KaiboError as error:
        return error.code
    return ""


class SmallStore:
    """In the analytical store's place where a test is not about it: one number in a file."""

    @contextmanager
    def running(self) -> Iterator[None]:
        yield

    def freeze(self, folder: Path) -> SimpleNamespace:
        folder.mkdir()
        (folder / "rows").write_bytes(self._path.read_bytes() if self._path.exists() else b"0")
        return self._told()

    def thaw(self, folder: Path) -> SimpleNamespace:
        self._path.write_bytes((folder / "rows").read_bytes())
        return self._told()

    def execute(self, sql: str) -> None:
        self._path.unlink(missing_ok=True)

    def put(self, rows: int) -> None:
        self._path.write_text(str(rows))

    @property
    def _path(self) -> Path:
        return home().store / "rows"

    def _told(self) -> SimpleNamespace:
        return SimpleNamespace(rows={"observation": int(self._path.read_text()) if self._path.exists() else 0})
