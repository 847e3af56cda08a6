"""What both sides of a joint show do and bring: part of the plan and of its versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.company_rows import found
from kaibo.planning.models import Cobrand, Partner, Plan, SharedTask
from kaibo.planning.plans.changing import changing, not_passed, write

KIND = "co_branded"
MOST = 100


def set_cobrand(
    caller: Caller,
    id: str,
    partner: str,
    goods: Sequence[str],
    traffic: Sequence[Mapping[str, Any]],
    *,
    seen: int | None,
) -> Plan:
    """With whom, which of the plan's products both made, and which views each side promises by channel.

    Raises KaiboError (404) for a plan or partner there isn't, (409) for a plan of another type or one changed since
    `seen`, (422) for goods that aren't in the plan or a side's channel told twice.
    """
    of = found(Partner, partner)
    if len({(each["side"], each["channel"]) for each in traffic}) < len(traffic):
        raise KaiboError("planning.channel_twice", status=422)
    with changing(caller, id, "cobrand_set", of.name) as plan:
        _joint(plan)
        there = set(plan.items.values_list("product", flat=True))
        if not set(goods) <= there:
            raise KaiboError("planning.goods_not_there", status=422)
        row = Cobrand.objects.filter(plan=plan).first() or Cobrand(id=new_id("cob"), plan=plan)
        not_passed(row, seen)
        row.partner, row.goods, row.traffic = of, list(dict.fromkeys(goods)), [dict(each) for each in traffic]
        row.changed = plan.version
        row.save()
    return plan


def add_task(caller: Caller, id: str, told: Mapping[str, Any]) -> Plan:
    """Raises KaiboError (404), (409) for a plan of another type, (422) where there would be more than 100."""
    with changing(caller, id, "shared_added", str(told["title"])) as plan:
        _joint(plan)
        if SharedTask.objects.filter(plan=plan).count() >= MOST:
            raise KaiboError("planning.shared_too_many", status=422, most=MOST)
        SharedTask.objects.create(id=new_id("sht"), plan=plan, changed=plan.version, **told)
    return plan


def change_task(caller: Caller, id: str, task: str, told: Mapping[str, Any], *, seen: int | None) -> Plan:
    """Raises KaiboError (404), (409) where somebody changed it after the plan's version `seen`."""
    with changing(caller, id, "shared_changed", _title(id, task)) as plan:
        row = _of(plan, task)
        write(row, plan, told, seen=seen)
    return plan


def remove_task(caller: Caller, id: str, task: str) -> Plan:
    with changing(caller, id, "shared_removed", _title(id, task)) as plan:
        _of(plan, task).delete()
    return plan


def _joint(plan: Plan) -> None:
    if plan.kind != KIND:
        raise KaiboError("planning.not_co_branded", status=409)


def _of(plan: Plan, task: str) -> SharedTask:
    row = SharedTask.objects.filter(plan=plan, id=task).first()
    if row is None:
        raise KaiboError("kit.not_found", status=404)
    return row


def _title(plan: str, task: str) -> str:
    return SharedTask.objects.filter(plan=plan, id=task).values_list("title", flat=True).first() or ""
