"""Somebody writes in a slot of a report; what somebody else wrote meanwhile is never lost."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from kaibo.accounts.api import Caller
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError
from kaibo.reports.editions.content import decoded
from kaibo.reports.editions.readers import rows_of, scope_of
from kaibo.reports.editions.writings import slots_of, texts_of
from kaibo.reports.models import Edition, Writing


def write_text(caller: Caller, edition: Edition, slot: str, text: str, *, after: int) -> Writing:
    """Keep a text as the next version. `after` is the version its writer had before them, 0 for none.

    Raises KaiboError (403) without the permission, (404) for a slot the report does not have, (409) where somebody
    wrote another version since, and while the report isn't ready.
    """
    caller.require("reports.reports.write")
    if edition.state != Edition.State.READY:
        raise KaiboError("reports.not_ready", status=409)
    if slot not in {each.slot for each in slots_of(decoded(edition.report))}:
        raise KaiboError("kit.not_found", status=404)
    newest = texts_of(edition).get(slot)
    if newest is not None and newest.version != after:
        raise KaiboError("reports.text_moved_on", status=409, by=newest.by)
    try:
        with transaction.atomic():
            return _kept(caller, edition, slot, text, after + 1)
    except IntegrityError as error:
        newest = texts_of(edition)[slot]
        raise KaiboError("reports.text_moved_on", status=409, by=newest.by) from error


def _kept(caller: Caller, edition: Edition, slot: str, text: str, version: int) -> Writing:
    return Writing.objects.create(
        kind=edition.kind,
        subject=edition.subject,
        reader=rows_of(scope_of(edition)),
        slot=slot,
        version=version,
        text=text.strip(),
        by=caller.name,
        at=clock.now(),
    )
