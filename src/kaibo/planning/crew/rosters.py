"""Everybody who is on a show."""

from __future__ import annotations

from collections.abc import Iterable

from kaibo.planning.models import CrewMember, CrewRole, Plan

Rostered = list[tuple[str, str]]
"""Role and name."""


def rosters(plans: Iterable[Plan]) -> dict[str, Rostered]:
    """By plan, hosts first."""
    rows = list(plans)
    found: dict[str, Rostered] = {each.id: [(CrewRole.HOST.value, name) for name in each.hosts] for each in rows}
    for plan, role, name in CrewMember.objects.filter(plan__in=list(found)).values_list("plan", "role", "name"):
        found[plan].append((role, name))
    return found
