"""The part `scenes`."""

from __future__ import annotations

from typing import Any

from kaibo.live.models import SceneLink
from kaibo.live.parts import part
from kaibo.live.room import LiveRoom
from kaibo.live.scenes.linking import link_of

_SHOWN = ("host", "port", "active", "rules", "scenes", "current", "state", "problem", "since", "by")


@part("scenes")
def _scenes(room: LiveRoom) -> Any:
    """The OBS of the run's account, without its password; null where none is set up."""
    return room.kept("scenes", lambda: link_shown(link_of(room.run.account_id)))


def link_shown(link: SceneLink | None) -> dict[str, Any] | None:
    if link is None:
        return None
    return {**{name: getattr(link, name) for name in _SHOWN}, "has_password": bool(link.sealed)}
