"""Runs: list, plan, look at, start, pause, resume, end."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from ninja import Query, Status
from pydantic import AwareDatetime, Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import LAWFUL
from kaibo.kit.table import Ask
from kaibo.live.against.reading import run_against_plan
from kaibo.live.against.replies import RunAgainstPlanOut
from kaibo.live.asked import TurnIn
from kaibo.live.hub import hub
from kaibo.live.reading import run_shown, runs
from kaibo.live.replies import SnapshotOut
from kaibo.live.runs.acts import NewRun, end_run, pause_run, plan_run, resume_run, start_run
from kaibo.live.runs.from_plan import run_plan, take_over
from kaibo.live.runs.replies import RunOut, RunsOut, State
from kaibo.live.snapshot import snapshot

router = guarded_router("live")

Word = Annotated[str, Field(max_length=120)]
Moment = Annotated[AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), le=datetime(2200, 1, 1, tzinfo=UTC))]
Page = Annotated[int, Query(ge=1, le=100_000)]


class RunIn(Body):
    """`account` is the id of an account; where none is known yet, `platform` and `account_name` open one. With a `plan`
    the run takes account, time, currency, rundown and shelf from it, title and host too where none is told."""

    title: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300), LAWFUL] = ""
    plan: Annotated[str, Field(max_length=40)] = ""
    account: Annotated[str, Field(max_length=40)] = ""
    platform: Annotated[str, Field(max_length=20, pattern="^[a-z_]*$")] = ""
    account_name: Word = ""
    host: Word = ""
    room_id: Annotated[str, Field(max_length=80)] = ""
    planned_at: Moment | None = None
    currency: Annotated[str, Field(pattern="^([A-Z]{3})?$")] = ""
    most_shown: Annotated[int, Field(ge=1, le=500)] = 30


@router.get("/runs", permission="live.rooms.read", response=RunsOut)
def read_runs(
    request: Request,
    page: Page = 1,
    size: Annotated[int, Query(ge=1, le=500)] = 50,
    state: State | None = None,
    plan: Annotated[str, Query(max_length=40)] = "",
) -> dict[str, Any]:
    """Runs on air first, then planned ones, then those that ended; newest first."""
    found = runs(request.caller.scope, Ask(page, size), state=state or "", plan=plan)
    return {"rows": [{**row, "online": hub.online(row["id"])} for row in found.rows], "total": found.total}


@router.post("/runs", permission="live.rooms.write", response={201: RunOut})
def post_run(request: Request, body: RunIn) -> Status[Any]:
    """409 where a run of the plan is planned or on air."""
    new = NewRun(**body.model_dump(exclude={"plan"}))
    made = run_plan(request.caller, body.plan, new) if body.plan else plan_run(request.caller, new)
    return Status(201, run_shown(made))


@router.get("/runs/{id}", permission="live.rooms.read", response=SnapshotOut)
def read_run(request: Request, id: str) -> dict[str, Any]:
    """The run as it stands, during and after; the stream sends the same and goes on."""
    return snapshot(id, request.caller)


@router.get("/runs/{id}/plan", permission="live.rooms.read", response=RunAgainstPlanOut)
def read_run_plan(request: Request, id: str) -> dict[str, Any]:
    """The run held against its plan: during the show, and after it before any file of it is imported."""
    return run_against_plan(id, request.caller)


@router.post("/runs/{id}/plan", permission="live.rooms.write", response=RunOut)
def post_plan(request: Request, id: str, body: TurnIn | None = None) -> dict[str, Any]:
    """Take over what changed in the run's plan, for what has not begun yet."""
    return run_shown(take_over(request.caller, id, turn=body.turn if body else None))


@router.post("/runs/{id}/start", permission="live.rooms.write", response=RunOut)
def post_start(request: Request, id: str, body: TurnIn | None = None) -> dict[str, Any]:
    """Go on air. 409 when the run isn't in a state for it, somebody moved the rundown on since `turn`, or the plan is
    not ready: `/planning/plans/{plan}/readiness` says what is missing, and who may let it through."""
    return run_shown(start_run(request.caller, id, turn=body.turn if body else None))


@router.post("/runs/{id}/pause", permission="live.rooms.write", response=RunOut)
def post_pause(request: Request, id: str, body: TurnIn | None = None) -> dict[str, Any]:
    return run_shown(pause_run(request.caller, id, turn=body.turn if body else None))


@router.post("/runs/{id}/resume", permission="live.rooms.write", response=RunOut)
def post_resume(request: Request, id: str, body: TurnIn | None = None) -> dict[str, Any]:
    return run_shown(resume_run(request.caller, id, turn=body.turn if body else None))


@router.post("/runs/{id}/end", permission="live.rooms.write", response=RunOut)
def post_end(request: Request, id: str, body: TurnIn | None = None) -> dict[str, Any]:
    """Go off air: segment, pitch and the host's shift end with it. What was seen stays readable."""
    return run_shown(end_run(request.caller, id, turn=body.turn if body else None))
