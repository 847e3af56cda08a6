"""What the API says of a show's host beside the room's other hosts."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel

from kaibo.metrics.api import NumberOut


class DifferenceOut(BaseModel):
    """A share of the other hosts' rate, and its 95% interval."""

    value: float
    low: float
    high: float


class HostOut(BaseModel):
    """A host over `shows` shows: Σ/Σ in `numbers`, the median of single shows, the 95% interval of the rate,
    and how far the host stands from all the others together."""

    host: str
    shows: int
    numbers: dict[str, NumberOut]
    median: float | None
    low: float | None
    high: float | None
    difference: DifferenceOut | None
    verdict: Literal["above", "below", "near", "few"]


class HostsOut(BaseModel):
    """Shows of one room begun at `hours` in the half year up to the show.

    `others` is the rate of all hosts but the show's own. A verdict is `few` where a side has under `fewest` shows.
    """

    host: str
    key: str
    zh: str
    en: str
    hours: list[int]
    since: date
    until: date
    fewest: int
    rows: list[HostOut]
    others: NumberOut | None
