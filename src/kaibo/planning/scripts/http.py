"""Scripts: asked for, looked at beside what is there, taken into the rundown; and the templates they are written by."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import DRAFT
from kaibo.planning.items.replies import Role
from kaibo.planning.rundown.http import Lines
from kaibo.planning.rundown.reading import rundown_shown
from kaibo.planning.rundown.replies import RundownOut, SegmentKind
from kaibo.planning.scripts.asking import ask
from kaibo.planning.scripts.reading import scripts
from kaibo.planning.scripts.rendering import LONGEST
from kaibo.planning.scripts.replies import ScriptsOut, ScriptsTakenOut, ScriptTemplateOut
from kaibo.planning.scripts.taking import take
from kaibo.planning.scripts.templates import forget_template, save_template, templates
from kaibo.planning.scripts.together import take_together

router = guarded_router("planning")
SegmentQuery = Annotated[str, Query(max_length=40)]


class ScriptsIn(Body):
    """`segments` by their ids; `by_model`: by the installation's model where it names one, else by template."""

    segments: Annotated[list[Annotated[str, Field(max_length=40)]], Field(min_length=1, max_length=500)]
    by_model: bool = True


class TakeScriptIn(Body):
    """`lines` as somebody made them of the script's; null: as they are. `seen`: the plan's version the person saw."""

    lines: Lines | None = None
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None


class TakeScriptsIn(Body):
    """`scripts` by their ids, as they were looked through beside the plan's version `seen`."""

    scripts: Annotated[list[Annotated[str, Field(max_length=40)]], Field(min_length=1, max_length=500)]
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)]


class ScriptTemplateIn(Body):
    """`{{ price }}`, `{% if theme %}…{% endif %}`, `{% for each in points %}{{ each }}{% endfor %}`; empty: the
    house's counts again."""

    kind: SegmentKind
    role: Role = ""
    text: Annotated[str, Field(max_length=LONGEST), DRAFT]


@router.get("/plans/{plan}/scripts", permission="planning.plans.read", response=ScriptsOut)
def read_scripts(request: Request, plan: str, segment: SegmentQuery = "") -> dict[str, Any]:
    """The newest script of each segment, or of the one named."""
    return scripts(plan, request.caller, segment)


@router.post("/plans/{plan}/scripts", permission="planning.plans.write", response={201: ScriptsOut})
def post_scripts(request: Request, plan: str, body: ScriptsIn) -> Status[Any]:
    """Ask for scripts; the worker writes them."""
    ask(request.caller, plan, body.segments, by_model=body.by_model)
    return Status(201, scripts(plan, request.caller))


@router.post("/plans/{plan}/scripts/{script}/take", permission="planning.plans.write", response=RundownOut)
def post_take_script(request: Request, plan: str, script: str, body: TakeScriptIn | None = None) -> dict[str, Any]:
    """Its lines become the segment's phrases; 422 where they tell what the plan doesn't, 409 where it changed."""
    told = body or TakeScriptIn()
    return rundown_shown(take(request.caller, plan, script, told.lines, seen=told.seen), request.caller)


@router.post("/plans/{plan}/scripts/take", permission="planning.plans.write", response=ScriptsTakenOut)
def post_take_scripts(request: Request, plan: str, body: TakeScriptsIn) -> dict[str, Any]:
    """All in one version that is undone as one; those that may not be said or whose segment changed are left."""
    done = take_together(request.caller, plan, body.scripts, seen=body.seen)
    shown = rundown_shown(done.plan, request.caller)
    return {"taken": done.taken, "left": [vars(each) for each in done.left], "rundown": shown}


@router.get("/script-templates", permission="planning.plans.read", response=list[ScriptTemplateOut])
def read_script_templates(request: Request) -> list[dict[str, Any]]:
    """For every kind of segment and every role of a product."""
    return templates()


@router.put("/script-templates", permission="planning.plans.write", response=list[ScriptTemplateOut])
def put_script_template(request: Request, body: ScriptTemplateIn) -> list[dict[str, Any]]:
    """422 for a text that is no template."""
    if body.text.strip():
        save_template(request.caller, body.kind, body.role, body.text)
    else:
        forget_template(body.kind, body.role)
    return templates()
