"""The team writes its own contingency plans."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.live.incidents import events
from kaibo.live.models import Plan


def write_plan(caller: Caller, kind: str, told: dict[str, Any]) -> Plan:
    """`told`: title, owner, within_s, steps [{role, text}], phrases. Open incidents keep the plan they have."""
    with transaction.atomic():
        plan, _ = Plan.objects.update_or_create(kind=kind, defaults={**told, "by": caller.name, "at": now()})
        emit(events.PLAN_WRITTEN, kind, events.PlanWritten(kind, len(plan.steps)), by=caller.id)
    return plan


def take_back_plan(caller: Caller, kind: str) -> None:
    """Ours stands again; a further kind of the team's own is gone."""
    with transaction.atomic():
        if Plan.objects.filter(kind=kind).delete()[0]:
            emit(events.PLAN_WRITTEN, kind, events.PlanWritten(kind, 0), by=caller.id)
