"""A plan is tied to the show it became."""

from __future__ import annotations

from dataclasses import replace

from django.db import transaction

from kaibo.accounts.api import CLI
from kaibo.kit.units import shown
from kaibo.metrics.api import metrics
from kaibo.planning.goals.reading import is_show
from kaibo.planning.goals.setting import NewGoal, change_goals
from kaibo.planning.models import Goal, Plan
from kaibo.planning.plans.changing import changing
from kaibo.shows.api import Show

OVER = (Plan.State.DONE, Plan.State.CANCELLED)


def became(plan_id: str, show: str, *, sure: bool = False) -> bool:
    """Write down that the plan became this show, and give the show the plan's goals where it has none of its own.

    Whether that was news. Unless it is `sure`, a plan or a show that is tied already stays as it is.
    """
    with transaction.atomic():
        plan = Plan.objects.select_for_update().filter(id=plan_id).first()
        if plan is None or plan.show == show:
            return False
        others = Plan.objects.filter(show=show)
        if not sure and (plan.show or others.exists()):
            return False
        others.update(show="")
        with changing(replace(CLI, name=plan.by), plan_id, "became_show") as held:
            held.show, held.state = show, Plan.State.DONE
        _give_goals(held)
    return True


def was_held(plan_id: str) -> bool:
    """The plan's show is over, whether or not a file tells of it yet. Whether that was news."""
    with transaction.atomic():
        plan = Plan.objects.select_for_update().filter(id=plan_id).exclude(state__in=OVER).first()
        if plan is None:
            return False
        with changing(replace(CLI, name=plan.by), plan_id, "held") as held:
            held.state = Plan.State.DONE
    return True


def untie_gone() -> int:
    """Plans of shows that are known no more, since the files that told of them were taken back, are tied to none."""
    return Plan.objects.exclude(show="").exclude(show__in=Show.objects.values("id")).update(show="")


def _give_goals(plan: Plan) -> None:
    if not is_show(plan.show):
        return
    there = set(Goal.objects.filter(period=plan.show, part="").values_list("metric", flat=True))
    wanted = [_goal(plan, key, value) for key, value in plan.goals.items() if key in metrics() and key not in there]
    change_goals(replace(CLI, name=plan.by), wanted)


def _goal(plan: Plan, key: str, value: int) -> NewGoal:
    """Kept with the metric's currency where it has one; nothing is written over."""
    unit = metrics()[key].unit
    return NewGoal(plan.show, "", key, shown(value, unit, plan.currency), plan.currency, seen="")
