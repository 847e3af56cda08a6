"""The door of connectors: hand in, read, store, undo, look up."""

from kaibo.connectors.actions.receive import Origin, entered, received
from kaibo.connectors.actions.sweep import recover
from kaibo.connectors.actions.take_back import undo
from kaibo.connectors.events import STORED, UNDONE, BatchStored, BatchUndone
from kaibo.connectors.known_as import known_as, viewer_key
from kaibo.connectors.queries.history import history, notes_of, progress_of, waiting

__all__ = [
    "STORED",
    "UNDONE",
    "BatchStored",
    "BatchUndone",
    "Origin",
    "entered",
    "history",
    "known_as",
    "notes_of",
    "progress_of",
    "received",
    "recover",
    "undo",
    "viewer_key",
    "waiting",
]
