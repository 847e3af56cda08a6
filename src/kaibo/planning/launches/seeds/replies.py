"""What the API says of seed users."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.compliance.api import TextFindingOut

SeedState = Literal["applied", "chosen", "sent", "reviewed", "declined"]


class SeedCountsOut(BaseModel):
    applied: int
    chosen: int
    sent: int
    reviewed: int
    declined: int


class SeedStandingOut(BaseModel):
    """`chosen` counts towards `goal`: chosen, sent or reviewed. `rating` is the mean of reviews received, `ratings`
    how many gave 1 to 5 stars; `quotable` gave leave, `quoted` stand on a card."""

    goal: int
    chosen: int
    counts: SeedCountsOut
    rating: float | None
    ratings: list[int]
    quotable: int
    quoted: int


class SeedOut(BaseModel):
    """`shown` is as much of the name as anybody may read. `next`: states that follow. `findings`: what today's law
    objects to in the words."""

    id: str
    shown: str
    product: str
    product_name: str
    channel: str
    state: SeedState
    rating: int | None
    words: str
    link: str
    may_quote: bool
    may_picture: bool
    quoted: bool
    made_at: datetime
    changed_at: datetime
    next: list[SeedState]
    findings: list[TextFindingOut]


class SeedsOut(SeedStandingOut):
    """A page of fifty; `total` are those of the state that was asked for."""

    total: int
    rows: list[SeedOut]


class SeedIdentityOut(BaseModel):
    """Somebody in full; that it was read is in the trail."""

    name: str
    contact: str
    address: str


class SeedLineErrorOut(BaseModel):
    line: int
    zh: str
    en: str


class SeedsBroughtOut(BaseModel):
    """What a sheet adds, changes and leaves; lines with errors stay out."""

    added: int
    changed: int
    same: int
    errors: list[SeedLineErrorOut]
