"""An edition is made: all of it in one commit, or nothing of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, Scope
from kaibo.events.api import emit
from kaibo.jobs.api import Run
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import Visible, hold, is_kept, visible
from kaibo.reports import events
from kaibo.reports.building.records import Records, keeping
from kaibo.reports.editions.asking import check_subject, new_edition
from kaibo.reports.editions.content import encoded
from kaibo.reports.editions.figures import needs_of
from kaibo.reports.editions.readers import scope_of
from kaibo.reports.kinds import kind_of
from kaibo.reports.model import Report
from kaibo.reports.models import Edition
from kaibo.reports.rewording.report import reworded

STEPS = 2


@dataclass(frozen=True)
class Made:
    """A report and what it was made from."""

    report: Report
    seen: Visible
    records: Records


def make(run: Run, edition: Edition) -> None:
    """Make an edition somebody asked for, in the worker."""
    Edition.objects.filter(id=edition.id).update(state=Edition.State.MAKING)
    run.progress(0, STEPS, "numbers")
    made = _made(edition.kind, edition.subject, scope_of(edition))
    run.progress(1, STEPS, "keeping")
    run.stop_if_cancelled()
    with transaction.atomic():
        run.hold()
        _keep(edition, made)
        edition.save(update_fields=[*KEPT])
        _tell(edition)


def make_now(caller: Caller, kind: str, subject: str) -> Edition:
    """Make and keep an edition at once, as the command line does. Raises KaiboError as `make_edition`."""
    check_subject(caller, kind, subject)
    made = _made(kind, subject, caller.scope)
    with transaction.atomic():
        edition = new_edition(caller, kind, subject)
        _keep(edition, made)
        edition.save(force_insert=True)
        _tell(edition)
    return edition


def give_up(edition: str, error: dict[str, Any]) -> None:
    """An edition that cannot be made says why."""
    Edition.objects.filter(id=edition, state__in=Edition.OPEN).update(state=Edition.State.FAILED, error=error)


KEPT = ("state", "scope", "as_of", "pins", "name", "report", "error")


def made_again(edition: Edition) -> Report:
    """The report from what was visible when the edition was made, whatever came or went since.

    Raises KaiboError (409) where that was given up: the store was made anew.
    """
    pins, seen = edition.pins, pinned(edition)
    if edition.as_of is None or not is_kept(seen):
        raise KaiboError("reports.pins_gone", status=409)
    records = Records(pins["records"], again=True)
    return _built(edition.kind, edition.subject, scope_of(edition), edition.as_of, seen, records)


def pinned(edition: Edition) -> Visible:
    """What was visible to the engine when it was made."""
    pins = edition.pins
    return Visible(pins["newest"], tuple(pins["hidden"]), tuple(pins["builds"]))


def _made(kind: str, subject: str, scope: Scope) -> Made:
    seen, records = visible(), Records()
    return Made(reworded(_built(kind, subject, scope, clock.now(), seen, records)), seen, records)


def _built(kind: str, subject: str, scope: Scope, at: datetime, seen: Visible, records: Records) -> Report:
    with keeping(records):
        return kind_of(kind).builder()(subject, scope, at, seen)


def _keep(edition: Edition, made: Made) -> None:
    edition.state, edition.error = Edition.State.READY, None
    edition.scope = {**edition.scope, "needs": needs_of(made.report)}
    edition.as_of = made.report.as_of
    edition.pins = {**asdict(made.seen), "records": made.records.kept}
    edition.name = {"zh": made.report.name.zh, "en": made.report.name.en}
    edition.report = encoded(made.report)
    hold(made.seen, edition.id)


def _tell(edition: Edition) -> None:
    told = events.EditionMade(edition.id, edition.kind, edition.subject, edition.number)
    emit(events.EDITION_MADE, edition.id, told, by=edition.made_by_id)
