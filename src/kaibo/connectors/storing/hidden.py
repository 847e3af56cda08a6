"""Rows that were read and never became visible."""

from __future__ import annotations

from django.db import transaction

from kaibo.connectors.models import Upload
from kaibo.metrics.api import Batch, Shape
from kaibo.store import api as store

TABLES = tuple(shape.value for shape in Shape)


def drop_hidden(upload: Upload) -> None:
    """Remove what an earlier reading of the upload left in the store. Hold the import lock."""
    batch = upload.batch
    if batch is None:
        return
    upload.batch = None
    with transaction.atomic():
        loading = Batch.objects.filter(id=batch, state=Batch.State.LOADING)
        dropped = loading.update(state=Batch.State.FAILED)
        upload.save(update_fields=["batch"])
    if dropped:
        for table in TABLES:
            store.execute(f"ALTER TABLE {table} DELETE WHERE batch = {batch}")
