"""What the worker does for reviews."""

from __future__ import annotations

from kaibo.jobs.api import Run, enqueue, every, job
from kaibo.kit.clock import now
from kaibo.review.editions.freezing import FREEZE, due, freeze

SECONDS = 1_800.0


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
