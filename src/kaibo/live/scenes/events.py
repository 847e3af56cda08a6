"""What scenes tell others; the subject is the run's id."""

from __future__ import annotations

import msgspec

from kaibo.events.api import Kind, declare


class SceneChange(msgspec.Struct, frozen=True):
    """OBS put a scene on air, as the rundown asked, or by somebody's hand."""

    scene: str
    segment: str
    by_hand: bool


SCENE_CHANGED = declare(Kind("live.scene_changed", 1, SceneChange))
