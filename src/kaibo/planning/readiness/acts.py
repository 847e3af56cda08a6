"""A plan's checks are added, changed and taken away; what came of one is written down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.planning import events
from kaibo.planning.models import Check, Checked, Plan
from kaibo.planning.plans.changing import changing, write
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.readiness.line.host import measured_against
from kaibo.planning.readiness.measures import fits, within_limits

MOST = 100
"""Checks of one plan."""


def add_check(caller: Caller, id: str, told: Mapping[str, Any]) -> Plan:
    """As the last one. Raises KaiboError (404) as `plan_of`, (422) where there would be more than 100."""
    with changing(caller, id, "check_added", told["title"]) as plan:
        if plan.checks.count() >= MOST:
            raise KaiboError("planning.too_many_checks", status=422, most=MOST)
        last = plan.checks.aggregate(last=Max("position"))["last"]
        place = 0 if last is None else last + 1
        Check.objects.create(id=new_id("chk"), plan=plan, position=place, changed=plan.version, **told)
    return plan


def change_check(caller: Caller, id: str, check: str, told: Mapping[str, Any], *, seen: int | None) -> Plan:
    """Raises KaiboError (404), or (409) where somebody changed it after the version `seen`."""
    with changing(caller, id, "check_changed", check_of(caller, id, check).title) as plan:
        row = plan.checks.get(id=check)
        write(row, plan, told, seen=seen)
    return plan


def remove_check(caller: Caller, id: str, check: str) -> Plan:
    with changing(caller, id, "check_removed", check_of(caller, id, check).title) as plan:
        plan.checks.filter(id=check).delete()
    return plan


def write_down(caller: Caller, id: str, check: str, told: Mapping[str, Any]) -> Plan:
    """What came of a check: `outcome`, `note`, `device`, and `values` where it was measured, which then decide the
    outcome; `against` what a line was measured, where it was.

    Raises KaiboError (404), (409) as `measured_against`, or (422) for values that don't belong to what this check
    measures.
    """
    row = check_of(caller, id, check)
    values, outcome = told["values"], told["outcome"]
    if values:
        if not fits(row.measure, values):
            raise KaiboError("planning.not_measured_so", status=422, title=row.title)
        outcome = Checked.Outcome.PASSED if within_limits(row.measure, values) else Checked.Outcome.FAILED
    with transaction.atomic():
        made = Checked.objects.create(
            plan=row.plan, check_id=check, values=values, outcome=outcome, device=told["device"], note=told["note"],
            against=measured_against(told.get("against", "")), by=caller.name, at=now(),
        )  # fmt: skip
        emit(events.CHECK_DONE, id, events.CheckDone(check, row.title, str(made.outcome), made.note), by=caller.id)
    return row.plan


def check_of(caller: Caller, id: str, check: str) -> Check:
    """Raises KaiboError (404)."""
    return there(plan_of(id, caller.scope).checks.filter(id=check).first())
