"""A show that was becomes the beginning of a plan."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import LAWFUL
from kaibo.kit.i18n import Language
from kaibo.planning.asked import Moment
from kaibo.planning.becoming.from_show import plan_from_show
from kaibo.planning.plans.listing import all_shown
from kaibo.planning.plans.replies import ShowPlanOut

router = guarded_router("planning")


class PlanFromShowIn(Body):
    """When the new show is; without a title it keeps the one that was."""

    planned_at: Moment
    title: Annotated[str, StringConstraints(strip_whitespace=True, max_length=300), LAWFUL] = ""
    language: Language = "zh"


@router.post("/shows/{show}/plan", permission="planning.plans.write", response={201: ShowPlanOut})
def post_plan_from_show(request: Request, show: str, body: PlanFromShowIn) -> Status[Any]:
    """A copy of the plan it came from; of a show that nobody planned here, its title, host, length and products."""
    plan = plan_from_show(request.caller, show, body.planned_at, body.title, body.language)
    return Status(201, all_shown([plan], request.caller)[0])
