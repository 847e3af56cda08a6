"""What the API says of groups of shows side by side."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel

from kaibo.metrics.api import ColumnOut, NumberOut
from kaibo.review.compare.topics import Topic
from kaibo.review.replies import FindingOut


class IntervalOut(BaseModel):
    """The 95% interval of a rate over `shows` shows, and how it stands to the rate of all shows."""

    low: float
    high: float
    shows: int
    verdict: Literal["above", "below", "near", "few"]


class GroupOut(BaseModel):
    """Shows compared as one; `few` under three. A rate without an interval has none in `spans`."""

    key: str
    zh: str
    en: str
    shows: int
    few: bool
    numbers: dict[str, NumberOut]
    spans: dict[str, IntervalOut]


class RoomOut(BaseModel):
    id: str
    name: str


class CompareOut(BaseModel):
    """`overall` are the numbers of all shows from `since` to `until`; null where there is no show."""

    topic: Topic
    since: date | None
    until: date | None
    fewest: int
    sure: int
    rates: list[str]
    columns: list[ColumnOut]
    overall: dict[str, NumberOut] | None
    groups: list[GroupOut]
    findings: list[FindingOut]
    currencies: list[str]
    platforms: list[str]
    accounts: list[RoomOut]
    hosts: list[str]


class PointOut(BaseModel):
    """`minute` since the show began; the mean share of their own peaks that `shows` shows had online."""

    minute: int
    share: float
    shows: int


class CurveOut(BaseModel):
    """The curve of `counted` of a group's `shows`. It `fades` under half of its peak at `minutes`, or `holds` until
    then with `left` of the peak; `few` shows tell neither."""

    key: str
    zh: str
    en: str
    shows: int
    counted: int
    points: list[PointOut]
    verdict: Literal["few", "fades", "holds"]
    minutes: int | None
    left: float | None


class AttentionOut(BaseModel):
    fewest: int
    half: float
    latest: int
    groups: list[CurveOut]
