"""One change of one plan by one person: nothing unseen is overwritten, and each change is a version."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.planning import events
from kaibo.planning.models import Plan, PlanRow, Version
from kaibo.planning.plans import kept
from kaibo.planning.plans.reading import plan_of


@contextmanager
def changing(caller: Caller, id: str, what: str, text: str = "") -> Iterator[Plan]:
    """The plan, locked, with its next `version` already counted; when the block ends the whole of it is kept.

    `what` names the change in the house's words (`planning.changes.…` in the catalogue), `text` what it was about.
    Raises KaiboError (404) as `plan_of`.
    """
    with transaction.atomic():
        plan = plan_of(id, caller.scope, lock=True)
        plan.version += 1
        yield plan
        plan.changed_at = now()
        plan.save()
        keep(plan, caller, what, text)


def keep(plan: Plan, caller: Caller, what: str, text: str = "") -> Version:
    """Write down the plan as it stands as its present version, and tell of it. Call in a transaction."""
    held = kept.packed(plan)
    row = Version(plan=plan, number=plan.version, what=what, text=text[:300], content=held, by=caller.name, at=now())
    row.save(force_insert=True)
    emit(events.PLAN_CHANGED, plan.id, events.PlanChanged(plan.version, what, text[:300]), by=caller.id)
    return row


def not_passed(row: PlanRow, seen: int | None) -> None:
    """Raises KaiboError (409) where somebody changed this row after the plan's version that the caller saw."""
    if seen is None or row.changed <= seen:
        return
    last = Version.objects.filter(plan=row.plan_id, number=row.changed).first()
    raise KaiboError("planning.plan_changed_by", status=409, who=last.by if last else "")


def write(row: PlanRow, plan: Plan, told: Mapping[str, Any], *, seen: int | None) -> None:
    """Set the fields told in a row of the plan that is being changed. Raises KaiboError (409) as `not_passed`."""
    not_passed(row, seen)
    for name, value in told.items():
        setattr(row, name, value)
    row.changed = plan.version
    row.save()


def restore(caller: Caller, id: str, number: int, *, seen: int | None = None) -> Plan:
    """Bring a version back as the newest one: nothing is lost by it.

    Raises KaiboError (404) for a version there isn't, (409) where the plan was changed since `seen`.
    """
    with changing(caller, id, "restored", str(number)) as plan:
        if seen is not None and seen != plan.version - 1:
            last = Version.objects.get(plan=plan, number=plan.version - 1)
            raise KaiboError("planning.plan_changed_by", status=409, who=last.by)
        wanted = there(Version.objects.filter(plan=plan, number=number).first())
        kept.put_back(plan, kept.unpacked(bytes(wanted.content)))
        kept.touch(plan)
    return plan
