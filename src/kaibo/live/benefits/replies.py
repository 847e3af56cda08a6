"""What operations on benefits answer."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel

BenefitKind = Literal[
    "flash_sale",
    "lottery",
    "free_order",
    "red_packets",
    "likes_draw",
    "quiz",
    "guess_price",
    "wheel",
    "vote",
    "gift_ladder",
    "timed_reveal",
]
BenefitState = Literal["draft", "armed", "running", "closed", "settled", "cancelled"]


class WinnerOut(BaseModel):
    """`entry` is how the winner stands in the published list; `amount` in minor units."""

    place: int
    entry: str
    prize: str
    amount: int
    person: str = ""


class BenefitOut(BaseModel):
    """Money in minor units of `currency`. `commitment` is told once armed, `entries_hash` once closed, `seed` once
    settled. `tally`: votes by option. `held`: units of a flash sale that wait for payment; they are `used` too."""

    id: str
    kind: BenefitKind
    title: str
    state: BenefitState
    product: str
    rules: dict[str, Any]
    lasts_s: int
    currency: str
    budget: int
    spent: int
    units: int
    used: int
    held: int
    entries: int
    progress: int
    tally: dict[str, int]
    began_at: datetime | None
    closes_at: datetime | None
    closed_at: datetime | None
    settled_at: datetime | None
    commitment: str
    entries_hash: str
    seed: str
    winners: list[WinnerOut]


class ClaimOut(BaseModel):
    """One red packet (`amount` is what is in it) or one unit of a flash sale (`amount` is its price, to be paid until
    `until`; `reservation` is the ledger's). `again`: it had been claimed before."""

    place: int
    amount: int
    currency: str
    again: bool
    left: int
    until: datetime | None
    reservation: str


class InsiderOut(BaseModel):
    person: str
    note: str
    by: str
    at: datetime
