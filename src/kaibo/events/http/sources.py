"""Where signals come from: how many of each, and what became of them."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from ninja import Query, Schema

from kaibo.accounts.api import Request, guarded_router
from kaibo.events.inbox.inbox import inbox
from kaibo.events.inbox.reading import Completeness, read_completeness, read_oldest_waiting, read_quarantined

MOST = 100

router = guarded_router("events")


class SourceOut(Schema):
    """received = waiting + stored + duplicate + quarantined + refused, since the first day."""

    source: str
    received: int
    waiting: int
    stored: int
    duplicate: int
    quarantined: int
    refused: int
    last_at: datetime


class SourcesOut(Schema):
    """`waiting`: signals on disk that are not in the store yet, the first of which came at `oldest_at`."""

    sources: list[SourceOut]
    waiting: int
    oldest_at: datetime | None


class QuarantinedOut(Schema):
    """`body` as it came, numbers of people masked."""

    source: str
    at: datetime
    reason: str
    body: str


@router.get("/sources", permission="events.signals.read", response=SourcesOut)
def list_sources(request: Request) -> SourcesOut:
    with inbox().reading() as file:
        sources = [_out(each) for each in read_completeness(file)]
        oldest = read_oldest_waiting(file)
    return SourcesOut(sources=sources, waiting=sum(each.waiting for each in sources), oldest_at=oldest)


@router.get("/quarantined", permission="events.signals.read", response=list[QuarantinedOut])
def list_quarantined(request: Request, source: Annotated[str, Query(max_length=200)] = "") -> list[QuarantinedOut]:
    """The newest hundred, of one source or of all."""
    with inbox().reading() as file:
        found = read_quarantined(file, source, MOST)
    return [QuarantinedOut(source=name, at=at, reason=reason, body=body) for name, at, reason, body in found]


def _out(told: Completeness) -> SourceOut:
    return SourceOut(**{name: getattr(told, name) for name in Completeness.__struct_fields__})
