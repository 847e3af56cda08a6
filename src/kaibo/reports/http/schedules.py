"""Reports by the calendar: added, changed, paused, run at once."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.notify import api as notify
from kaibo.reports.schedule_replies import ScheduleOut, SchedulesOut, TurnOut
from kaibo.reports.schedules import changing
from kaibo.reports.schedules.finding import schedule_of
from kaibo.reports.schedules.shown import schedules, shown, turns
from kaibo.reports.schedules.turning import run_now

router = guarded_router("reports")

WRITE = "reports.schedules.write"
Word = Annotated[str, Field(max_length=40)]


class ScheduleIn(Body):
    kind: Literal["month", "year"]
    month: Annotated[int, Field(ge=1, le=12)] = 1
    day: Annotated[int, Field(ge=1, le=31)]
    hour: Annotated[int, Field(ge=0, le=23)]
    formats: Annotated[list[Word], Field(max_length=10)]
    language: Literal["zh", "en"]
    channels: Annotated[list[Word], Field(min_length=1, max_length=50)]

    def plan(self) -> changing.Plan:
        return changing.Plan(**self.model_dump())


@router.get("/schedules", permission=WRITE, response=SchedulesOut)
def read_schedules(request: Request) -> dict[str, Any]:
    return {"rows": schedules(request.caller), "channels": notify.names()}


@router.post("/schedules", permission=WRITE, response={201: ScheduleOut})
def post_schedule(request: Request, body: ScheduleIn) -> Status[Any]:
    return Status(201, shown(changing.add_schedule(request.caller, body.plan())))


@router.put("/schedules/{schedule_id}", permission=WRITE, response=ScheduleOut)
def put_schedule(request: Request, schedule_id: str, body: ScheduleIn) -> dict[str, Any]:
    return shown(changing.change_schedule(request.caller, schedule_id, body.plan()))


@router.delete("/schedules/{schedule_id}", permission=WRITE, response={204: None})
def delete_schedule(request: Request, schedule_id: str) -> Status[Any]:
    changing.remove_schedule(request.caller, schedule_id)
    return Status(204, None)


@router.post("/schedules/{schedule_id}/pause", permission=WRITE, response=ScheduleOut)
def post_pause(request: Request, schedule_id: str) -> dict[str, Any]:
    return shown(changing.pause_schedule(request.caller, schedule_id))


@router.post("/schedules/{schedule_id}/resume", permission=WRITE, response=ScheduleOut)
def post_resume(request: Request, schedule_id: str) -> dict[str, Any]:
    """Go on; who resumes one that was stopped makes it their own."""
    return shown(changing.resume_schedule(request.caller, schedule_id))


@router.post("/schedules/{schedule_id}/run", permission=WRITE, response={202: ScheduleOut})
def post_run(request: Request, schedule_id: str) -> Status[Any]:
    """Make and send the report of the last whole month or year now."""
    return Status(202, shown(run_now(request.caller, schedule_id).schedule))


@router.get("/schedules/{schedule_id}/turns", permission=WRITE, response=list[TurnOut])
def read_turns(request: Request, schedule_id: str) -> list[dict[str, Any]]:
    return turns(schedule_of(request.caller, schedule_id))
