"""Rooms and scenes are kept by who plans shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning import company_rows as rows
from kaibo.planning.devices.needs import HOUSE
from kaibo.planning.models import Plan, SceneModule, Segment, Studio


def add_studio(caller: Caller, told: Mapping[str, Any]) -> Studio:
    """With what the house asks of any room. Raises KaiboError (409) for a name there is."""
    return rows.made(caller, Studio(id=new_id("stu"), **{"needs": HOUSE, **told}), "planning.studio.made")


def change_studio(caller: Caller, id: str, told: Mapping[str, Any], *, seen: int | None) -> Studio:
    """Raises KaiboError (404), (409) where it was changed since `seen` or plans call it by its name."""
    with rows.changed(caller, Studio, id, "planning.studio.changed", seen=seen) as row:
        _renamed(row.name, told, Plan.objects.filter(room=row.name).count())
        rows.put(row, told)
    return row


def add_module(caller: Caller, told: Mapping[str, Any]) -> SceneModule:
    """Raises KaiboError (404) for a room there isn't, else as `add_studio`."""
    return rows.made(caller, SceneModule(id=new_id("scm"), **_in_studio(told)), "planning.scene.made")


def change_module(caller: Caller, id: str, told: Mapping[str, Any], *, seen: int | None) -> SceneModule:
    with rows.changed(caller, SceneModule, id, "planning.scene.changed", seen=seen) as row:
        _renamed(row.name, told, Segment.objects.filter(scene=row.name).count())
        rows.put(row, _in_studio(told))
    return row


def _in_studio(told: Mapping[str, Any]) -> dict[str, Any]:
    """Ids of rooms become rooms; the empty text is no room."""
    if "studio" not in told:
        return dict(told)
    return {**told, "studio": rows.found(Studio, told["studio"]) if told["studio"] else None}


def _renamed(name: str, told: Mapping[str, Any], uses: int) -> None:
    if uses and told.get("name", name) != name:
        raise KaiboError("planning.name_in_use", status=409, name=name, n=uses)
