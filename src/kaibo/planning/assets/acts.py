"""Assets are added, changed, taken away, and follow a product that fell out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kaibo.accounts.api import Caller, company
from kaibo.kit.clock import moved_along
from kaibo.kit.errors import there
from kaibo.kit.ids import new_id
from kaibo.planning.models import Asset, Item, Plan
from kaibo.planning.plans.changing import changing, write

UNDONE = (Asset.State.OPEN, Asset.State.DOING)


def add_asset(caller: Caller, id: str, told: Mapping[str, Any]) -> Asset:
    """Raises KaiboError (404), as all of these do, for what isn't there or not for the caller."""
    with changing(caller, id, "asset_added", str(told["title"])) as plan:
        return Asset.objects.create(id=new_id("ast"), plan=plan, changed=plan.version, **told)


def change_asset(caller: Caller, id: str, asset: str, told: Mapping[str, Any], *, seen: int | None) -> Asset:
    """Raises KaiboError (409) where somebody changed it after the version `seen`."""
    with changing(caller, id, "asset_changed", _title(id, asset)) as plan:
        row = _of(plan, asset)
        write(row, plan, told, seen=seen)
    return row


def remove_asset(caller: Caller, id: str, asset: str) -> None:
    with changing(caller, id, "asset_removed", _title(id, asset)) as plan:
        _of(plan, asset).delete()
        plan.asset_files.filter(asset=asset).delete()


def move_assets(plan: Plan, begun: datetime) -> None:
    """What isn't made yet is due as far from the show as before; `begun` is when it began. Call where the plan's
    version is counted."""
    if plan.planned_at == begun:
        return
    for row in plan.assets.filter(state__in=UNDONE):
        row.due_at = moved_along(row.due_at, begun, plan.planned_at, company().zone)
        row.changed = plan.version
        row.save(update_fields=["due_at", "changed"])


def assets_out(plan: Plan, item: Item, substitute: Item | None) -> None:
    """A product fell out: what isn't made yet tells of its substitute, or isn't made at all."""
    for row in plan.assets.filter(product=item.product, state__in=UNDONE):
        if substitute is None:
            row.state = Asset.State.DROPPED
        else:
            row.product = substitute.product
            row.title = row.title.replace(item.name, substitute.name)[:200]
        row.changed = plan.version
        row.save()


def _of(plan: Plan, asset: str) -> Asset:
    return there(plan.assets.filter(id=asset).first())


def _title(plan: str, asset: str) -> str:
    return Asset.objects.filter(plan=plan, id=asset).values_list("title", flat=True).first() or ""
