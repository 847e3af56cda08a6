"""Comments are sorted as they come."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.events.api import Taken
from kaibo.live.comments.holding import add
from kaibo.live.room import LiveRoom
from kaibo.live.watching import watches


@watches
def _sort(room: LiveRoom, taken: Sequence[Taken]) -> None:
    add(room, taken)
