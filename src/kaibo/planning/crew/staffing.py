"""The crew of a plan by role, as a document tells it."""

from __future__ import annotations

from typing import Any

from kaibo.planning.crew.needs import Need, needs_of
from kaibo.planning.crew.rosters import rosters
from kaibo.planning.models import CrewRole, Plan


def staffing(plan: Plan) -> list[dict[str, Any]]:
    """Each role that is wanted or rostered: `role`, `least`, `most` (None: no upper end) and `names`."""
    needs, rostered = needs_of(plan), rosters([plan])[plan.id]
    names = {role: [name for of, name in rostered if of == role] for role in CrewRole.values}
    roles = [role for role in CrewRole.values if role in needs or names[role]]
    return [{"role": role, **vars(needs.get(role, Need(0))), "names": names[role]} for role in roles]
