"""Templates: list, save a plan as one, take one away."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.kit.i18n import Language
from kaibo.planning.templates.own import remove_template, save_template, templates_shown
from kaibo.planning.templates.replies import PlanTemplateOut

router = guarded_router("planning")


class PlanTemplateIn(Body):
    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]


@router.get("/templates", permission="planning.plans.read", response=list[PlanTemplateOut])
def read_templates(request: Request, lang: Language = "zh") -> list[dict[str, Any]]:
    """The house's template of each kind, then the team's own."""
    return templates_shown(lang)


@router.post("/plans/{plan}/template", permission="planning.plans.write", response={201: list[PlanTemplateOut]})
def post_template(request: Request, plan: str, body: PlanTemplateIn) -> Status[Any]:
    """Save a plan's length, segments, tasks and roles under a name. Answers with all templates."""
    save_template(request.caller, plan, body.name)
    return Status(201, templates_shown("zh"))


@router.delete("/templates/{template}", permission="planning.plans.write", response={204: None})
def delete_template(request: Request, template: str) -> Status[Any]:
    """Plans that were made from it stay."""
    remove_template(template)
    return Status(204, None)
