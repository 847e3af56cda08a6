"""The way of a candidate, stage by stage, each step with a reason."""

from __future__ import annotations

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.planning.company_rows import found
from kaibo.planning.models import Cobrand, Partner, PartnerStep

Stage = Partner.Stage
WAY = (Stage.SCREENING, Stage.APPROACH, Stage.NEGOTIATION, Stage.TRIAL, Stage.DEEP)
"""筛选, 接洽, 谈判, 测试, 深度."""


def may_move(before: str, wanted: str) -> bool:
    """One stage on, any number back, out at any time; who is out begins anew."""
    if before == Stage.ENDED:
        return wanted == Stage.SCREENING
    if wanted == Stage.ENDED:
        return True
    return 0 <= WAY.index(Stage(wanted)) <= WAY.index(Stage(before)) + 1 and wanted != before


def open_to(before: str) -> list[str]:
    return [each for each in Stage.values if may_move(before, each)]


def move(caller: Caller, id: str, wanted: str, reason: str, *, plan: str = "", seen: int | None) -> Partner:
    """To another stage, or after a joint show (`plan`) to stay at this one. Raises KaiboError (404) for a candidate or
    joint show there isn't, (409) where it was changed since `seen`, or there is no way from here."""
    with transaction.atomic():
        row = found(Partner, id, lock=True)
        if seen is not None and row.version != seen:
            raise KaiboError("planning.plan_changed_by", status=409, who=row.by)
        if plan and not Cobrand.objects.filter(plan=plan, partner=row).exists():
            raise KaiboError("kit.not_found", status=404)
        if not may_move(row.stage, wanted) and not (plan and wanted == row.stage):
            raise KaiboError("planning.stage_far", status=409)
        step(caller, row, before=row.stage, stage=wanted, reason=reason, plan=plan)
        row.stage, row.version, row.by, row.at = wanted, row.version + 1, caller.name, now()
        row.save()
        audit(caller, "planning.partner.moved", id, name=row.name, stage=wanted)
    return row


def step(caller: Caller, row: Partner, *, before: str, stage: str, reason: str, plan: str = "") -> None:
    """Call in a transaction, with the candidate saved."""
    PartnerStep.objects.create(
        partner=row, before=before, stage=stage, reason=reason, plan_id=plan or None, by=caller.name, at=now()
    )
