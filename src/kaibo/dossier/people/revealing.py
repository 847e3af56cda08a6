"""Whom a request is about: masked on every page, told one at a time, with a reason, and written down."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.dossier.models import Request, Reveal
from kaibo.dossier.people.asking import request_of
from kaibo.files.api import unseal_words
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError

MOST = 20
"""Looks of one person in WITHIN."""
WITHIN = timedelta(hours=1)


def reveal(caller: Caller, id: str, reason: str) -> dict[str, Any]:
    """Ids, names and the note as they were written down. Raises KaiboError: 404, 409 where the request is done and
    nobody knows any more, 429 for whoever looked too often."""
    with transaction.atomic():
        row = request_of(id, lock=True)
        looked(caller, row, reason)
    told = json.loads(unseal_words(bytes(row.sealed), row.id))
    return {"ids": told["ids"], "names": told["names"], "note": told["note"]}


def looked(caller: Caller, row: Request, reason: str) -> None:
    """Write down that somebody looks, and why. Raises KaiboError (429) for whoever looked too often."""
    at = now()
    if Reveal.objects.filter(person=caller.id, at__gt=at - WITHIN).count() >= MOST:
        raise KaiboError("dossier.too_many_reveals", status=429, most=MOST)
    Reveal.objects.create(request=row, at=at, person=caller.id, by=caller.name, reason=reason)
    audit(caller, "dossier.request.revealed", row.id, reason=reason)
