"""What both sides share moves with the show."""

from __future__ import annotations

from datetime import datetime

from kaibo.accounts.api import company
from kaibo.kit.clock import moved_along
from kaibo.planning.models import Plan, SharedTask


def move_shared(plan: Plan, begun: datetime) -> None:
    """What isn't done yet is due as far from the show as before; `begun` is when it began. Call where the plan's
    version is counted."""
    if plan.planned_at == begun:
        return
    for row in SharedTask.objects.filter(plan=plan, done=False).exclude(due_at=None):
        row.due_at = row.due_at and moved_along(row.due_at, begun, plan.planned_at, company().zone)
        row.changed = plan.version
        row.save(update_fields=["due_at", "changed"])
