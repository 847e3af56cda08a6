"""Marketing tasks of a plan: list, add, change, take away, lay out."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.kit.i18n import Language
from kaibo.planning.asked import Moment, Title
from kaibo.planning.marketing.replies import Asset, Phase, TaskOut, TaskState
from kaibo.planning.marketing.tasks import add_task, change_task, lay_house_tasks, remove_task, tasks

router = guarded_router("planning")

Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]


class TaskIn(Body):
    phase: Phase
    title: Title
    channel: Word = ""
    asset: Asset = ""
    owner: Word = ""
    due_at: Moment
    note: Text = ""


class TaskFieldsIn(Body):
    """Fields left out stay; `seen` is the plan's version the caller saw."""

    phase: Phase | None = None
    title: Title | None = None
    channel: Word | None = None
    asset: Asset | None = None
    owner: Word | None = None
    due_at: Moment | None = None
    state: TaskState | None = None
    note: Text | None = None
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None


@router.get("/plans/{plan}/tasks", permission="planning.plans.read", response=list[TaskOut])
def read_tasks(request: Request, plan: str) -> list[dict[str, Any]]:
    """By when they are due."""
    return tasks(plan, request.caller)


@router.post("/plans/{plan}/tasks", permission="planning.plans.write", response={201: list[TaskOut]})
def post_task(request: Request, plan: str, body: TaskIn) -> Status[Any]:
    """One task more; answers with all of them."""
    add_task(request.caller, plan, body.model_dump())
    return Status(201, tasks(plan, request.caller))


@router.post("/plans/{plan}/tasks/lay-out", permission="planning.plans.write", response={201: list[TaskOut]})
def post_lay_out(request: Request, plan: str, lang: Language = "zh") -> Status[Any]:
    """The house's tasks for a show of this kind; 409 where the plan has tasks already."""
    lay_house_tasks(request.caller, plan, lang)
    return Status(201, tasks(plan, request.caller))


@router.patch("/plans/{plan}/tasks/{task}", permission="planning.plans.write", response=list[TaskOut])
def patch_task(request: Request, plan: str, task: str, body: TaskFieldsIn) -> list[dict[str, Any]]:
    """409 where somebody changed it after the version `seen`."""
    told = body.model_dump(exclude_none=True, exclude={"seen"})
    change_task(request.caller, plan, task, told, seen=body.seen)
    return tasks(plan, request.caller)


@router.delete("/plans/{plan}/tasks/{task}", permission="planning.plans.write", response={204: None})
def delete_task(request: Request, plan: str, task: str) -> Status[Any]:
    remove_task(request.caller, plan, task)
    return Status(204, None)
