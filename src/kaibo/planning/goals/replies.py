"""What the API says of goals. Money in major units, durations in seconds, rates as fractions; missing is null."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.kit.units import Unit
from kaibo.metrics.api import ColumnOut, NumberOut


class GoalOut(BaseModel):
    """`version` is another one after every change."""

    period: str
    part: str
    metric: str
    value: float
    unit: Unit
    currency: str
    version: str
    by: str
    at: datetime


class GoalCellOut(BaseModel):
    """A goal of one part and period, or the place for one (`value` null, `version` empty); what was reached so far,
    the share of the goal that is, and what the same period reached a year before."""

    period: str
    part: str
    value: float | None
    version: str
    by: str | None
    at: datetime | None
    reached: NumberOut
    completion: NumberOut | None
    before: NumberOut | None


class GoalRowOut(BaseModel):
    """The company (`kind` empty), a part of it, or a show; `cells` are the year and its months, or the one show."""

    part: str
    kind: str
    name: str
    day: date | None
    cells: list[GoalCellOut]


class GoalGridOut(BaseModel):
    """`kinds` are the cuts this reader has, `by` the one told. `adds`: the months add up to the year. `currency` is
    empty for what is no money; `currencies` are those to choose from. Numbers are counted up to `until`."""

    year: int
    metric: str
    metrics: list[ColumnOut]
    adds: bool
    by: str
    kinds: list[str]
    currency: str
    currencies: list[str]
    until: date
    today: date
    rows: list[GoalRowOut]


class SplitMonthOut(BaseModel):
    period: str
    value: float


class SplitOut(BaseModel):
    """A proposal; `pattern` is the one that was used."""

    pattern: Literal["last_year", "even"]
    months: list[SplitMonthOut]


class SheetChangeOut(BaseModel):
    """A goal that would change; `value` null takes it away. `version` is the one that was seen."""

    line: int
    period: str
    part: str
    name: str
    metric: str
    metric_zh: str
    metric_en: str
    currency: str
    unit: Unit
    before: float | None
    value: float | None
    version: str


class SheetErrorOut(BaseModel):
    """What is wrong with a line; `column` is the period of the cell, empty for the whole line."""

    line: int
    column: str
    zh: str
    en: str


class SheetOutcomeOut(BaseModel):
    """What a spreadsheet would do. Nothing is changed while there are errors."""

    changes: list[SheetChangeOut]
    errors: list[SheetErrorOut]
    same: int
