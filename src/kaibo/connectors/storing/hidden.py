"""Rows that were read and never became visible."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction

from kaibo.connectors.models import Upload
from kaibo.kit.clock import now
from kaibo.metrics.api import Batch, Shape
from kaibo.store import api as store

TABLES = tuple(shape.value for shape in Shape)
LATEST = timedelta(days=1)


def drop_hidden(upload: Upload, **fields: object) -> None:
    """Remove what an earlier reading of the upload left in the store; its `fields` are set in the same commit.

    Hold the import lock. Killed in the middle, the rows stay hidden, and `drop_leftovers` removes them.
    """
    batch, upload.batch = upload.batch, None
    for name, value in fields.items():
        setattr(upload, name, value)
    with transaction.atomic():
        loading = Batch.objects.filter(id=batch or 0, state=Batch.State.LOADING)
        dropped = loading.update(state=Batch.State.FAILED)
        upload.save(update_fields=["batch", *fields])
    if batch and dropped:
        _drop([batch])


def drop_leftovers() -> None:
    """Remove rows of batches that were given up in the last day and not cleared away. Hold the import lock."""
    failed = Batch.objects.filter(state=Batch.State.FAILED, made_at__gt=now() - LATEST)
    numbers = list(failed.values_list("id", flat=True))
    if numbers:
        _drop(row["batch"] for row in store.query_rows(_FOUND, {"batches": numbers}))


_FOUND = " UNION DISTINCT ".join(
    f"SELECT DISTINCT batch FROM {table} WHERE has({{batches:Array(UInt32)}}, batch)" for table in TABLES
)


def _drop(batches: Iterable[int]) -> None:
    for batch in batches:
        for table in TABLES:
            store.execute(f"ALTER TABLE {table} DELETE WHERE batch = {batch}")
