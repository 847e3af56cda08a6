"""Papers: taken in, checked again, retired."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.dossier.models import Check, Paper
from kaibo.files.api import receive, register
from kaibo.kit.clock import now
from kaibo.kit.coded import decoded
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.kit.masking import masked

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
    return there(Paper.objects.filter(id=id).first())


def _keep(paper: Paper, name: str, raw: bytes) -> None:
    with receive() as receiver:
        receiver.write(raw)
        stored = register(receiver.finish())
    paper.file, paper.sha256, paper.size = stored.id, stored.sha256, stored.size
    paper.file_name = name.replace("\\", "/").rpartition("/")[2][-200:] or "paper"


def _locked(id: str) -> Paper:
    row = there(Paper.objects.select_for_update().filter(id=id).first())
    if row.retired_at is not None:
        raise KaiboError("dossier.paper_retired", status=409)
    return row


def _bytes(data: str) -> bytes:
    raw = decoded(data, "dossier.bad_file")
    if len(raw) > LARGEST:
        raise KaiboError("dossier.file_too_large", status=422, megabytes=LARGEST >> 20)
    return raw
