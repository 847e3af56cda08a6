"""Schedules as pages see them: when they are due next, and what became of the last times."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.notify import api as notify
from kaibo.reports.models import Edition
from kaibo.reports.schedules.finding import rhythm_of
from kaibo.reports.schedules.maker import scope_of, sees_rows
from kaibo.reports.schedules.models import Schedule, Turn

TURNS = 24


def schedules(caller: Caller) -> list[dict[str, Any]]:
    """Those that tell no more than the caller sees."""
    found = Schedule.objects.order_by("kind", "month", "day", "hour", "id")
    return [shown(each) for each in found if sees_rows(caller.scope, scope_of(each))]


def shown(schedule: Schedule) -> dict[str, Any]:
    named = ("id", "kind", "month", "day", "hour", "formats", "language", "channels", "state", "reason", "maker_name")
    last = turns(schedule, most=1)
    rhythm = rhythm_of(schedule)
    return {name: getattr(schedule, name) for name in named} | {
        "part": not scope_of(schedule).all,
        "next_at": rhythm.next(now()).at if schedule.state == Schedule.State.ON else None,
        "last": last[0] if last else None,
    }


def turns(schedule: Schedule, *, most: int = TURNS) -> list[dict[str, Any]]:
    """The newest first, each with its deliveries."""
    found = list(schedule.turns.order_by("-made_at", "-id")[:most])
    sent = notify.deliveries_of([turn.id for turn in found])
    names = dict(Edition.objects.filter(id__in=[turn.edition for turn in found]).values_list("id", "name"))
    return [_told(turn) | {"name": names.get(turn.edition) or None, "deliveries": sent[turn.id]} for turn in found]


def _told(turn: Turn) -> dict[str, Any]:
    named = ("id", "slot", "subject", "older", "state", "edition", "error", "by", "made_at", "ended_at")
    return {name: getattr(turn, name) for name in named}
