"""How complete what each source of the run told is."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec

from kaibo.events.api import completeness
from kaibo.live.room import LiveRoom

SILENT = timedelta(seconds=60)


def sources(room: LiveRoom) -> list[dict[str, Any]]:
    """Those that spoke in this run, each with its books since the first day, and whether it fell silent."""
    spoke = room.state.sources
    if not spoke:
        return []
    told = [msgspec.structs.asdict(each) for each in completeness() if each.source in spoke]
    return [{**each, "last_at": spoke[each["source"]], "broken": _broken(room, each["source"])} for each in told]


def _broken(room: LiveRoom, source: str) -> bool:
    return room.on_air and room.at - room.state.sources[source] > SILENT
