"""What the API says of minutes that stand out."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class OddSpanOut(BaseModel):
    """A product shown, a benefit or an incident that lasted at the moment; `title` in both languages."""

    kind: str
    title: dict[str, str]
    text: str
    began_at: datetime
    ended_at: datetime | None


class OddMarkOut(BaseModel):
    kind: str
    text: str
    at: datetime


class OddAdviceOut(BaseModel):
    """What the control room proposed then; `helped` is null where nobody did it or it wasn't judged."""

    text: dict[str, str]
    state: Literal["open", "done", "dismissed"]
    helped: bool | None
    by: str | None


class OddMinuteOut(BaseModel):
    """`noticed`: by the control room then, or in the minutes afterwards. `value` against `baseline` are viewers, orders
    per 1,000 viewer-minutes, people or a share, as the rule has it. `offset_s` is on the show's clock. `spoken` is what
    the transcript has of the two minutes around it, "" without one."""

    rule: str
    at: datetime
    offset_s: int | None
    text: dict[str, str]
    value: float | None
    baseline: float | None
    noticed: Literal["then", "after"]
    advice: OddAdviceOut | None
    segment: str
    spoken: str
    phrases: list[str]
    shown: list[OddSpanOut]
    given: list[OddSpanOut]
    broken: list[OddSpanOut]
    marks: list[OddMarkOut]


class OddMinutesOut(BaseModel):
    rows: list[OddMinuteOut]
