"""What the worker does for goods: it tells platforms how many they may sell, aside, for it waits for other machines."""

from __future__ import annotations

from kaibo.goods.stock.pushing import due, push, sinks
from kaibo.jobs.api import Run, enqueue, every, job

PUSH = "goods.push_stock"
SECONDS = 2.0


@every(SECONDS, "goods.stock_due")
def look() -> None:
    """Each platform that can be told and isn't up to date, once at a time."""
    for platform in sinks():
        if due(platform):
            enqueue(PUSH, key=f"push {platform}", platform=platform)


@job(PUSH, aside=True)
def push_stock(run: Run, platform: str) -> dict[str, int]:
    return {"taken": push(platform)}
