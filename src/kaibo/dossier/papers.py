"""Papers: taken in, checked again, retired; and how they stand on a day."""

from __future__ import annotations

from base64 import b64decode
from binascii import Error
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.dossier.clock import AGAIN, SOON, months_after
from kaibo.dossier.models import Check, Paper
from kaibo.files.api import receive, register
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.kit.masking import masked

CHECKED_AGAIN = {Paper.Kind.IDENTITY, Paper.Kind.LICENCE, Paper.Kind.PERMIT}
"""Kinds that are checked again every six months."""
LARGEST = 12 << 20
"""Bytes of one paper."""


@dataclass(frozen=True)
class NewPaper:
    """`data` is the file in base64, empty where there is none."""

    kind: str
    about: str
    name: str
    title: str
    valid_until: date | None = None
    file_name: str = ""
    data: str = ""
    note: str = ""


def add_paper(caller: Caller, new: NewPaper) -> Paper:
    """Whoever hands a paper in has checked it. Raises KaiboError (422) for what is no base64 or too large."""
    raw = _bytes(new.data)
    at = now()
    with transaction.atomic():
        made = Paper(id=new_id("pap"), kind=new.kind, about=new.about, name=new.name.strip(), title=masked(new.title))
        made.valid_until, made.made_at, made.by, made.checked_at = new.valid_until, at, caller.name, at
        made.checked_by = caller.name
        if raw:
            _keep(made, new.file_name, raw)
        made.save(force_insert=True)
        Check.objects.create(paper=made, at=at, by=caller.name, note=masked(new.note))
        audit(caller, "dossier.paper.added", made.id, kind=made.kind, about=made.about)
    return made


def check_again(caller: Caller, id: str, *, note: str, valid_until: date | None) -> Paper:
    """The paper was looked at once more and holds; a new last day replaces the old one."""
    with transaction.atomic():
        row = _locked(id)
        row.checked_at, row.checked_by = now(), caller.name
        row.valid_until = valid_until or row.valid_until
        row.save()
        Check.objects.create(paper=row, at=row.checked_at, by=caller.name, note=masked(note))
        audit(caller, "dossier.paper.checked", row.id)
    return row


def retire(caller: Caller, id: str, why: str) -> Paper:
    """It no longer counts for shows that begin from now on; it stays, for those before."""
    with transaction.atomic():
        row = _locked(id)
        row.retired_at, row.retired_by, row.retired_why = now(), caller.name, masked(why)
        row.save()
        audit(caller, "dossier.paper.retired", row.id)
    return row


def paper_of(id: str) -> Paper:
    """Raises KaiboError (404)."""
    row = Paper.objects.filter(id=id).first()
    if row is None:
        raise KaiboError("kit.not_found", status=404)
    return row


def due_on(paper: Paper) -> date | None:
    """The last day on which it counts: its own, or that by which it must be checked again, whichever is first."""
    again = months_after(paper.checked_at.date(), AGAIN) if paper.kind in CHECKED_AGAIN else None
    return min((day for day in (paper.valid_until, again) if day), default=None)


def state_on(paper: Paper, day: date) -> str:
    """`good`, `soon` (thirty days left at most), `expired`, `check_again`, or `retired`."""
    if paper.retired_at is not None and paper.retired_at.date() <= day:
        return "retired"
    due = due_on(paper)
    if due is None or day + SOON < due:
        return "good"
    if day <= due:
        return "soon"
    return "expired" if paper.valid_until is not None and paper.valid_until < day else "check_again"


def counted(paper: Paper, at: datetime) -> bool:
    """Whether it was there and held at a moment, by the checks made until then."""
    checks = [check.at for check in paper.checks.all() if check.at <= at]
    if not checks or (paper.retired_at is not None and paper.retired_at <= at):
        return False
    if paper.valid_until is not None and paper.valid_until < at.date():
        return False
    return paper.kind not in CHECKED_AGAIN or at <= months_after(max(checks), AGAIN)


def _keep(paper: Paper, name: str, raw: bytes) -> None:
    with receive() as receiver:
        receiver.write(raw)
        stored = register(receiver.finish())
    paper.file, paper.sha256, paper.size = stored.id, stored.sha256, stored.size
    paper.file_name = name.replace("\\", "/").rpartition("/")[2][-200:] or "paper"


def _locked(id: str) -> Paper:
    row = Paper.objects.select_for_update().filter(id=id).first()
    if row is None:
        raise KaiboError("kit.not_found", status=404)
    if row.retired_at is not None:
        raise KaiboError("dossier.paper_retired", status=409)
    return row


def _bytes(data: str) -> bytes:
    try:
        raw = b64decode(data, validate=True)
    except (Error, ValueError) as error:
        raise KaiboError("dossier.bad_file", status=422) from error
    if len(raw) > LARGEST:
        raise KaiboError("dossier.file_too_large", status=422, megabytes=LARGEST >> 20)
    return raw
