"""A company with channels and schedules, and a worker that sees to what is due."""

from __future__ import annotations

from threading import Event
from typing import Any

from cast import Actor
from kaibo.jobs.api import Job, work
from kaibo.kit.clock import now
from kaibo.notify import work as notify_work
from kaibo.reports import work as reports_work

API = "/api/v1/reports/schedules"
KINDS = (notify_work.deliver, reports_work.make_turn)
PLAN = {"kind": "month", "day": 3, "hour": 9, "formats": ["xlsx"], "language": "zh"}


def work_off() -> None:
    """Let a worker look at the calendar and do what is due."""
    stop = Event()
    quiet = 0

    def look() -> None:
        nonlocal quiet
        due = Job.objects.filter(state__in=Job.OPEN, not_before__lte=now())
        quiet = 0 if due.exists() else quiet + 1
        if quiet > 1:
            stop.set()

    work(stop, between=[look])


def scheduled(actor: Actor, *channels: str, **changes: Any) -> str:
    """Add a schedule as the page does; its id."""
    made = actor.post(API, PLAN | {"channels": list(channels)} | changes)
    assert made.status_code == 201, made.content
    return str(made.json()["id"])


def shown(actor: Actor, schedule: str) -> dict[str, Any]:
    [found] = [row for row in actor.get(API).json()["rows"] if row["id"] == schedule]
    return dict(found)


def turns(actor: Actor, schedule: str) -> list[dict[str, Any]]:
    return list(actor.get(f"{API}/{schedule}/turns").json())
