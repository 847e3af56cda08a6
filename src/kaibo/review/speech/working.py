"""In the worker: one recording is listened to, what was heard is kept piece by piece, and laid beside its show."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Scope
from kaibo.files.api import open_plain
from kaibo.jobs.api import Cancelled, Run
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.review.broadcast import broadcast_of
from kaibo.review.models import Hearing
from kaibo.review.replay.acts import lay
from kaibo.review.replay.said import replay_of
from kaibo.review.speech.asking import State, begin, forget
from kaibo.review.speech.heard import Heard
from kaibo.review.speech.listening import engine_of, listen
from kaibo.review.speech.settings import chosen
from kaibo.review.speech.vocabulary import names

KEPT = timedelta(days=1)
"""So long a recording on which the recogniser failed stays, to go on with."""
HOPELESS = {"review.speech_unreadable", "review.speech_no_sound", "review.speech_nothing_heard"}
EVERYWHERE = Scope(all=True)


def hear(run: Run, id: str) -> dict[str, Any]:
    """A worker that died begins again after the last piece it kept. Raises KaiboError as the recogniser."""
    row = Hearing.objects.filter(id=id, state=State.WAITING).first()
    if row is None:
        return {"lines": 0}
    engine = engine_of(chosen())
    row.engine = engine.name
    with open_plain(row.original) as file:
        told = names(broadcast_of(row.show, EVERYWHERE))
        for part in listen(file, engine, told, run.stop_if_cancelled, run.progress, row.reached):
            row.lines += [_kept(each) for each in part.lines]
            row.reached = part.end
            _save(run, row, "lines", "reached", "engine")
    return _done(run, row)


def failed(error: dict[str, Any], id: str) -> None:
    """What was heard so far stays, and for a day the recording, where going on may help."""
    for row in Hearing.objects.select_for_update().filter(id=id, state=State.WAITING):
        if error["code"] in HOPELESS:
            forget(row)
        row.state, row.error, row.at = State.FAILED, error, now()
        row.save(update_fields=["state", "error", "at", "original"])


def look() -> int:
    """Begin the next that waits; erase recordings that failed long ago. How many were touched."""
    touched = 0
    for row in Hearing.objects.filter(state=State.FAILED, at__lt=now() - KEPT).exclude(original=""):
        with transaction.atomic():
            forget(row)
            row.save(update_fields=["original"])
        touched += 1
    return touched + begin()


def _done(run: Run, row: Hearing) -> dict[str, Any]:
    """Laid beside the show at once, unless a person's transcript lies there: then it is offered."""
    if not row.lines:
        raise KaiboError("review.speech_nothing_heard", status=422)
    broadcast = broadcast_of(row.show, EVERYWHERE)
    with transaction.atomic():
        run.hold()
        if not Hearing.objects.select_for_update().filter(id=row.id, state=State.WAITING).exists():
            raise Cancelled(run.id)
        standing = replay_of(broadcast)
        persons = bool(standing and standing.lines and not standing.engine)
        forget(row)
        if persons:
            row.state = State.OFFERED
            _save(run, row, "state", "original")
        else:
            lay(broadcast, (row.by_id, row.by), file=row.file, lines=row.lines, engine=row.engine)
            row.delete()
    return {"lines": len(row.lines), "offered": persons}


def _kept(each: Heard) -> list[Any]:
    """Doubts only where there are some."""
    return [each.start_ms, each.end_ms, each.text, *([each.doubts] if each.doubts else [])]


def _save(run: Run, row: Hearing, *fields: str) -> None:
    """Raises Cancelled for a hearing that somebody gave up meanwhile, or another worker goes on with."""
    kept = {name: getattr(row, name) for name in fields}
    with transaction.atomic():
        run.hold()
        if not Hearing.objects.filter(id=row.id, state=State.WAITING).update(**kept):
            raise Cancelled(run.id)
