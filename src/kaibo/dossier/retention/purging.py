"""How long personal data are kept: three years at least, longer where the company says so; listed, then gone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from kaibo.accounts.api import CLI, Caller, Overdue, audit, overdue
from kaibo.dossier.clock import KEPT
from kaibo.dossier.models import Purge, Retention
from kaibo.dossier.people.words import place_words
from kaibo.events.api import compact
from kaibo.jobs.api import Run, enqueue, job
from kaibo.kit.clock import months_after, now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.live.api import on_air

PURGE = "dossier.purge"
LAST = 10
"""Purges that are shown."""


def months() -> int:
    row = Retention.objects.filter(pk=1).first()
    return row.months if row else KEPT


def set_months(caller: Caller, wanted: int) -> None:
    """Raises KaiboError (422) for less than the law's three years."""
    if wanted < KEPT:
        raise KaiboError("dossier.kept_too_short", status=422, least=KEPT)
    with transaction.atomic():
        Retention.objects.update_or_create(pk=1, defaults={"months": wanted, "by": caller.name, "at": now()})
        audit(caller, "dossier.retention.set", str(wanted))


def cut() -> datetime:
    """What is from before this moment is past its time."""
    return months_after(now(), -months())


def retention() -> dict[str, Any]:
    """The dry run: what a purge would take, and what stays with its reason; then what earlier ones took."""
    before = cut()
    purges = list(Purge.objects.all()[:LAST])
    return {
        "months": months(),
        "before": before,
        "rows": [_shown(each) for each in overdue(before, purge=False)],
        "working": any(each.done_at is None for each in purges),
        "purges": [_purge_shown(each) for each in purges],
    }


def begin_purge(caller: Caller, before: datetime) -> Purge:
    """The worker does it, for what was listed at `before`. Raises KaiboError: 409 while a show is on air or another
    purge works, 422 for a moment that lies within the time that records are kept."""
    if before > cut():
        raise KaiboError("dossier.purge_too_new", status=422)
    if on_air():
        raise KaiboError("dossier.on_air", status=409)
    with transaction.atomic():
        if Purge.objects.select_for_update().filter(done_at=None).exists():
            raise KaiboError("dossier.purging", status=409)
        row = Purge.objects.create(id=new_id("prg"), before=before, at=now(), by=caller.name)
        enqueue(PURGE, key=row.id, purge=row.id)
        audit(caller, "dossier.purge.begun", row.id, before=before.isoformat())
    return row


@job(PURGE)
def purge_overdue(run: Run, purge: str) -> dict[str, Any]:
    """Begun again after a crash it takes what is left."""
    row = Purge.objects.get(id=purge)
    if row.done_at is None:
        for each in overdue(row.before, purge=True):
            row.counts[each.place] = row.counts.get(each.place, 0) + each.rows
        with transaction.atomic():
            run.hold()
            row.done_at = now()
            row.save()
            audit(CLI, "dossier.purge.done", row.id, rows=sum(row.counts.values()))
        compact()
    return {"rows": sum(row.counts.values())}


def _shown(each: Overdue) -> dict[str, Any]:
    told = {"place": each.place, "name": place_words(each.place), "rows": each.rows, "oldest": each.oldest}
    return {**told, "held": each.held, "why": {"zh": each.why[0], "en": each.why[1]}}


def _purge_shown(row: Purge) -> dict[str, Any]:
    told = {name: getattr(row, name) for name in ("id", "at", "by", "before", "done_at")}
    return {**told, "rows": sum(row.counts.values())}
