"""What the worker does for reviews."""

from __future__ import annotations

from typing import Any

from kaibo.jobs.api import Run, enqueue, every, job
from kaibo.kit.clock import now
from kaibo.review.editions.freezing import FREEZE, due, freeze
from kaibo.review.speech import working as speech
from kaibo.review.speech.asking import HEAR

SECONDS = 1_800.0
SOON = 5.0
RESTARTS = 8
"""So often a recording is gone on with after its worker ended: it may take hours."""


@every(SECONDS, "review.editions")
def look() -> int:
    """Ask for the editions whose hour has come; how many. One asked for twice is made once."""
    found = due(now())
    for show, hours in found:
        enqueue(FREEZE, show=show, hours=hours)
    return len(found)


@job(FREEZE, retries=1)
def freeze_numbers(run: Run, show: str, hours: int) -> dict[str, bool]:
    return {"frozen": freeze(show, hours)}


@every(SOON, "review.speech")
def listen_on() -> int:
    return speech.look()


@job(HEAR, retries=RESTARTS, failed=lambda error, hearing: speech.failed(error, hearing), aside=True)
def hear(run: Run, hearing: str) -> dict[str, Any]:
    """Beside the others: it takes hours, and imports mustn't wait for it."""
    return speech.hear(run, hearing)
