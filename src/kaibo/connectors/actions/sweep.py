"""What killed imports left is cleared away; what was lost on the way is read again."""

from __future__ import annotations

from django.db import transaction

from kaibo.connectors import parsed
from kaibo.connectors.actions.receive import READ
from kaibo.connectors.models import Upload
from kaibo.connectors.storing import builds
from kaibo.connectors.storing.attaching import move_on
from kaibo.connectors.storing.hidden import drop_hidden, drop_leftovers
from kaibo.connectors.storing.lock import import_lock
from kaibo.jobs.api import enqueue
from kaibo.kit.living import bury, lives

State = Upload.State
ON_THE_WAY = (State.RECEIVED, State.READING, State.READY, State.NEEDS_MAPPING, State.REFUSED, State.STORING)
HAVE_ROWS = (State.READING, State.READY, State.STORING)


def sweep() -> None:
    """Forget uploads that a process carried and died over, hidden rows and builds nobody needs. Hold the import
    lock. What a living process carries, and what waits for a person, stays."""
    for upload in Upload.objects.filter(state__in=ON_THE_WAY).exclude(attended=""):
        if not lives(upload.attended):
            drop_hidden(upload, state=State.DISCARDED)
            parsed.forget(upload)
    bury("import")
    move_on()
    drop_leftovers()
    builds.sweep()


def clear_away() -> None:
    """Sweep, whatever else is going on: before files are read."""
    with import_lock():
        sweep()


def recover() -> None:
    """Before the worker begins: sweep, and have files read again whose parsed rows are gone, as after a restore."""
    with import_lock():
        sweep()
        kept = set(Upload.objects.filter(state__in=HAVE_ROWS).values_list("id", flat=True))
        parsed.forget_all_but(kept)
        for upload in Upload.objects.filter(state=State.READY, attended=""):
            if not parsed.is_there(upload):
                _read_again(upload)


def _read_again(upload: Upload) -> None:
    with transaction.atomic():
        upload.state, upload.preflight = State.RECEIVED, None
        upload.save(update_fields=["state", "preflight"])
        enqueue(READ, key=upload.id, upload=upload.id)
