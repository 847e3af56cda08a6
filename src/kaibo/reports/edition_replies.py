"""What the API says of editions of reports, and of what people write in them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.reports.replies import FigureOut, ReportOut, TextOut

State = Literal["waiting", "making", "ready", "failed"]


class SaidOut(BaseModel):
    zh: str
    en: str


class MakingOut(BaseModel):
    done: int
    total: int
    phase: str


class EditionOut(BaseModel):
    """One making of a report. `about` is what its subject is called, `part` whether it shows a part of the company
    alone; `error` says why it could not be made."""

    id: str
    kind: str
    subject: str
    about: str
    number: int
    state: State
    name: SaidOut | None
    part: bool
    made_by: str
    made_at: datetime
    as_of: datetime | None
    progress: MakingOut | None
    error: SaidOut | None


class EditionsOut(BaseModel):
    rows: list[EditionOut]
    total: int


class ChoicesOut(BaseModel):
    """Which kinds can be made, and the months and years anything is known of, newest first."""

    kinds: list[str]
    months: list[str]
    years: list[str]


class VersionOut(BaseModel):
    """A saved text of a slot."""

    version: int
    text: str
    by: str
    at: datetime


class EarlierOut(BaseModel):
    """What was last written in the same slot of an earlier report."""

    subject: str
    text: str


class SlotOut(BaseModel):
    """A place to write in; `version` 0 while nobody wrote."""

    slot: str
    ask: TextOut
    text: str
    version: int
    by: str
    at: datetime | None
    earlier: EarlierOut | None


class AgainOut(BaseModel):
    """How making it again from the same files went: figures that came out the `same`, and `other` ones."""

    state: Literal["ready", "running", "done", "failed", "cancelled"]
    at: datetime | None
    same: int | None
    other: int | None
    error: SaidOut | None


class WholeEditionOut(BaseModel):
    """An edition to be read. `moved_on`: files came or went since it was made. `others` are ready editions of the
    same subject, newest first."""

    edition: EditionOut
    report: ReportOut | None
    slots: list[SlotOut]
    moved_on: bool
    again: AgainOut | None
    others: list[EditionOut]


class FigureChangeOut(BaseModel):
    """`place` is what the figure stands beside: a table's row, the large figure it is set against."""

    how: Literal["changed", "added", "gone"]
    chapter: TextOut
    place: TextOut
    name: TextOut
    before: FigureOut | None
    after: FigureOut | None


class BatchOutline(BaseModel):
    """A file that came or went; `file` is empty for whoever may not see which files there are."""

    batch: int
    file: str
    format_zh: str
    format_en: str


class ComparisonOut(BaseModel):
    before: EditionOut
    after: EditionOut
    same: int
    differences: list[FigureChangeOut]
    came: list[BatchOutline]
    went: list[BatchOutline]
