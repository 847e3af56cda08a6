"""Assets of one plan, and of all plans by the day they are due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from kaibo.accounts.api import Caller, company
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError
from kaibo.planning.assets.acts import UNDONE
from kaibo.planning.models import Asset, AssetFile, Item, Plan
from kaibo.planning.plans.reading import plan_of, within

MOST_DAYS = 62
MOST = 500
COPIED = ("id", "kind", "title", "product", "platform", "owner", "due_at", "state", "link", "note", "changed")
OF_FILE = ("id", "name", "media", "size", "variant", "used", "by", "at")


def assets(id: str, caller: Caller) -> list[dict[str, Any]]:
    """By when they are due. Raises KaiboError (404) as `plan_of`."""
    plan = plan_of(id, caller.scope)
    names = dict(plan.items.values_list("product", "name"))
    files = _files(plan.asset_files.all())
    return [asset_shown(each, names, files[each.id]) for each in plan.assets.all()]


def assets_due(caller: Caller, first: date, last: date) -> list[dict[str, Any]]:
    """Of all plans the caller may see that aren't cancelled, on the company's days. KaiboError (422) for more than
    62."""
    if not 0 <= (last - first).days <= MOST_DAYS:
        raise KaiboError("planning.bad_days", status=422, most=MOST_DAYS)
    begin, end = clock.day_bounds(first, last, zone=company().zone)
    plans = within(caller.scope).exclude(state=Plan.State.CANCELLED)
    found = Asset.objects.filter(plan__in=plans.values("id"), due_at__gte=begin, due_at__lt=end)
    rows = list(found.exclude(state=Asset.State.DROPPED).select_related("plan__account")[:MOST])
    files = _files(AssetFile.objects.filter(asset__in=[each.id for each in rows]))
    items = Item.objects.filter(plan__in={each.plan_id for each in rows})
    names = {(plan, product): name for plan, product, name in items.values_list("plan", "product", "name")}
    return [
        {
            **asset_shown(each, {each.product: names.get((each.plan_id, each.product), each.product)}, files[each.id]),
            "plan": each.plan_id,
            "plan_title": each.plan.title,
            "zone": each.plan.account.zone,
        }
        for each in rows
    ]


def asset_shown(row: Asset, names: dict[str, str], files: list[dict[str, Any]]) -> dict[str, Any]:
    late = row.state in UNDONE and row.due_at < clock.now()
    told = {name: getattr(row, name) for name in COPIED}
    return {**told, "product_name": names.get(row.product, row.product), "late": late, "files": files}


def _files(rows: Iterable[AssetFile]) -> dict[str, list[dict[str, Any]]]:
    """By asset; none for one without."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row.asset].append({name: getattr(row, name) for name in OF_FILE})
    return found
