"""Schedules: added, changed, paused, removed. Who changes one becomes its maker: what it sends is then
what this person may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language
from kaibo.kit.ids import new_id
from kaibo.notify import api as notify
from kaibo.reports.output import FORMATS
from kaibo.reports.schedules.finding import schedule_of, words
from kaibo.reports.schedules.maker import NEEDED, kept
from kaibo.reports.schedules.models import Schedule

MOST = 50


@dataclass(frozen=True)
class Plan:
    """What a schedule is to be: `month` counts for a yearly one, `channels` are ids."""

    kind: Literal["month", "year"]
    day: int
    hour: int
    formats: list[str]
    language: Language
    channels: list[str]
    month: int = 1


def add_schedule(caller: Caller, plan: Plan) -> Schedule:
    """Its first slot is the next one. Raises KaiboError (422) for what cannot be, (409) beyond MOST."""
    at = now()
    schedule = Schedule(id=new_id("sch"), made_at=at, reached=at)
    with transaction.atomic():
        if Schedule.objects.count() >= MOST:
            raise KaiboError("reports.too_many_schedules", status=409, most=MOST)
        _fill(caller, schedule, plan)
        schedule.save(force_insert=True)
        audit(caller, "reports.schedule.added", schedule.id, schedule=words(schedule))
    return schedule


def change_schedule(caller: Caller, schedule_id: str, plan: Plan) -> Schedule:
    """Slots that passed are not made up for."""
    with transaction.atomic():
        schedule = schedule_of(caller, schedule_id, lock=True)
        _fill(caller, schedule, plan)
        schedule.reached = now()
        if schedule.state == Schedule.State.STOPPED:
            schedule.state, schedule.reason = Schedule.State.ON, None
        schedule.save()
        audit(caller, "reports.schedule.changed", schedule.id, schedule=words(schedule))
    return schedule


def pause_schedule(caller: Caller, schedule_id: str) -> Schedule:
    with transaction.atomic():
        schedule = schedule_of(caller, schedule_id, lock=True)
        schedule.state, schedule.reason = Schedule.State.PAUSED, None
        schedule.save(update_fields=["state", "reason"])
        audit(caller, "reports.schedule.changed", schedule.id, schedule=words(schedule), state=schedule.state)
    return schedule


def resume_schedule(caller: Caller, schedule_id: str) -> Schedule:
    """It goes on as the caller's, with the next slot."""
    with transaction.atomic():
        schedule = schedule_of(caller, schedule_id, lock=True)
        _own(caller, schedule)
        schedule.state, schedule.reason, schedule.reached = Schedule.State.ON, None, now()
        schedule.save()
        audit(caller, "reports.schedule.changed", schedule.id, schedule=words(schedule), state=schedule.state)
    return schedule


def remove_schedule(caller: Caller, schedule_id: str) -> None:
    with transaction.atomic():
        schedule = schedule_of(caller, schedule_id, lock=True)
        audit(caller, "reports.schedule.removed", schedule.id, schedule=words(schedule))
        schedule.delete()


def _fill(caller: Caller, schedule: Schedule, plan: Plan) -> None:
    if not (1 <= plan.day <= 31 and 0 <= plan.hour <= 23 and 1 <= plan.month <= 12):
        raise KaiboError("reports.bad_time", status=422)
    if not set(plan.formats) <= set(FORMATS):
        raise KaiboError("reports.no_writer", status=422, form=str(plan.formats)[:60], known=", ".join(FORMATS))
    if not plan.channels or notify.known(plan.channels) != set(plan.channels):
        raise KaiboError("reports.no_channel", status=422)
    _own(caller, schedule)
    schedule.kind, schedule.month, schedule.day, schedule.hour = plan.kind, plan.month, plan.day, plan.hour
    schedule.formats = [form for form in FORMATS if form in plan.formats]
    schedule.language, schedule.channels = plan.language, list(dict.fromkeys(plan.channels))


def _own(caller: Caller, schedule: Schedule) -> None:
    for permission in NEEDED:
        caller.require(permission)
    schedule.maker, schedule.maker_name, schedule.scope = caller.id, caller.name, kept(caller.scope)
