"""Two people at one plan: a field that the other changed meanwhile is not written over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kaibo.kit.errors import KaiboError
from kaibo.planning.models import Plan, Version
from kaibo.planning.plans import kept


def fields_not_passed(plan: Plan, wanted: Mapping[str, Any], seen: int | None) -> None:
    """Raises KaiboError (409) where a wanted field stands otherwise than in the version `seen`, unless it is wanted as
    it stands. Other fields may have moved on."""
    if seen is None or seen >= plan.version - 1:
        return
    before = field_values(plan, seen)
    for name, value in wanted.items():
        here = getattr(plan, name)
        if here not in (value, before.get(name, here)):
            raise KaiboError("planning.plan_changed_by", status=409, who=_who(plan, name, seen))


def field_values(plan: Plan, number: int) -> dict[str, Any]:
    """A plan's own fields as a version kept them; nothing for one there isn't."""
    row = Version.objects.filter(plan=plan, number=number).first()
    return kept.read(Plan, kept.unpacked(bytes(row.content))["plan"]) if row else {}


def _who(plan: Plan, name: str, seen: int) -> str:
    """Who gave the field what it is now: the first version since in which it stands so."""
    for row in Version.objects.filter(plan=plan, number__gt=seen).order_by("number"):
        if kept.read(Plan, kept.unpacked(bytes(row.content))["plan"]).get(name) == getattr(plan, name):
            return row.by
    return ""
