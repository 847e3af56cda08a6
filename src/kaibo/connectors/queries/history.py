"""Uploads that wait for somebody, and the history of what was stored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count

from kaibo.accounts.api import CLI, Caller
from kaibo.connectors.models import Import, Upload
from kaibo.connectors.preflight import names_of
from kaibo.connectors.queries.privy import hidden_batches, is_shown
from kaibo.jobs.api import latest
from kaibo.kit.errors import there
from kaibo.kit.table import Ask, Page

OPEN = (
    Upload.State.RECEIVED,
    Upload.State.READING,
    Upload.State.READY,
    Upload.State.NEEDS_MAPPING,
    Upload.State.REFUSED,
    Upload.State.STORING,
)


def open_uploads(caller: Caller) -> list[dict[str, Any]]:
    """Files handed in that are neither stored nor discarded, newest first, as far as the caller may see them."""
    waiting = Upload.objects.filter(state__in=OPEN, attended="")
    return [shown(upload) for upload in waiting.order_by("-at")[:200] if is_shown(caller, upload)]


def waiting() -> dict[str, int]:
    """How many uploads wait for somebody, by state (of OPEN); states without any are left out."""
    found = Upload.objects.filter(state__in=OPEN, attended="").order_by().values_list("state")
    return dict(found.annotate(count=Count("id")))


def upload_of(id: str) -> Upload:
    """Raises KaiboError (404) for an upload nobody made."""
    return there(Upload.objects.filter(id=id).first())


def progress_of(id: str) -> dict[str, Any] | None:
    """How far a file has come: its state, rows stored and refused, and what went wrong; None for no such upload."""
    upload = Upload.objects.filter(id=id).first()
    if upload is None:
        return None
    told = upload.preflight or {}
    return {
        "id": upload.id,
        "kind": upload.options.get("kind", ""),
        "by": upload.by,
        "state": upload.state,
        "rows_stored": told.get("rows_stored", 0),
        "rows_refused": told.get("rows_refused", 0),
        "error": upload.error,
    }


def shown(upload: Upload) -> dict[str, Any]:
    """An upload as pages and the command line see it."""
    running = latest(upload.id)
    return {
        "id": upload.id,
        "file": upload.name,
        "size": upload.size,
        "state": upload.state,
        "progress": running.progress if running else {},
        "error": upload.error or (running.error if running else None),
        "preflight": upload.preflight,
        "mapping": (upload.preflight or {}).get("mapping"),
        "options": upload.options,
        "batch": upload.batch,
        "at": upload.at,
        "by": upload.by,
    }


def history(ask: Ask, *, state: str = "", caller: Caller = CLI) -> Page[dict[str, Any]]:
    """Stored and undone batches, newest first, as far as the caller may see them."""
    found = Import.objects.select_related("upload").exclude(hidden_batches(caller)).order_by("-batch")
    if state:
        found = found.filter(undone_at__isnull=state == "stored")
    rows = found[ask.offset : ask.offset + ask.limit]
    return Page([_row(each) for each in rows], found.count())


def imported(batch: int) -> dict[str, Any]:
    """One stored batch. Raises KaiboError (404) for one nobody stored."""
    found = there(Import.objects.select_related("upload").filter(batch=batch).first())
    return _row(found)


def _row(each: Import) -> dict[str, Any]:
    copied = ("format", "kind", "platform", "rows_read", "rows_stored", "rows_skipped", "rows_refused")
    return {
        "id": each.batch,
        "file": each.upload.name,
        **{name: getattr(each, name) for name in copied},
        **names_of(each.format, each.kind),
        "state": "undone" if each.undone_at else "stored",
        "warnings": len(each.warnings),
        "period": {"from": each.period_from, "to": each.period_to} if each.period_from else None,
        "by": each.upload.by,
        "at": each.upload.at,
        "as_of": each.as_of,
        "size": each.upload.size,
    }


def notes_of(batches: Iterable[int]) -> dict[int, dict[str, Any]]:
    """What a passport says of a batch: its file, its format, how fresh it is."""
    found = Import.objects.select_related("upload").filter(batch__in=list(batches))
    return {
        each.batch: {"file": each.upload.name, "as_of": each.as_of, **names_of(each.format, each.kind)}
        for each in found
    }
