"""What the worker does for connectors."""

from __future__ import annotations

from kaibo.connectors.actions.confirm import confirm
from kaibo.connectors.actions.read import read
from kaibo.connectors.actions.receive import READ, STORE
from kaibo.connectors.models import Upload
from kaibo.jobs.api import Run, job


@job(READ)
def read_upload(run: Run, upload: str) -> None:
    read(Upload.objects.get(id=upload), run.progress)


@job(STORE)
def store_upload(run: Run, upload: str, by: str) -> None:
    confirm(Upload.objects.get(id=upload), by=by)
