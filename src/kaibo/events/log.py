"""The log of business events: written with the rows they speak of, read in the order of commits.

Each emitting transaction takes the next sequence from one locked row and keeps the lock until it commits, so
a lower sequence is never committed after a higher one: a reader that has seen n never misses anything below.
A transaction that rolls back gives its sequence back: there are no gaps either. The price is that emitting
transactions commit one after another; emit last, so that they wait for a commit only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection, models
from django.db.transaction import TransactionManagementError

from kaibo.events.kinds import Kind, S, kind_named
from kaibo.events.models import Counter
from kaibo.events.models import Event as Row
from kaibo.kit.clock import now


@dataclass(frozen=True)
class Event:
    """An event as read: `payload` is the kind's struct at its current version."""

    sequence: int
    kind: str
    subject: str
    payload: Any
    by: str
    at: datetime
    received_at: datetime


def emit(kind: Kind[S], subject: str, payload: S, *, by: str, at: datetime | None = None) -> int:
    """Write one event in the caller's transaction; returns its sequence.

    `subject` is the id of what it speaks of, `by` the person's id or the process's name, `at` when it
    happened (default: now). Raises TransactionManagementError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError(f"{kind.name} is emitted outside the transaction of its rows")
    if not isinstance(payload, kind.struct):
        raise TypeError(f"{kind.name} carries a {kind.struct.__name__}")
    received = now()
    row = Row(sequence=_next(), kind=kind.name, version=kind.version, subject=subject, by=by)
    row.payload, row.at, row.received_at = kind.encode(payload), at or received, received
    row.save(force_insert=True)
    return row.sequence


def read(
    after: int = 0, kinds: Iterable[Kind[Any]] | None = None, *, subject: str | None = None, limit: int = 1000
) -> list[Event]:
    """Events with a sequence above `after`, in order, of some kinds or all, at most `limit`."""
    rows = Row.objects.filter(sequence__gt=after).order_by("sequence")
    if kinds is not None:
        rows = rows.filter(kind__in=[kind.name for kind in kinds])
    if subject is not None:
        rows = rows.filter(subject=subject)
    return [_event(row) for row in rows[:limit]]


def last_sequence() -> int:
    """The sequence of the newest committed event, 0 if there is none."""
    return next(iter(Counter.objects.filter(pk=1).values_list("last", flat=True)), 0)


def _event(row: Row) -> Event:
    payload = kind_named(row.kind).decode(row.payload, row.version)
    return Event(row.sequence, row.kind, row.subject, payload, row.by, row.at, row.received_at)


def _next() -> int:
    if not _counted():
        Counter.objects.get_or_create(pk=1)
        _counted()
    return Counter.objects.values_list("last", flat=True).get(pk=1)


def _counted() -> int:
    return Counter.objects.filter(pk=1).update(last=models.F("last") + 1)
