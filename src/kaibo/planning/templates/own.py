"""The team's own templates: saved from a plan, listed, taken away; and which content a name stands for."""

from __future__ import annotations

from collections import Counter
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.i18n import Language
from kaibo.kit.ids import new_id
from kaibo.planning.models import Plan, Task, Template
from kaibo.planning.plans.kinds import KINDS
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.templates.content import BEGIN, END, Content, Duty, Part, Post, content_of, house

HOUSE = "house"
MINUTE = 60


def content_named(name: str, kind: str, language: Language) -> Content | None:
    """`house` is the house's template of the kind, else an id of the team's own; the empty name is none.

    Raises KaiboError (404) for one there isn't.
    """
    if not name:
        return None
    if name == HOUSE:
        return house(language)[kind]
    found = there(Template.objects.filter(id=name).first())
    return content_of(found.content)


def save_template(caller: Caller, plan_id: str, name: str) -> Template:
    """What of a plan serves the next one: length, segments, tasks and roles. Raises KaiboError (404) as `plan_of`."""
    plan = plan_of(plan_id, caller.scope)
    content = content_from(plan)
    row = Template(id=new_id("tpl"), name=name, kind=plan.kind, content=content.as_dict(), by=caller.name)
    row.made_at = now()
    row.save(force_insert=True)
    return row


def remove_template(id: str) -> None:
    """Plans that were made from it stay as they are. Raises KaiboError (404) for one there isn't."""
    if not Template.objects.filter(id=id).delete()[0]:
        raise KaiboError("kit.not_found", status=404)


def content_from(plan: Plan) -> Content:
    """Products stay with their plan: a segment that tells of one keeps its place and its words."""
    parts = tuple(
        Part(each.kind, each.title, max(round(each.planned_s / MINUTE), 1), each.note) for each in plan.segments.all()
    )
    duties = tuple(_duty(plan, each) for each in plan.tasks.exclude(state=Task.State.DROPPED))
    roles = Counter(plan.items.filter(fallen_out="").exclude(role="").values_list("role", flat=True))
    checks = house("zh")[plan.kind].checks if plan.kind in KINDS else ()
    crew = tuple(Post(each.role, each.least, each.most) for each in plan.crew_needs.order_by("role"))
    return Content(plan.planned_s, parts, duties, dict(roles), checks, crew)


def templates_shown(language: Language) -> list[dict[str, Any]]:
    """The house's, then the team's own."""
    known = [
        {"id": HOUSE, "name": "", "kind": kind, "by": "", **_shown(each)} for kind, each in house(language).items()
    ]
    own = Template.objects.all()
    return known + [
        {"id": each.id, "name": each.name, "kind": each.kind, "by": each.by, **_shown(content_of(each.content))}
        for each in own
    ]


def _shown(content: Content) -> dict[str, Any]:
    told = content.as_dict()
    return {name: told[name] for name in ("planned_s", "segments", "tasks", "roles", "checks")}


def _duty(plan: Plan, task: Task) -> Duty:
    """What is due after the show's end is counted from its end."""
    due = round((task.due_at - plan.planned_at).total_seconds() / MINUTE)
    if task.phase not in Task.AFTER:
        return Duty(task.phase, task.title, task.channel, task.asset, due, BEGIN)
    return Duty(task.phase, task.title, task.channel, task.asset, due - plan.planned_s // MINUTE, END)
