"""What a room needs against what it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypedDict

from kaibo.planning.models import Device, DeviceKind, Studio


class Need(TypedDict):
    kind: str
    least: int
    backups: int


HOUSE: list[Need] = [
    {"kind": DeviceKind.CAMERA.value, "least": 1, "backups": 1},
    {"kind": DeviceKind.LIGHT.value, "least": 3, "backups": 1},
    {"kind": DeviceKind.MICROPHONE.value, "least": 1, "backups": 1},
    {"kind": DeviceKind.COMPUTER.value, "least": 1, "backups": 1},
    {"kind": DeviceKind.NETWORK.value, "least": 1, "backups": 1},
]
"""What the house asks of any room: a light for each of the three points, and a second of what a show stops without."""

Held = Mapping[str, Sequence[Device]]
"""Devices by the id of their room; those that lie ready for all under the empty text."""


def held_by_studio() -> Held:
    found: dict[str, list[Device]] = defaultdict(list)
    for each in Device.objects.all():
        found[each.studio_id or ""].append(each)
    return found


def held_against(studio: Studio, held: Held) -> list[dict[str, Any]]:
    """A line for each kind the room needs, in the order it names them."""
    own, shared = held.get(studio.id, ()), held.get("", ())
    return [against(need, own, shared) for need in studio.needs]


def against(need: Need, own: Iterable[Device], shared: Iterable[Device]) -> dict[str, Any]:
    """Only what stands in the room is in use; a backup may come from those that lie ready for all."""
    here = [each for each in own if each.kind == need["kind"]]
    spare = [each for each in shared if each.kind == need["kind"] and each.state == Device.State.BACKUP]
    in_use = sum(each.state == Device.State.IN_USE for each in here)
    backup = len(spare) + sum(each.state == Device.State.BACKUP for each in here)
    away = [each.name for each in here if each.state in (Device.State.BROKEN, Device.State.LENT)]
    state = "missing" if in_use < need["least"] else "no_backup" if backup < need["backups"] else "enough"
    return {**need, "in_use": in_use, "backup": backup, "away": away, "state": state}
