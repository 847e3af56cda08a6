"""What the worker does for connectors. A job whose worker was killed is begun again and goes on where it makes
sense: a file that was stored before the kill is not stored twice."""

from __future__ import annotations

from typing import Any

from kaibo.connectors import parsed
from kaibo.connectors.actions.confirm import confirm
from kaibo.connectors.actions.read import read
from kaibo.connectors.actions.receive import READ, STORE
from kaibo.connectors.models import Upload
from kaibo.connectors.webhooks.receiving import finish_waiting
from kaibo.jobs.api import Run, every, job

State = Upload.State


def cannot_be_read(error: dict[str, Any], upload: str) -> None:
    unread = Upload.objects.filter(id=upload, state__in=(State.RECEIVED, State.READING))
    unread.update(state=State.REFUSED, error=error)


def cannot_be_stored(error: dict[str, Any], upload: str, by: str) -> None:
    """It waits for somebody again, and says why."""
    Upload.objects.filter(id=upload, state=State.STORING).update(state=State.READY, error=error)
    cannot_be_read(error, upload)


@job(READ, failed=cannot_be_read)
def read_upload(run: Run, upload: str) -> None:
    found = Upload.objects.get(id=upload)
    if found.state in {State.RECEIVED, State.READING}:
        read(found, run.progress)


@job(STORE, failed=cannot_be_stored)
def store_upload(run: Run, upload: str, by: str) -> None:
    found = Upload.objects.get(id=upload)
    if found.state in {State.RECEIVED, State.READING} or (found.state == State.STORING and not parsed.is_there(found)):
        found = read(found, run.progress)
    if found.state in {State.READY, State.STORING}:
        confirm(found, by=by)


@every(60, "connectors.pushes")
def look_after_pushes() -> None:
    finish_waiting()
