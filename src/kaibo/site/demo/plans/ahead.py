"""The plan on its eve, at each start: once its hour is over it moves on; what somebody changed stays, and a new one is
made."""

from __future__ import annotations

from django.db.models import F
from msgspec.structs import replace

from kaibo.accounts.api import CLI
from kaibo.kit.clock import now
from kaibo.live.api import Run
from kaibo.planning.api import Plan, change_plan
from kaibo.planning.models import Asset, Task
from kaibo.site.demo import state
from kaibo.site.demo.plans.booked import book
from kaibo.site.demo.plans.eve import plan_eve, slot, timed
from kaibo.site.demo.state import Eve


def keep_ahead() -> None:
    """Where the demo plans its own shows: one on its eve, and those of two weeks."""
    before = state.read()
    if before is None or before.eve is None:
        return
    after = replace(before, eve=_eve(before.eve))
    after = replace(after, booked=book(after))
    if after != before:
        state.write(after)


def begun(coming: Plan, past: Plan) -> Eve:
    return Eve(coming.id, past.id, mark(coming))


def mark(plan: Plan) -> str:
    """Another one as soon as anybody changes the plan, checks or rehearses it, or runs it."""
    plan.refresh_from_db(fields=["version"])
    rows = (plan.checked, plan.rehearsals, plan.findings.filter(done_at=None), Run.objects.filter(plan=plan.id))
    return ".".join(map(str, (plan.version, *(each.count() for each in rows))))


def _eve(kept: Eve) -> Eve:
    plan = Plan.objects.filter(id=kept.plan).first()
    if plan is not None and plan.planned_at > now():
        return kept
    past = Plan.objects.filter(id=kept.past).first()
    if past is None:
        return kept
    if plan is None or mark(plan) != kept.mark:
        return begun(plan_eve(past), past)
    _move(plan)
    return begun(plan, past)


def _move(plan: Plan) -> None:
    """To the next evening, with all that was done for it."""
    at = slot(plan.account)
    by = at - plan.planned_at
    plan.tasks.filter(state=Task.State.DONE).update(due_at=F("due_at") + by)
    plan.assets.filter(state=Asset.State.DONE).update(due_at=F("due_at") + by)
    change_plan(CLI, plan.id, {"planned_at": at})
    for held in plan.rehearsals.all():
        timed(plan, held)
    plan.checked.update(at=now())
