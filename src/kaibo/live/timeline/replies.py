"""What the API says of marks and cues."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel


class MarkOut(BaseModel):
    """What was done on the timeline. Kinds of the room: plan, rundown, start, pause, resume, end, go, skip, insert,
    swap, list, unlist, pitch, rest, sold_out, handover; people write others (note, incident …)."""

    id: str
    at: datetime
    kind: str
    text: str
    segment: str
    product: str
    by: str


class SeenOut(BaseModel):
    """`role`: as they were in the room, empty for who said nothing of it."""

    person: str
    name: str
    role: str
    at: datetime


class CueOut(BaseModel):
    """`to`: a role, or `all`. `seen`: who said to have seen it, the first first."""

    id: str
    to: str
    text: str
    by: str
    at: datetime
    seen: list[SeenOut]
