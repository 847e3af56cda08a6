"""What the one who follows writes down: how the connection stands, and each switch on the run's timeline."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import F

from kaibo.accounts.api import CLI
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.live.acting import acting, mark
from kaibo.live.models import Run, SceneLink
from kaibo.live.scenes.events import SCENE_CHANGED, SceneChange

BY_HAND = replace(CLI, name="OBS")
"""Who changed a scene in OBS itself."""


def tell(link: SceneLink, **told: Any) -> None:
    """Write what differs of state, problem, scenes, current and followed; screens of the account's runs see it."""
    changed = {name: value for name, value in told.items() if getattr(link, name) != value}
    if not changed:
        return
    if "state" in changed:
        changed["since"] = now()
    for name, value in changed.items():
        setattr(link, name, value)
    SceneLink.objects.filter(id=link.id).update(**changed)
    if set(changed) != {"followed"}:
        show(link.account_id)


def show(account: str) -> None:
    """Let the hub read the account's runs again."""
    Run.objects.filter(account=account).exclude(state=Run.State.ENDED).update(revision=F("revision") + 1)


def problem_of(error: KaiboError | None) -> dict[str, Any] | None:
    return error.as_dict() if error else None


def switched(run: str, scene: str, segment: str, *, by_hand: bool) -> None:
    """A mark and an event: OBS says that this scene is on air."""
    caller = BY_HAND if by_hand else CLI
    with acting(caller, run) as found:
        made = mark(found, caller, "scene_change", scene, segment=segment)
        emit(SCENE_CHANGED, run, SceneChange(scene, segment, by_hand), by=caller.id, at=made.at)
