"""Devices are put on the list, changed, moved and taken off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning import company_rows as rows
from kaibo.planning.models import Device, Studio


def add_device(caller: Caller, told: Mapping[str, Any]) -> Device:
    """Raises KaiboError (404) for a room there isn't, (422) for a warranty that ends before it was bought."""
    row = Device(id=new_id("dev"))
    _put(row, told)
    return rows.made(caller, row, "planning.device.made")


def change_device(caller: Caller, id: str, told: Mapping[str, Any], *, seen: int | None) -> Device:
    """Raises KaiboError (404), (409) where somebody changed it after its version `seen`, (422) as `add_device`."""
    with rows.changed(caller, Device, id, "planning.device.changed", seen=seen) as row:
        _put(row, told)
    return row


def remove_device(caller: Caller, id: str) -> None:
    """Raises KaiboError (404)."""
    with transaction.atomic():
        row = rows.found(Device, id, lock=True)
        row.delete()
        audit(caller, "planning.device.removed", id, name=row.name)


def _put(row: Device, told: Mapping[str, Any]) -> None:
    if "studio" in told:
        told = {**told, "studio": rows.found(Studio, told["studio"]) if told["studio"] else None}
    rows.put(row, told)
    if row.bought_on and row.warranty_until and row.warranty_until < row.bought_on:
        raise KaiboError("planning.warranty_early", status=422)
