"""All OBSs of the company, each in a thread of its own, beside the worker's jobs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from django.db import connections

from kaibo.kit.log import logger
from kaibo.live.models import SceneLink
from kaibo.live.scenes.following import follow

LOOK = 1.0
"""Seconds between two looks at which OBSs there are."""


@contextmanager
def following_scenes() -> Iterator[None]:
    """While the block lasts, a thread leads the scenes of OBS along the rundowns of runs that are on air."""
    over = Event()
    thread = Thread(target=_lead, args=(over,), name="scenes", daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join(10)


def _lead(over: Event) -> None:
    threads: dict[str, Thread] = {}
    while not over.is_set():
        try:
            for id in SceneLink.objects.filter(active=True).values_list("id", flat=True):
                if id not in threads or not threads[id].is_alive():
                    threads[id] = Thread(target=_one, args=(id, over), name=f"scenes-{id}", daemon=True)
                    threads[id].start()
        except Exception as error:  # noqa: BLE001 - a busy database is asked again
            logger().error("scenes_failed", error=repr(error)[:300])
        over.wait(LOOK)
    for each in threads.values():
        each.join(6)
    connections.close_all()


def _one(id: str, over: Event) -> None:
    try:
        follow(id, over)
    finally:
        connections.close_all()
