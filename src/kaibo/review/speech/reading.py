"""What the page of a recording says of recognition: whether it can be had, and how far it is."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.jobs.api import Job
from kaibo.kit.errors import KaiboError
from kaibo.review.broadcast import broadcast_of
from kaibo.review.models import Hearing
from kaibo.review.speech.settings import chosen


def speech(id: str, scope: Scope) -> dict[str, Any]:
    """Raises KaiboError (404) for a show or run outside the caller's scope."""
    broadcast = broadcast_of(id, scope)
    row = Hearing.objects.filter(show__in=broadcast.ids).first()
    return {**_set_up(), "reads": "any" if find_spec("av") else "wav", "hearing": _hearing(row) if row else None}


def _set_up() -> dict[str, Any]:
    try:
        choice = chosen()
    except KaiboError as error:
        return {"kind": "", "engine": "", "elsewhere": "", "lacking": _problem(error.as_dict())}
    return {"kind": choice.kind, "engine": choice.name, "elsewhere": choice.elsewhere, "lacking": None}


def _hearing(row: Hearing) -> dict[str, Any]:
    job = Job.objects.filter(id=row.job).first() if row.job else None
    running = row.state == Hearing.State.WAITING and job is not None and job.state == Job.State.RUNNING
    progress = job.progress if job and running else {}
    state = row.state if row.state != Hearing.State.WAITING else "running" if running else "queued"
    return {
        "state": state,
        "file": row.file,
        "engine": row.engine,
        "lines": len(row.lines),
        "done_ms": progress.get("done"),
        "total_ms": progress.get("total") or None,
        "error": _problem(row.error) if row.error else None,
        "again": row.state == Hearing.State.FAILED and bool(row.original),
        "by": row.by,
        "at": row.at,
    }


def _problem(error: dict[str, Any]) -> dict[str, Any]:
    return {"code": error["code"], "zh": error["message_zh"], "en": error["message_en"]}
