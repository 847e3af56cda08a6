"""Who is in the room now."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from kaibo.live.models import Presence
from kaibo.live.room import LiveRoom

PRESENT = timedelta(seconds=30)


def people(room: LiveRoom) -> list[dict[str, Any]]:
    """Those seen within the last half minute, in the order in which they came."""
    seen = Presence.objects.filter(run=room.run, seen_at__gt=room.at - PRESENT).order_by("since", "id")
    return [{"name": each.name, "role": each.role, "since": each.since} for each in seen]
