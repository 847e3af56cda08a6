"""Co-branding: candidates, their marks and stages, and the joint side of a plan."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.planning.asked import Moment, Seen, Shown
from kaibo.planning.cobrands.marks import judge, set_weights
from kaibo.planning.cobrands.partners import add_partner, change_partner
from kaibo.planning.cobrands.reading import cobrand, partner_card, partners
from kaibo.planning.cobrands.replies import CobrandOut, PartnerCardOut, PartnerKind, PartnersOut, Side, Stage
from kaibo.planning.cobrands.sharing import add_task, change_task, remove_task, set_cobrand
from kaibo.planning.cobrands.stages import move

router = guarded_router("planning")
READ, WRITE = "planning.partners.read", "planning.partners.write"
READ_PLANS, WRITE_PLANS = "planning.plans.read", "planning.plans.write"

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=500)]
Points = Annotated[int, Field(ge=1, le=10)]
Percent = Annotated[int, Field(ge=0, le=100)]


class PartnerFieldsIn(Body):
    """`fit`: why it goes with us. Fields left out stay."""

    name: Name | None = None
    kind: PartnerKind | None = None
    owner: Word | None = None
    fit: Text | None = None
    note: Text | None = None
    seen: Seen = None


class PartnerIn(PartnerFieldsIn):
    name: Name


class MarksIn(Body):
    """One's own, from 1 to 10."""

    awareness: Points
    quality: Points
    pricing: Points
    supply: Points
    marketing: Points
    why: Text = ""


class WeightsIn(Body):
    """Percents, a hundred in all."""

    awareness: Percent
    quality: Percent
    pricing: Percent
    supply: Percent
    marketing: Percent


class StageIn(Body):
    """With `plan`, the decision rests on that joint show and may be to stay."""

    stage: Stage
    reason: Reason
    plan: Annotated[str, Field(max_length=40)] = ""
    seen: Seen = None


class PromiseIn(Body):
    side: Side
    channel: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
    views: Annotated[int, Field(ge=1, le=10**11)]


class CobrandIn(Body):
    """The whole of it; `seen` is the plan's version that the person saw."""

    partner: Annotated[str, Field(max_length=40)]
    goods: Annotated[list[Annotated[str, Field(max_length=128)]], Field(max_length=300)] = []
    traffic: Annotated[list[PromiseIn], Field(max_length=30)] = []
    seen: Seen = None


class SharedTaskIn(Body):
    kind: Literal["content", "task"]
    title: Shown
    ours: Word = ""
    theirs: Word = ""
    due_at: Moment | None = None


class SharedTaskFieldsIn(Body):
    """Fields left out stay; `seen` is the plan's version that the person saw."""

    kind: Literal["content", "task"] | None = None
    title: Shown | None = None
    ours: Word | None = None
    theirs: Word | None = None
    due_at: Moment | None = None
    done: bool | None = None
    seen: Seen = None


@router.get("/partners", permission=READ, response=PartnersOut)
def read_partners(request: Request) -> dict[str, Any]:
    return partners(request.caller)


@router.post("/partners", permission=WRITE, response={201: PartnerCardOut})
def post_partner(request: Request, body: PartnerIn) -> Status[Any]:
    """409 for a name there is."""
    row = add_partner(request.caller, body.model_dump(exclude_none=True, exclude={"seen"}))
    return Status(201, partner_card(request.caller, row.id))


@router.put("/partners/weights", permission=WRITE, response=PartnersOut)
def put_weights(request: Request, body: WeightsIn) -> dict[str, Any]:
    """422 where they don't come to a hundred."""
    set_weights(request.caller, body.model_dump())
    return partners(request.caller)


@router.get("/partners/{partner}", permission=READ, response=PartnerCardOut)
def read_partner(request: Request, partner: str) -> dict[str, Any]:
    return partner_card(request.caller, partner)


@router.patch("/partners/{partner}", permission=WRITE, response=PartnerCardOut)
def patch_partner(request: Request, partner: str, body: PartnerFieldsIn) -> dict[str, Any]:
    """409 where somebody changed it after the version `seen`."""
    told = body.model_dump(exclude_none=True, exclude={"seen"})
    change_partner(request.caller, partner, told, seen=body.seen)
    return partner_card(request.caller, partner)


@router.put("/partners/{partner}/marks", permission=WRITE, response=PartnerCardOut)
def put_marks(request: Request, partner: str, body: MarksIn) -> dict[str, Any]:
    """One's own, in place of those given before."""
    judge(request.caller, partner, body.model_dump(exclude={"why"}), body.why)
    return partner_card(request.caller, partner)


@router.post("/partners/{partner}/stage", permission=WRITE, response=PartnerCardOut)
def post_stage(request: Request, partner: str, body: StageIn) -> dict[str, Any]:
    """One stage on, any number back, or out; 409 where there is no such way."""
    move(request.caller, partner, body.stage, body.reason, plan=body.plan, seen=body.seen)
    return partner_card(request.caller, partner)


@router.get("/plans/{plan}/cobrand", permission=READ_PLANS, response=CobrandOut)
def read_cobrand(request: Request, plan: str) -> dict[str, Any]:
    return cobrand(request.caller, plan)


@router.put("/plans/{plan}/cobrand", permission=WRITE_PLANS, response=CobrandOut)
def put_cobrand(request: Request, plan: str, body: CobrandIn) -> dict[str, Any]:
    """409 for a plan of another type, or one changed since `seen`."""
    promised = [each.model_dump() for each in body.traffic]
    set_cobrand(request.caller, plan, body.partner, body.goods, promised, seen=body.seen)
    return cobrand(request.caller, plan)


@router.post("/plans/{plan}/cobrand/tasks", permission=WRITE_PLANS, response={201: CobrandOut})
def post_shared_task(request: Request, plan: str, body: SharedTaskIn) -> Status[Any]:
    """422 for words the law forbids: what both do together is announced."""
    add_task(request.caller, plan, body.model_dump())
    return Status(201, cobrand(request.caller, plan))


@router.patch("/plans/{plan}/cobrand/tasks/{task}", permission=WRITE_PLANS, response=CobrandOut)
def patch_shared_task(request: Request, plan: str, task: str, body: SharedTaskFieldsIn) -> dict[str, Any]:
    """409 where somebody changed it after the version `seen`."""
    told = body.model_dump(exclude_none=True, exclude={"seen"})
    change_task(request.caller, plan, task, told, seen=body.seen)
    return cobrand(request.caller, plan)


@router.delete("/plans/{plan}/cobrand/tasks/{task}", permission=WRITE_PLANS, response=CobrandOut)
def delete_shared_task(request: Request, plan: str, task: str) -> dict[str, Any]:
    remove_task(request.caller, plan, task)
    return cobrand(request.caller, plan)
