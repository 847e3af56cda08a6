"""Rooms and scenes as people see them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.planning.company_rows import found
from kaibo.planning.devices.needs import held_against, held_by_studio
from kaibo.planning.models import Plan, SceneModule, Segment, Studio
from kaibo.planning.plans.reading import within
from kaibo.planning.studios.schedule import schedule

STUDIO = (
    "id", "name", "style", "backdrop", "key_light", "fill_light", "back_light", "kelvin", "sound", "note", "needs",
    "retired", "version", "by", "at",
)  # fmt: skip
MODULE = ("id", "name", "backdrop", "words", "light", "props", "note", "retired", "version", "by", "at")


def studios(caller: Caller) -> dict[str, Any]:
    """Rooms with what they need and have, scenes with how often the caller's rundowns use them; retired ones last."""
    rooms = list(Studio.objects.all())
    held = held_by_studio()
    plans = within(caller.scope).exclude(state=Plan.State.CANCELLED)
    uses = Counter(
        Segment.objects.filter(plan__in=plans.values("id")).exclude(scene="").values_list("scene", flat=True)
    )
    modules = SceneModule.objects.select_related("studio")
    return {
        "studios": [{**_copied(each, STUDIO), "held": held_against(each, held)} for each in rooms],
        "modules": [module_shown(each, uses[each.name]) for each in modules],
    }


def studio_card(caller: Caller, id: str) -> dict[str, Any]:
    """With the shows that use it. Raises KaiboError (404)."""
    row = found(Studio, id)
    return {**_copied(row, STUDIO), "held": held_against(row, held_by_studio()), "shows": schedule(caller, row)}


def module_shown(row: SceneModule, uses: int) -> dict[str, Any]:
    studio = {"studio": row.studio_id or "", "studio_name": row.studio.name if row.studio else ""}
    return {**_copied(row, MODULE), **studio, "has_picture": bool(row.picture), "uses": uses}


def _copied(row: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}
