"""One person is taken out of everything that lies in the data directory."""

from __future__ import annotations

from typing import Any

from django.db import connection, transaction

from kaibo.accounts.api import CLI, audit, trace
from kaibo.dossier.models import Request
from kaibo.dossier.people.asking import ERASE, somebody
from kaibo.events.api import compact
from kaibo.jobs.api import Run, job
from kaibo.kit.clock import now


@job(ERASE)
def erase_person(run: Run, request: str, by: str) -> dict[str, Any]:
    """Take the person out of every place, forget who it was, and overwrite what the databases' files still hold.

    Begun again after a crash it does what is left; rows already emptied no longer name anybody.
    """
    row = Request.objects.get(id=request)
    if row.sealed:
        _overwriting()
        found = trace(somebody(row), erase=True)
        with transaction.atomic():
            run.hold()
            counts = {name: max(count, row.counts.get(name, 0)) for name, count in {**row.counts, **found}.items()}
            row.state, row.counts, row.sealed, row.done_at, row.done_by = Request.State.DONE, counts, b"", now(), by
            row.save()
            audit(CLI, "dossier.person.erased", row.id, rows=sum(counts.values()))
    compact()
    _overwrite()
    return {"rows": sum(row.counts.values())}


def _overwriting() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")


def _overwrite() -> None:
    """Free pages and the write-ahead log still hold old rows; both are written anew."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
