"""One comment of a run, by its id."""

from __future__ import annotations

from kaibo.events.api import Signal, taken
from kaibo.kit.errors import KaiboError
from kaibo.live.models import Run
from kaibo.live.opening import nameless


def comment_of(run: Run, sequence: int) -> Signal:
    """Raises KaiboError (404) for one that isn't this run's, or is older than the inbox keeps (three days)."""
    found = taken(sequence - 1, limit=1)
    if not found or found[0].sequence != sequence or found[0].signal.kind != "comment":
        raise KaiboError("kit.not_found", status=404)
    signal = found[0].signal
    if signal.show not in {run.id, run.room_id} - {""} and (signal.show or not nameless(run, found[0])):
        raise KaiboError("kit.not_found", status=404)
    return signal
