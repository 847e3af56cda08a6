"""What the API says of a month and its year at a glance."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.metrics.api import ChangeOut, ColumnOut, NumberOut


class DaysOut(BaseModel):
    """Business days, both included."""

    first: date
    last: date


class ComparedOut(BaseModel):
    """A number, against the same days of the month before (for a month) and of the year before."""

    num: NumberOut
    previous: ChangeOut | None
    year: ChangeOut | None


class CompletionOut(BaseModel):
    """A goal in major units, the version that a change of it must have seen, and the share that is reached."""

    value: float
    version: str
    completion: NumberOut


class SpanOut(BaseModel):
    """A month or a year as far as it is counted; `gone` is the part of its days. `over` once it is counted whole.

    `previous` and `year` are null where what is told does not reach back to their first day.
    """

    name: str
    over: bool
    window: DaysOut
    end: date
    previous: DaysOut | None
    year: DaysOut | None
    gone: float
    numbers: dict[str, ComparedOut]
    goal: CompletionOut | None


class EstimateOut(BaseModel):
    value: float
    low: float
    high: float


class SumOut(EstimateOut):
    currency: str


class PaceOut(BaseModel):
    """What the month comes to: sold so far over `share`, the part sold by then in `like` (the same month last year)
    or in the median of `months`; `low` and `high` by the months that had sold most and least. `why` there is none."""

    why: Literal["over", "few", "unsold"] | None
    sum: SumOut | None
    completion: EstimateOut | None
    share: float | None
    months: list[str]
    like: str


class DayOut(BaseModel):
    """Sales of a day and of the same day a year before; null where nothing is told."""

    day: date
    gmv: float | None
    last_year: float | None


class OverviewOut(BaseModel):
    """`accounts` narrows every number to one currency; empty where there is only one. `since` is the first day told."""

    month: SpanOut
    year: SpanOut
    months: list[str]
    since: date | None
    until: date
    today: date
    currency: str
    currencies: list[str]
    accounts: list[str]
    pace: PaceOut
    days: list[DayOut]
    columns: list[ColumnOut]


class LookShowOut(BaseModel):
    id: str
    title: str
    host: str
    account_name: str
    started_at: datetime | None
    business_day: date | None


class LookOut(BaseModel):
    """A line to look at; `to` is the page it leads to."""

    kind: Literal["finding", "note", "task", "import", "silent"]
    severity: Literal["info", "warn"]
    zh: str
    en: str
    to: str
    show: LookShowOut | None
    passport: str | None
