"""The door of events: declare kinds, emit, read, follow, replay; take signals in, and hear of them."""

from kaibo.events.following import catch_up, handles, replay, stuck
from kaibo.events.inbox.compacting import compact
from kaibo.events.inbox.door import all_told, completeness, last_taken, start_telling, take, taken
from kaibo.events.inbox.reading import Completeness
from kaibo.events.inbox.submission import Kept, Result
from kaibo.events.inbox.telling import on_taken
from kaibo.events.kinds import Kind, declare, kinds
from kaibo.events.log import Event, emit, last_sequence, read
from kaibo.events.signal import BUSINESS, KINDS, Signal, Taken

__all__ = [
    "BUSINESS",
    "KINDS",
    "Completeness",
    "Event",
    "Kept",
    "Kind",
    "Result",
    "Signal",
    "Taken",
    "all_told",
    "catch_up",
    "compact",
    "completeness",
    "declare",
    "emit",
    "handles",
    "kinds",
    "last_sequence",
    "last_taken",
    "on_taken",
    "read",
    "replay",
    "start_telling",
    "stuck",
    "take",
    "taken",
]
