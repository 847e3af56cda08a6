"""What the API says of one show's review."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.metrics.api import ColumnOut, NumberOut
from kaibo.review.host_replies import HostsOut
from kaibo.shows.api import ShowOut

NoteNode = Literal["", "selection", "warm_up", "opening", "pitches", "benefits", "closing", "after_sales"]


class NoteOut(BaseModel):
    """`node` is the part of the work it came of, "" for none."""

    id: str
    node: NoteNode
    text: str
    owner: str
    due: date | None
    done: bool
    by: str
    at: datetime


class NotesOut(BaseModel):
    rows: list[NoteOut]


class BenchmarkOut(BaseModel):
    """A named value that others reach."""

    preset: str
    zh: str
    en: str
    value: float


class CoreOut(BaseModel):
    """A core dimension: the show's number, the team's own median over `shows` earlier shows, and benchmarks."""

    key: str
    zh: str
    en: str
    num: NumberOut
    median: float | None
    shows: int
    benchmarks: list[BenchmarkOut]
    verdict: Literal["above", "below", "near", "unknown"]


class StepOut(BaseModel):
    """A step of a funnel; `rate` is over the step before it that is known."""

    key: str
    zh: str
    en: str
    num: NumberOut
    rate: NumberOut | None


class FunnelOut(BaseModel):
    people: list[StepOut]
    times: list[StepOut]


class ChannelOut(BaseModel):
    name: str
    numbers: dict[str, NumberOut]


class ProductOut(BaseModel):
    id: str
    name: str
    category: str
    numbers: dict[str, NumberOut]


class MinuteOut(BaseModel):
    """People as the platform counted them in a minute, and what was ordered in it."""

    at: datetime
    online: float | None
    entered: float | None
    left: float | None
    comments: float | None
    gmv: float | None
    orders: float | None


class MinutesOut(BaseModel):
    """`available` where a file told the minutes; points may then still come from orders alone."""

    available: bool
    start: datetime | None
    points: list[MinuteOut]
    note: str | None


class FindingOut(BaseModel):
    key: str
    severity: Literal["info", "warn"]
    zh: str
    en: str
    passport: str | None


class FileOut(BaseModel):
    batch: int
    file: str
    format_zh: str
    format_en: str
    as_of: datetime


class ReviewOut(BaseModel):
    show: ShowOut
    core: list[CoreOut]
    funnel: FunnelOut
    hosts: HostsOut | None
    channels: list[ChannelOut]
    products: list[ProductOut]
    columns: list[ColumnOut]
    minutes: MinutesOut
    findings: list[FindingOut]
    notes: list[NoteOut]
    sources: list[FileOut]
