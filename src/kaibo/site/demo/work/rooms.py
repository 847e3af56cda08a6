"""Rooms with their scenes and equipment, and an upgrade that waits for a decision."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.demo.sources import data
from kaibo.kit.clock import business_day, now
from kaibo.planning.devices.acts import add_device
from kaibo.planning.devices.upgrades import ask_upgrade
from kaibo.planning.models import Device, SceneModule, Studio
from kaibo.planning.studios.acts import add_module, add_studio

BOUGHT, COVERED = timedelta(days=300), timedelta(days=430)
"""So long ago everything was bought; so long after that the warranty runs."""


def keep_rooms(by: Caller) -> None:
    """Where nobody has written down a room, a scene or a device."""
    if Studio.objects.exists() or SceneModule.objects.exists() or Device.objects.exists():
        return
    told = data("team")
    studios = [add_studio(by, each) for each in told["studios"]]
    for each in told["scenes"]:
        add_module(by, {**each, "studio": studios[0].id})
    for place, studio in enumerate(studios, 1):
        for each in told["devices"]:
            add_device(by, {**_bought(), **each, "name": f"{each['name']} {place}", "studio": studio.id})
    add_device(by, {**_bought(), **told["broken"], "studio": studios[-1].id})
    ask_upgrade(by, {**told["upgrade"], "studio": studios[0].id})


def _bought() -> dict[str, Any]:
    day = business_day(now()) - BOUGHT
    return {"owner": "阿泽", "bought_on": day, "warranty_until": day + COVERED}
