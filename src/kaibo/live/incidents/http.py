"""Incidents, corrections, and the plans the team edits."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import AwareDatetime, Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import LAWFUL
from kaibo.live.incidents import acts, corrections, editing
from kaibo.live.incidents.parts import incident_shown
from kaibo.live.incidents.plans import scheme_of, scheme_shown, schemes
from kaibo.live.incidents.replies import CorrectionOut, IncidentOut, PlanOut
from kaibo.live.models import Incident

router = guarded_router("live")

Kind = Annotated[str, Field(pattern="^[a-z][a-z_]{0,39}$")]
Line = Annotated[str, Field(max_length=500)]
Said = Annotated[str, Field(min_length=1, max_length=500)]
Role = Literal["host", "assistant", "controller", "operator", "customer_service", "buyer"]


class IncidentIn(Body):
    kind: Kind
    note: Line = ""
    owner: Annotated[str, Field(max_length=120)] = ""


class StepDoneIn(Body):
    done: bool = True


class SayIn(Body):
    note: Line = ""
    owner: Annotated[str, Field(max_length=120)] = ""


class CloseIn(Body):
    outcome: Line = ""


class CorrectionIn(Body):
    """`said_at`: when it was said; left out, now."""

    fault: Literal["slip", "incomplete", "improper"] = "slip"
    said: Said
    correct: Annotated[Said, LAWFUL]
    product: Annotated[str, Field(max_length=128)] = ""
    said_at: AwareDatetime | None = None


class PlanStepIn(Body):
    role: Role
    text: Annotated[str, Field(min_length=1, max_length=200)]


class PlanIn(Body):
    title: Annotated[str, Field(min_length=1, max_length=80)]
    owner: Role
    within_s: Annotated[int, Field(ge=10, le=86_400)]
    steps: Annotated[list[PlanStepIn], Field(min_length=1, max_length=30)]
    phrases: Annotated[list[Annotated[str, Field(min_length=1, max_length=300), LAWFUL]], Field(max_length=20)] = []


@router.post("/runs/{id}/incidents", permission="live.comments.write", response={201: IncidentOut})
def post_incident(request: Request, id: str, body: IncidentIn) -> Status[Any]:
    """Open the plan of a kind. One that is open already is answered as it is."""
    return Status(201, _shown(acts.open_incident(request.caller, id, body.kind, note=body.note, owner=body.owner)))


@router.post("/runs/{id}/incidents/{incident}/steps/{step}", permission="live.comments.write", response=IncidentOut)
def post_step(request: Request, id: str, incident: str, step: int, body: StepDoneIn) -> dict[str, Any]:
    """`step` counts from 0."""
    return _shown(acts.do_step(request.caller, id, incident, step, done=body.done))


@router.post("/runs/{id}/incidents/{incident}/log", permission="live.comments.write", response=IncidentOut)
def post_log(request: Request, id: str, incident: str, body: SayIn) -> dict[str, Any]:
    return _shown(acts.say(request.caller, id, incident, note=body.note, owner=body.owner))


@router.post("/runs/{id}/incidents/{incident}/close", permission="live.comments.write", response=IncidentOut)
def post_close(request: Request, id: str, incident: str, body: CloseIn) -> dict[str, Any]:
    return _shown(acts.close_incident(request.caller, id, incident, outcome=body.outcome))


@router.post("/runs/{id}/corrections", permission="live.rooms.write", response={201: CorrectionOut})
def post_correction(request: Request, id: str, body: CorrectionIn) -> Status[Any]:
    told: dict[str, str | datetime | None] = body.model_dump()
    row = corrections.show_correction(request.caller, id, **told)  # type: ignore[arg-type]
    return Status(201, corrections.correction_shown(row, row.run))


@router.post("/runs/{id}/corrections/{correction}/withdraw", permission="live.rooms.write", response=CorrectionOut)
def post_withdraw(request: Request, id: str, correction: str) -> dict[str, Any]:
    row = corrections.withdraw_correction(request.caller, id, correction)
    return corrections.correction_shown(row, row.run)


@router.get("/plans", permission="live.rooms.read", response=list[PlanOut])
def read_plans(request: Request) -> list[dict[str, Any]]:
    return [scheme_shown(each, place) for place, each in enumerate(schemes())]


@router.put("/plans/{kind}", permission="live.rooms.write", response=PlanOut)
def put_plan(request: Request, kind: Kind, body: PlanIn) -> dict[str, Any]:
    editing.write_plan(request.caller, kind, body.model_dump())
    place = [each.kind for each in schemes()].index(kind)
    return scheme_shown(scheme_of(kind), place)


@router.delete("/plans/{kind}", permission="live.rooms.write", response={204: None})
def delete_plan(request: Request, kind: Kind) -> Status[Any]:
    """The team's own plan is taken back; ours of that kind stands again."""
    editing.take_back_plan(request.caller, kind)
    return Status(204, None)


def _shown(incident: Incident) -> dict[str, Any]:
    return incident_shown(incident, list(incident.log.all()))
