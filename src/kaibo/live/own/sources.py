"""How complete what each source of the run told is."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import msgspec

from kaibo.events.api import Completeness, completeness
from kaibo.live.room import LiveRoom

SILENT = timedelta(seconds=60)
PUSHED = "webhook."
"""What the names of sources begin with that nobody keeps alive."""


def sources(room: LiveRoom) -> list[dict[str, Any]]:
    """Those that spoke in this run, each with its books since the first day, and whether it fell silent."""
    spoke = room.state.sources
    if not spoke:
        return []
    told = [each for each in completeness() if each.source in spoke]
    return [_shown(room, each, spoke[each.source]) for each in told]


def _shown(room: LiveRoom, told: Completeness, spoke_at: datetime) -> dict[str, Any]:
    """A source that sends nothing but signs of life is there all the same; a platform pushes when it has something."""
    alive_at = max(spoke_at, told.last_at)
    broken = room.on_air and room.at - alive_at > SILENT and not told.source.startswith(PUSHED)
    return {**msgspec.structs.asdict(told), "last_at": spoke_at, "broken": broken}
