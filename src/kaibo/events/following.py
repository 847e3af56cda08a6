"""Handlers: functions that follow the log, each with a cursor of its own, and can be played again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F

from kaibo.events.kinds import Kind
from kaibo.events.log import Event, last_sequence, read
from kaibo.events.models import Cursor
from kaibo.kit.clock import now
from kaibo.kit.log import logger

Handle = Callable[[Event], object]

BATCH = 200
_LONGEST_WAIT = 300


@dataclass(frozen=True)
class Handler:
    name: str
    kinds: tuple[Kind[Any], ...]
    handle: Handle
    reset: Callable[[], object]


_handlers: dict[str, Handler] = {}


def handles(*kinds: Kind[Any], name: str, reset: Callable[[], object] = lambda: None) -> Callable[[Handle], Handle]:
    """Register `fn(event)` to follow some kinds under a lasting `name` ("room.topic").

    It is called with every event once, in order, from the first there is, in a transaction that also moves
    its cursor: what it writes to the relational database happens exactly once. `reset` empties that before a
    replay.
    """

    def register(handle: Handle) -> Handle:
        if name in _handlers:
            raise ValueError(f"handler {name} is registered twice")
        _handlers[name] = Handler(name, kinds, handle, reset)
        return handle

    return register


def catch_up() -> int:
    """Let every handler do what it has not done yet; returns how many events were handled.

    A handler that fails stands still at its event, tries again after 1, 2, 4 … seconds and holds up no other.
    """
    if not _handlers:
        return 0
    last, cursors = last_sequence(), {cursor.handler: cursor for cursor in Cursor.objects.all()}
    behind = [each for each in _handlers.values() if _may_go_on(cursors.get(each.name), last)]
    return sum(_follow(handler, last) for handler in behind)


def replay(name: str) -> int:
    """Empty what a handler wrote and let it handle everything again; returns how many events."""
    handler = _handlers[name]
    with transaction.atomic():
        Cursor.objects.get_or_create(handler=name)
        Cursor.objects.filter(pk=name).update(sequence=0, failures=0, error="", retry_at=None)
        handler.reset()
    return _follow(handler, last_sequence())


def stuck() -> dict[str, str]:
    """Handlers that fail at present: name -> the error's type."""
    return dict(Cursor.objects.exclude(error="").values_list("handler", "error"))


def _may_go_on(cursor: Cursor | None, last: int) -> bool:
    if cursor is None:
        return True
    return cursor.sequence < last and (cursor.retry_at is None or cursor.retry_at <= now())


def _follow(handler: Handler, last: int) -> int:
    """A failing batch is taken again event by event, so that all before the failing one is done."""
    handled, size, more = 0, BATCH, True
    while more:
        try:
            done, more = _advance(handler, last, size)
        except Exception as error:  # noqa: BLE001 - a handler's bug must not hold up the others; kept and logged
            if size == 1:
                _note_failure(handler, error)
                return handled
            size = 1
        else:
            handled, size = handled + done, min(2 * size, BATCH)
    return handled


def _advance(handler: Handler, last: int, size: int) -> tuple[int, bool]:
    """Handle up to `size` events and move the cursor, in one transaction; whether there may be more.

    Where another worker holds the cursor there is nothing to do here.
    """
    Cursor.objects.get_or_create(handler=handler.name)
    with transaction.atomic():
        cursor = Cursor.objects.select_for_update(skip_locked=True).filter(pk=handler.name).first()
        if cursor is None:
            return 0, False
        events = read(cursor.sequence, handler.kinds, limit=size)
        for event in events:
            handler.handle(event)
        newest, more = events[-1].sequence if events else 0, len(events) == size
        cursor.sequence = newest if more else max(newest, last, cursor.sequence)
        cursor.failures, cursor.error, cursor.retry_at = 0, "", None
        cursor.save()
    return len(events), more


def _note_failure(handler: Handler, error: Exception) -> None:
    logger().error("handler_failed", handler=handler.name, error=type(error).__name__)
    cursor = Cursor.objects.filter(pk=handler.name)
    failures = cursor.values_list("failures", flat=True).get()
    wait = timedelta(seconds=min(2**failures, _LONGEST_WAIT))
    cursor.update(failures=F("failures") + 1, error=type(error).__name__, retry_at=now() + wait)
