"""The door of events: declare kinds, emit, read, follow, replay."""

from kaibo.events.following import catch_up, handles, replay, stuck
from kaibo.events.kinds import Kind, declare, kinds
from kaibo.events.log import Event, emit, last_sequence, read
from kaibo.events.signal import BEHAVIOUR, BUSINESS, KINDS, Lane, Signal, Taken

__all__ = [
    "BEHAVIOUR",
    "BUSINESS",
    "KINDS",
    "Event",
    "Kind",
    "Lane",
    "Signal",
    "Taken",
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
