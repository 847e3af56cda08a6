"""The door of events: declare kinds, emit, read, follow, replay."""

from kaibo.events.following import catch_up, handles, replay, stuck
from kaibo.events.kinds import Kind, declare, kinds
from kaibo.events.log import Event, emit, last_sequence, read

__all__ = [
    "Event",
    "Kind",
    "catch_up",
    "declare",
    "emit",
    "handles",
    "kinds",
    "last_sequence",
    "read",
    "replay",
    "stuck",
]
