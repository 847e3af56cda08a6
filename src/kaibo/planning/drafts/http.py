"""Plans: list, make, look at, change; versions and the way back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from ninja import Path, Query, Status
from pydantic import BaseModel, Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import LAWFUL
from kaibo.kit.i18n import Language
from kaibo.kit.table import Ask
from kaibo.planning.asked import Moment, Seen
from kaibo.planning.drafts.copying import copy_plan
from kaibo.planning.drafts.writing import NewPlan, change_plan, make_plan
from kaibo.planning.plans.changing import restore
from kaibo.planning.plans.difference import difference
from kaibo.planning.plans.kinds import Kind
from kaibo.planning.plans.listing import PlanFilter, all_shown, plans
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.plans.replies import PartChangeOut, PlanState, PlanVersionOut, ShowPlanOut, ShowPlansOut
from kaibo.planning.plans.versions import versions

router = guarded_router("planning")

Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=120)]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300), LAWFUL]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Length = Annotated[int, Field(ge=60, le=48 * 3600)]
Amount = Annotated[Decimal, Field(ge=0, le=Decimal("1e13"))]
Goals = Annotated[dict[Annotated[str, Field(max_length=60)], Amount], Field(max_length=20)]


class PlanFieldsIn(Body):
    """A plan's own fields; those left out stay. `goals` are metric key to value in units people read."""

    title: Title | None = None
    theme: Annotated[Text, LAWFUL] | None = None
    kind: Kind | None = None
    state: PlanState | None = None
    planned_at: Moment | None = None
    planned_s: Length | None = None
    room: Word | None = None
    hosts: Annotated[list[Name], Field(max_length=20)] | None = None
    festival: Annotated[str, Field(max_length=80)] | None = None
    audience: Annotated[str, Field(max_length=500)] | None = None
    budget: Amount | None = None
    goals: Goals | None = None
    seen: Seen = None


class ShowPlanIn(Body):
    """`account` is the id of an account; where none is known yet, `platform` and `account_name` open one. `template`:
    `house` for the house's own of the kind, the id of one of the team's, or empty for nothing."""

    title: Title
    kind: Kind = "ordinary"
    planned_at: Moment
    planned_s: Length = 4 * 3600
    account: Annotated[str, Field(max_length=40)] = ""
    platform: Annotated[str, Field(max_length=20, pattern="^[a-z_]*$")] = ""
    account_name: Word = ""
    theme: Annotated[Text, LAWFUL] = ""
    room: Word = ""
    hosts: Annotated[tuple[Name, ...], Field(max_length=20)] = ()
    festival: Annotated[str, Field(max_length=80)] = ""
    audience: Annotated[str, Field(max_length=500)] = ""
    budget: Amount | None = None
    goals: Goals = Field(default_factory=dict)
    template: Annotated[str, Field(max_length=40)] = ""
    language: Language = "zh"


class CopyIn(Body):
    """When the copy is; without a title it keeps the one it has."""

    planned_at: Moment
    title: Annotated[Text, LAWFUL] = ""


class RestoreIn(Body):
    """`number` is the version to bring back, `seen` the plan's version the caller saw."""

    number: Annotated[int, Field(ge=1, le=2**31 - 1)]
    seen: Seen = None


class PlansAsked(BaseModel):
    """What the plans are narrowed by; days are the company's."""

    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    account: Annotated[str, Field(max_length=40)] = ""
    state: PlanState | None = None
    kind: Kind | None = None
    q: Annotated[str, Field(max_length=120)] = ""
    sort: Annotated[str, Field(max_length=40)] = ""

    def wanted(self) -> PlanFilter:
        return PlanFilter(self.from_, self.to, self.account, self.state or "", self.kind or "", self.q)


@router.get("/plans", permission="planning.plans.read", response=ShowPlansOut)
def read_plans(
    request: Request,
    asked: Query[PlansAsked],
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(ge=1, le=500)] = 50,
) -> dict[str, Any]:
    """Plans the caller may see, the latest planned first."""
    found = plans(asked.wanted(), Ask(page, size, asked.sort), request.caller)
    return {"rows": found.rows, "total": found.total}


@router.post("/plans", permission="planning.plans.write", response={201: ShowPlanOut})
def post_plan(request: Request, body: ShowPlanIn) -> Status[Any]:
    """A new plan, as its first version."""
    plan = make_plan(request.caller, NewPlan(**body.model_dump()))
    return Status(201, _one(request, plan.id))


@router.get("/plans/{plan}", permission="planning.plans.read", response=ShowPlanOut)
def read_plan(request: Request, plan: str) -> dict[str, Any]:
    return _one(request, plan)


@router.patch("/plans/{plan}", permission="planning.plans.write", response=ShowPlanOut)
def patch_plan(request: Request, plan: str, body: PlanFieldsIn) -> dict[str, Any]:
    """Change the fields named. 409 where somebody changed one of them after the version `seen`."""
    wanted = body.model_dump(exclude_unset=True, exclude={"seen"})
    change_plan(request.caller, plan, _given(wanted), seen=body.seen)
    return _one(request, plan)


@router.post("/plans/{plan}/copy", permission="planning.plans.write", response={201: ShowPlanOut})
def post_copy(request: Request, plan: str, body: CopyIn) -> Status[Any]:
    """A new plan with all of this one's segments, products and tasks."""
    made = copy_plan(request.caller, plan, body.planned_at, body.title)
    return Status(201, _one(request, made.id))


@router.get("/plans/{plan}/versions", permission="planning.plans.read", response=list[PlanVersionOut])
def read_versions(request: Request, plan: str) -> list[dict[str, Any]]:
    """Every version, the newest first."""
    return versions(plan_of(plan, request.caller.scope))


@router.get(
    "/plans/{plan}/versions/{number}/difference", permission="planning.plans.read", response=list[PartChangeOut]
)
def read_difference(
    request: Request, plan: str, number: Annotated[int, Path(ge=1, le=2**31 - 1)]
) -> list[dict[str, Any]]:
    """What a version changed against the one before it; of the first, nothing."""
    return difference(plan_of(plan, request.caller.scope), number, request.caller)


@router.post("/plans/{plan}/restore", permission="planning.plans.write", response=ShowPlanOut)
def post_restore(request: Request, plan: str, body: RestoreIn) -> dict[str, Any]:
    """Bring a version back as the newest one; nothing is lost by it."""
    restore(request.caller, plan, body.number, seen=body.seen)
    return _one(request, plan)


def _given(wanted: dict[str, Any]) -> dict[str, Any]:
    """Only a budget can be taken away; null elsewhere says nothing."""
    return {name: value for name, value in wanted.items() if value is not None or name == "budget"}


def _one(request: Request, id: str) -> dict[str, Any]:
    return all_shown([plan_of(id, request.caller.scope)], request.caller)[0]
