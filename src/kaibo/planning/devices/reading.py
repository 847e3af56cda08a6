"""The list of equipment, and the upgrades asked for, as people see them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from kaibo.accounts.api import Caller, company
from kaibo.kit import clock
from kaibo.planning.devices.incidents import effect
from kaibo.planning.models import Device, Upgrade

DEVICE = (
    "id", "name", "kind", "state", "owner", "serial", "bought_on", "warranty_until", "note", "version", "by", "at",
)  # fmt: skip
UPGRADE = (
    "id", "title", "kind", "reason", "currency", "state", "by", "at", "decided_by", "decided_at", "decided_why",
    "ordered_at", "arrived_at",
)  # fmt: skip
SOON = timedelta(days=30)


def devices() -> list[dict[str, Any]]:
    """By kind and name."""
    today = clock.local(clock.now(), company().zone).date()
    return [device_shown(each, today) for each in Device.objects.select_related("studio")]


def device_shown(row: Device, today: date) -> dict[str, Any]:
    studio = {"studio": row.studio_id or "", "studio_name": row.studio.name if row.studio else ""}
    return {**{name: getattr(row, name) for name in DEVICE}, **studio, "warranty": _warranty(row, today)}


def upgrades(caller: Caller) -> list[dict[str, Any]]:
    """The newest first."""
    return [upgrade_shown(caller, each) for each in Upgrade.objects.select_related("studio")]


def upgrade_shown(caller: Caller, row: Upgrade) -> dict[str, Any]:
    """`cost` in minor units."""
    studio = {"studio": row.studio_id, "studio_name": row.studio.name}
    told = {name: getattr(row, name) for name in UPGRADE}
    return {**told, **studio, "cost_minor": row.cost, "own": row.by_id == caller.id, "effect": effect(caller, row)}


def _warranty(row: Device, today: date) -> str:
    if row.warranty_until is None:
        return "unknown"
    left = row.warranty_until - today
    return "over" if left < timedelta() else "soon" if left <= SOON else "on"
