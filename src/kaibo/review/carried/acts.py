"""A show is checked for what earlier ones resolved."""

from __future__ import annotations

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.review import events
from kaibo.review.actions.notes import note_of, tell
from kaibo.review.broadcast import Broadcast, broadcast_of
from kaibo.review.models import Check, Note


def check(caller: Caller, show: str, note: str, *, kept: bool, remark: str) -> Note:
    """Whether a show kept to an earlier show's action; what was kept to is done, what wasn't is open again.

    Raises KaiboError: 404 outside the caller's scope, 422 for an action of another account or of no earlier show.
    """
    found, here = note_of(caller, note), broadcast_of(show, caller.scope)
    if not _earlier(broadcast_of(found.show, caller.scope), here):
        raise KaiboError("review.not_carried", status=422)
    with transaction.atomic():
        told = {"kept": kept, "remark": remark.strip(), "by": caller.name, "at": now()}
        before = Check.objects.filter(note=found, show__in=here.ids).first()
        Check.objects.update_or_create(note=found, show=before.show if before else here.id, defaults=told)
        found.done_at = now() if kept else None
        found.save(update_fields=["done_at"])
        emit(events.NOTE_CHECKED, here.id, events.NoteChecked(found.pk, kept, remark.strip()), by=caller.id)
        tell(found, caller)
    return found


def _earlier(first: Broadcast, then: Broadcast) -> bool:
    if first.account.id != then.account.id or first.started_at is None or then.started_at is None:
        return False
    return first.started_at < then.started_at
