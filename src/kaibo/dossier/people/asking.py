"""What people ask for about their own data, with the clock that runs from the day they asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from kaibo.accounts.api import Caller, Somebody, audit, company, trace
from kaibo.connectors.api import known_as
from kaibo.dossier.models import Correction, Request
from kaibo.files.api import seal_words, unseal_words
from kaibo.jobs.api import enqueue
from kaibo.kit.clock import business_day, now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.live.api import on_air

CLOCK = 15
"""Working days to answer in."""
ERASE = "dossier.erase"


@dataclass(frozen=True)
class NewRequest:
    """`ids` are those of the platform, `names` what the person is called in texts: a nickname, a name, a phone."""

    kind: str
    platform: str
    ids: list[str]
    names: list[str]
    note: str = ""


def ask(caller: Caller, new: NewRequest) -> Request:
    """Who it is about is kept sealed, and only until the request is done. Raises KaiboError (422) for nobody, or for
    names so short that they would be found everywhere."""
    names = [each.strip() for each in new.names if each.strip()]
    ids = [each.strip() for each in new.ids if each.strip()]
    if not ids and not names:
        raise KaiboError("dossier.nobody_named", status=422)
    if any(len(each) < 2 for each in names) or any(len(each) < 4 for each in ids):
        raise KaiboError("dossier.name_too_short", status=422)
    at = now()
    with transaction.atomic():
        made = Request(id=new_id("drq"), kind=new.kind, platform=new.platform, at=at, by=caller.name)
        made.due_on = working_days_after(business_day(at, zone=company().zone), CLOCK)
        made.sealed = seal_words(json.dumps({"ids": ids, "names": names, "note": new.note}), made.id)
        made.save(force_insert=True)
        audit(caller, "dossier.request.opened", made.id, kind=made.kind)
    return made


def look(caller: Caller, id: str) -> dict[str, int]:
    """Where the person stands, and in how many rows; the look is written down."""
    row = request_of(id)
    found = trace(somebody(row), erase=False)
    audit(caller, "dossier.request.traced", row.id)
    return found


def begin_erasing(caller: Caller, id: str) -> Request:
    """The worker does it. Raises KaiboError (409) while a show is on air, or when the request is none for deletion."""
    with transaction.atomic():
        row = request_of(id, lock=True)
        if row.kind != Request.Kind.DELETE:
            raise KaiboError("dossier.not_deletion", status=409)
        if on_air():
            raise KaiboError("dossier.on_air", status=409)
        row.state, row.done_by = Request.State.WORKING, caller.name
        row.save()
        enqueue(ERASE, key=row.id, request=row.id, by=caller.name)
        audit(caller, "dossier.request.erasing", row.id)
    return row


def close(caller: Caller, id: str, *, refused: bool, answer: str) -> Request:
    """Answered, or refused with its ground; who it was about is forgotten. Raises KaiboError (409) while a correction
    waits for its second person."""
    with transaction.atomic():
        row = request_of(id, lock=True)
        if row.corrections.filter(state=Correction.State.WAITING).exists():
            raise KaiboError("dossier.correction_waits", status=409)
        row.state = Request.State.REFUSED if refused else Request.State.DONE
        row.answer, row.sealed, row.done_at, row.done_by = answer.strip(), b"", now(), caller.name
        row.save()
        audit(caller, "dossier.request.closed", row.id, refused=refused)
    return row


def somebody(row: Request) -> Somebody:
    told = json.loads(unseal_words(bytes(row.sealed), row.id))
    ids = frozenset().union(*(known_as(row.platform, each) for each in told["ids"]), told["ids"])
    return Somebody(ids, frozenset(told["names"]), token=new_id("gone"))


def request_of(id: str, *, lock: bool = False) -> Request:
    """An open one. Raises KaiboError: 404 where there is none, 409 where it is done."""
    rows = Request.objects.select_for_update() if lock else Request.objects
    row = there(rows.filter(id=id).first())
    if row.state != Request.State.OPEN:
        raise KaiboError("dossier.request_closed", status=409)
    return row


def working_days_after(day: date, count: int) -> date:
    """Mondays to Fridays. Public holidays are counted as work, so the day is never later than the law's."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
