"""A turn of a schedule: the report is made, written in its forms, and handed over to the channels."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kaibo.jobs.api import Run
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language
from kaibo.notify.api import hand_over
from kaibo.reports.editions.files import edition_file
from kaibo.reports.editions.making import make_now
from kaibo.reports.models import Edition
from kaibo.reports.schedules.letters import letter_of
from kaibo.reports.schedules.maker import maker_of
from kaibo.reports.schedules.models import Schedule, Turn


def run_turn(run: Run, turn: Turn) -> None:
    """A worker that was killed in the middle leaves a turn that is begun again: no channel gets it twice."""
    schedule = turn.schedule
    try:
        maker = maker_of(schedule)
    except KaiboError as error:
        stop(schedule, error)
        raise
    run.progress(0, 2, "numbers")
    edition = Edition.objects.filter(id=turn.edition).first() or make_now(maker, schedule.kind, turn.subject)
    Turn.objects.filter(id=turn.id).update(edition=edition.id)
    run.progress(1, 2, "writing")
    language: Language = "en" if schedule.language == "en" else "zh"
    for form in schedule.formats:
        edition_file(edition, form, language)
    run.stop_if_cancelled()
    with transaction.atomic():
        run.hold()
        _hand_out(turn, edition, language)


def stop(schedule: Schedule, error: KaiboError) -> None:
    """It makes nothing more until somebody who may takes it over."""
    running = Schedule.objects.filter(id=schedule.id, state=Schedule.State.ON)
    running.update(state=Schedule.State.STOPPED, reason=error.as_dict())


def turn_failed(turn_id: str, error: dict[str, Any]) -> None:
    waiting = Turn.objects.filter(id=turn_id, state=Turn.State.WAITING)
    waiting.update(state=Turn.State.FAILED, error=error, ended_at=now())


def _hand_out(turn: Turn, edition: Edition, language: Language) -> None:
    schedule = turn.schedule
    letter = letter_of(edition, schedule.formats, language)
    handed = [hand_over(channel, letter, key=turn.id, by=schedule.maker_name) for channel in schedule.channels]
    gone = handed.count(None)
    turn.state, turn.ended_at, turn.edition = Turn.State.MADE, now(), edition.id
    turn.error = KaiboError("reports.channels_gone", count=gone).as_dict() if gone else None
    turn.save(update_fields=["state", "ended_at", "edition", "error"])
