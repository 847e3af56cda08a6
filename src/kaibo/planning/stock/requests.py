"""调配: units asked for elsewhere, answered, and how long answers take."""

from __future__ import annotations

from statistics import median
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.planning.items.acts import find, name_of
from kaibo.planning.models import Plan, StockRequest
from kaibo.planning.plans.changing import changing


def ask_for(caller: Caller, id: str, item: str, units: int, *, asked_of: str = "", note: str = "") -> StockRequest:
    """Raises KaiboError (404)."""
    with changing(caller, id, "stock_asked", name_of(id, item)) as plan:
        row = StockRequest(id=new_id("stq"), plan=plan, product=find(plan, item).product, units=units)
        row.asked_of, row.note, row.by, row.asked_at = asked_of, note, caller.name, now()
        row.save(force_insert=True)
    return row


def answer(caller: Caller, id: str, request: str, granted: int, text: str = "") -> StockRequest:
    """`granted` units, 0 for none. Raises KaiboError (404), (409) where it was answered, (422) for more than asked."""
    with changing(caller, id, "stock_answered") as plan:
        row = there(StockRequest.objects.select_for_update().filter(plan=plan, id=request).first())
        if row.answered_at is not None:
            raise KaiboError("planning.answered_already", status=409, who=row.answered_by)
        if granted > row.units:
            raise KaiboError("planning.granted_too_many", status=422, units=row.units)
        row.granted, row.answer, row.answered_by, row.answered_at = granted, text, caller.name, now()
        row.save()
    return row


def response(plan: Plan) -> dict[str, Any]:
    """How requests of the plan's account were answered: how many, how many wait, the middle one's seconds; None where
    none was."""
    rows = StockRequest.objects.filter(plan__account=plan.account_id)
    took = [
        (answered - asked).total_seconds()
        for asked, answered in rows.values_list("asked_at", "answered_at")
        if answered is not None
    ]
    return {
        "answered": len(took),
        "waiting": rows.filter(answered_at=None).count(),
        "median_s": median(took) if took else None,
    }
