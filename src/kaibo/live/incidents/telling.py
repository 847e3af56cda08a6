"""What went wrong in finished runs, told to the plans they came from."""

from __future__ import annotations

from kaibo.live.models import Incident, Run
from kaibo.planning.api import tells_incidents


@tells_incidents
def incidents_of(plans: list[str]) -> dict[str, list[str]]:
    """Kinds of incidents by plan; nothing for a plan that was never run to its end, none for a run without any."""
    runs = Run.objects.filter(plan__in=plans, state=Run.State.ENDED)
    told: dict[str, list[str]] = {plan: [] for plan in runs.values_list("plan", flat=True)}
    for plan, kind in Incident.objects.filter(run__in=runs).values_list("run__plan", "kind"):
        told[plan].append(kind)
    return told
