"""What both sides share moves with the show."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F

from kaibo.planning.models import Plan, SharedTask


def move_shared(plan: Plan, begun: datetime) -> None:
    """What isn't done yet is due as far from the show as before; `begun` is when it began. Call where the plan's
    version is counted."""
    if by := plan.planned_at - begun:
        rows = SharedTask.objects.filter(plan=plan, done=False, due_at__isnull=False)
        rows.update(due_at=F("due_at") + by, changed=plan.version)
