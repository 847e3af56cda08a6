"""A report is asked for: noted, and made by the worker."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import Max

from kaibo.accounts.api import Caller
from kaibo.jobs.api import enqueue
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.api import plan_of
from kaibo.reports.editions.readers import kept_scope, reader_of, rows_of, same_rows
from kaibo.reports.kinds import kind_of
from kaibo.reports.models import Edition
from kaibo.shows.api import show_of

MAKE = "reports.make"
TRIES = 5
OF_SHOWS = ("show", "shows")
OF_PLAN = "plan"


def make_edition(caller: Caller, kind: str, subject: str) -> Edition:
    """Have a report made in the background; who asks while it is being made gets the same edition.

    Raises KaiboError (403) without the permission, (422) for what is no report, (404) for a show outside the scope.
    """
    caller.require("reports.reports.make")
    check_subject(caller, kind, subject)
    for _ in range(TRIES):
        asked = Edition.objects.filter(kind=kind, subject=subject, reader=reader_of(caller.scope))
        under_way = asked.filter(state__in=Edition.OPEN).first()
        if under_way:
            return under_way
        try:
            with transaction.atomic():
                edition = new_edition(caller, kind, subject)
                edition.save(force_insert=True)
                enqueue(MAKE, key=edition.id, edition=edition.id)
                return edition
        except IntegrityError:
            continue
    raise KaiboError("reports.busy", status=503)


def check_subject(caller: Caller, kind: str, subject: str) -> None:
    """Raises KaiboError (422, or 404 for a show or plan outside the caller's scope)."""
    known = kind_of(kind)
    if not known.subject.fullmatch(subject):
        raise KaiboError("reports.bad_subject", status=422, kind=kind, subject=subject[:40])
    if kind == OF_PLAN:
        plan_of(subject, caller.scope)
    if kind in OF_SHOWS:
        ids = subject.split(",")
        for id in ids:
            show_of(id, caller.scope)
        if len(set(ids)) < len(ids):
            raise KaiboError("reports.same_show", status=422)


def new_edition(caller: Caller, kind: str, subject: str) -> Edition:
    """The next edition of a subject for these eyes, not saved."""
    alike = Edition.objects.filter(same_rows(rows_of(caller.scope)), kind=kind, subject=subject)
    before = alike.aggregate(last=Max("number"))
    return Edition(
        id=new_id("edn"),
        kind=kind,
        subject=subject,
        number=(before["last"] or 0) + 1,
        scope=kept_scope(caller.scope),
        reader=reader_of(caller.scope),
        made_by=caller.name,
        made_by_id=caller.id,
        made_at=clock.now(),
    )
