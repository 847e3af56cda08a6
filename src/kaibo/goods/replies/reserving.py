"""What reserving stock and what becomes of it answer."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel


class ReservedLineOut(BaseModel):
    """`left`: what the channel may still sell after this."""

    item: str
    quantity: int
    left: int


class ReservedOut(BaseModel):
    reservation: str
    state: str
    seconds: int
    deadline: datetime
    lines: list[ReservedLineOut]


class EndedOut(BaseModel):
    """`state`: confirmed, released or expired."""

    reservation: str
    state: str
    order: str
    units: int


class ReturnedOut(BaseModel):
    """`returned`: units of this item that came back of the reservation in all."""

    reservation: str
    item: str
    quantity: int
    returned: int


class ResultOut(BaseModel):
    """One command's answer: its own JSON, or `code` and both sentences of the refusal."""

    status: int
    answer: ReservedOut | EndedOut | ReturnedOut | None
    code: str
    message_zh: str
    message_en: str
