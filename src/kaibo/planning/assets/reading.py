"""Assets of one plan, and of all plans by the day they are due."""

from __future__ import annotations

from datetime import date
from typing import Any

from kaibo.accounts.api import Caller, company
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError
from kaibo.planning.assets.acts import UNDONE
from kaibo.planning.models import Asset, Plan
from kaibo.planning.plans.reading import plan_of, within

MOST_DAYS = 62
MOST = 500
COPIED = ("id", "kind", "title", "product", "platform", "owner", "due_at", "state", "link", "note")


def assets(id: str, caller: Caller) -> list[dict[str, Any]]:
    """By when they are due. Raises KaiboError (404) as `plan_of`."""
    plan = plan_of(id, caller.scope)
    names = dict(plan.items.values_list("product", "name"))
    return [asset_shown(each, names) for each in plan.assets.all()]


def assets_due(caller: Caller, first: date, last: date) -> list[dict[str, Any]]:
    """Of all plans the caller may see that aren't cancelled, on the company's days. KaiboError (422) for more than
    62."""
    if not 0 <= (last - first).days <= MOST_DAYS:
        raise KaiboError("planning.bad_days", status=422, most=MOST_DAYS)
    begin, end = clock.day_bounds(first, last, zone=company().zone)
    plans = within(caller.scope).exclude(state=Plan.State.CANCELLED)
    found = Asset.objects.filter(plan__in=plans.values("id"), due_at__gte=begin, due_at__lt=end)
    rows = found.exclude(state=Asset.State.DROPPED).select_related("plan")[:MOST]
    return [{**asset_shown(each, {}), "plan": each.plan_id, "plan_title": each.plan.title} for each in rows]


def asset_shown(row: Asset, names: dict[str, str]) -> dict[str, Any]:
    late = row.state in UNDONE and row.due_at < clock.now()
    told = {name: getattr(row, name) for name in COPIED}
    return {**told, "product_name": names.get(row.product, row.product), "late": late}
