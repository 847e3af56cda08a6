"""A recording is handed in to be listened to; its words are taken, given up, or asked for again."""

from __future__ import annotations

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.files.api import Stored, erase, register
from kaibo.jobs.api import Job, cancel, enqueue
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.review.broadcast import Broadcast, broadcast_of
from kaibo.review.models import Hearing
from kaibo.review.replay.acts import lay
from kaibo.review.speech.settings import chosen

HEAR = "review.hear"
ONE = "one"
"""The key under which the one recording is listened to at a time: a model fills the machine."""
State = Hearing.State


def may_hand_in(caller: Caller, show: str) -> Broadcast:
    """Before its first byte. Raises KaiboError: 404 outside the scope, 409 while another is listened to, 422 where no
    recogniser is set up or the show tells no start."""
    broadcast = broadcast_of(show, caller.scope)
    chosen()
    if broadcast.started_at is None:
        raise KaiboError("review.speech_no_start", status=422)
    if Hearing.objects.filter(show__in=broadcast.ids, state=State.WAITING).exists():
        raise KaiboError("review.speech_waiting", status=409)
    return broadcast


def hand_in(caller: Caller, show: str, stored: Stored, name: str) -> str:
    """It takes the place of one whose words nobody took. The hearing's id; raises KaiboError as `may_hand_in`."""
    with transaction.atomic():
        broadcast = may_hand_in(caller, show)
        _gone(broadcast)
        told = {"file": name[-200:], "original": register(stored).id, "by": caller.name, "by_id": caller.id}
        row = Hearing.objects.create(id=new_id("hea"), show=broadcast.id, at=now(), **told)
        begin()
        audit(caller, "review.recording.received", broadcast.id, file=name, size=stored.size)
    return row.id


def begin() -> bool:
    """Have the longest waiting listened to, unless another is; whether one was begun."""
    if Job.objects.filter(kind=HEAR, state__in=Job.OPEN).exists():
        return False
    row = Hearing.objects.filter(state=State.WAITING).order_by("at", "id").first()
    if row is None:
        return False
    with transaction.atomic():
        job = enqueue(HEAR, key=ONE, hearing=row.id)
        if job.args["hearing"] != row.id:
            return False
        row.job = job.id
        row.save(update_fields=["job"])
    return True


def again(caller: Caller, show: str) -> None:
    """Go on where it failed. Raises KaiboError (404) where nothing failed, (422) as `chosen`."""
    with transaction.atomic():
        row = _of(caller, show, State.FAILED)
        chosen()
        if not row.original:
            raise KaiboError("kit.not_found", status=404)
        row.state, row.error = State.WAITING, None
        row.save(update_fields=["state", "error"])
        begin()


def take(caller: Caller, show: str) -> None:
    """What was heard instead of what stands there. Raises KaiboError (404) where nothing is offered."""
    with transaction.atomic():
        row = _of(caller, show, State.OFFERED)
        broadcast = broadcast_of(show, caller.scope)
        lay(broadcast, (caller.id, caller.name), file=row.file, lines=row.lines, engine=row.engine)
        _gone(broadcast)


def give_up(caller: Caller, show: str) -> None:
    """Stop listening, or leave what was heard; the recording is erased. Raises KaiboError (404) outside the scope."""
    broadcast = broadcast_of(show, caller.scope)
    with transaction.atomic():
        for row in _gone(broadcast):
            if row.job and row.state == State.WAITING:
                cancel(row.job)
            audit(caller, "review.recording.given_up", broadcast.id, file=row.file)


def forget(row: Hearing) -> None:
    """The recording is erased, its key first."""
    if row.original:
        erase(row.original)
    row.original = ""


def _gone(broadcast: Broadcast) -> list[Hearing]:
    found = list(Hearing.objects.select_for_update().filter(show__in=broadcast.ids))
    for row in found:
        forget(row)
    Hearing.objects.filter(id__in=[each.id for each in found]).delete()
    return found


def _of(caller: Caller, show: str, state: Hearing.State) -> Hearing:
    broadcast = broadcast_of(show, caller.scope)
    row = Hearing.objects.select_for_update().filter(show__in=broadcast.ids, state=state).first()
    if row is None:
        raise KaiboError("kit.not_found", status=404)
    return row
