"""A plan made from an earlier one: everything of it, on another day."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.kit.ids import new_id
from kaibo.planning.assets.acts import move_assets
from kaibo.planning.cobrands.moving import move_shared
from kaibo.planning.marketing.tasks import move_tasks, reach_tasks
from kaibo.planning.models import Asset, Plan, SharedTask, Task
from kaibo.planning.plans import kept
from kaibo.planning.plans.changing import keep
from kaibo.planning.plans.reading import plan_of


def copy_plan(caller: Caller, id: str, planned_at: datetime, title: str = "") -> Plan:
    """Segments, products and tasks come along, the tasks open again and due as far from the show as before.

    Raises KaiboError (404) as `plan_of`.
    """
    with transaction.atomic():
        source = plan_of(id, caller.scope)
        told = kept.unpacked(kept.packed(source))
        plan = Plan(id=new_id("pln"), account=source.account, by=caller.name, made_at=now(), version=1)
        plan.changed_at = plan.made_at
        kept.put_fields_back(plan, told)
        plan.planned_at, plan.state, plan.title = planned_at, Plan.State.DRAFT, title or source.title
        plan.save(force_insert=True)
        kept.put_rows_back(plan, {name: [_new(row) for row in rows] for name, rows in told.items() if name != "plan"})
        plan.tasks.exclude(state=Task.State.DROPPED).update(state=Task.State.OPEN)
        move_tasks(plan, source.planned_at, source.planned_s)
        reach_tasks(plan)
        _begun_anew(plan, source)
        keep(plan, caller, "copied", source.title)
    return plan


def _begun_anew(plan: Plan, source: Plan) -> None:
    """Assets are made again; no goods are held before somebody says so."""
    plan.assets.exclude(state=Asset.State.DROPPED).update(state=Asset.State.OPEN, link="")
    plan.asset_files.all().delete()
    move_assets(plan, source.planned_at)
    SharedTask.objects.filter(plan=plan).update(done=False)
    move_shared(plan, source.planned_at)
    plan.preparations.update(reserve=False)


def _new(row: dict[str, Any]) -> dict[str, Any]:
    id = row.get("id")
    if not isinstance(id, str):
        return {name: value for name, value in row.items() if name != "id"}
    return {**row, "id": new_id(id.split("_")[0]), **({"changed": 1} if "changed" in row else {})}
