"""What the API says of a rundown."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.compliance.api import TextFindingOut
from kaibo.planning.pricing.lines import PriceLineOut
from kaibo.planning.rundown.notes import Code
from kaibo.planning.selling.replies import ToldPointsOut

SegmentKind = Literal["opening", "product", "benefit", "interaction", "break", "closing", "other"]
Words = Literal["title", "points", "mechanics", "phrases", "props"]


class RundownFindingOut(TextFindingOut):
    """What the law objects to in the text of that number (from 0) of a field."""

    field: Words
    number: int


class PlannedSegmentOut(BaseModel):
    """`planned_s` in seconds, `said_s` how many of them the phrases take; `goal_amount` in minor units of the
    rundown's currency, null too for who may not see goals. `changed` is the plan's version that last touched it:
    send the version you saw as `seen`."""

    id: str
    position: int
    starts_at: datetime
    kind: SegmentKind
    title: str
    product: str
    planned_s: int
    said_s: int
    person: str
    scene: str
    points: list[str]
    mechanics: list[str]
    phrases: list[str]
    props: list[str]
    goal_orders: int | None
    goal_amount: int | None
    locked: bool
    note: str
    changed: int
    findings: list[RundownFindingOut]


class RundownNoteOut(BaseModel):
    """Something amiss. `seconds`: by how much, or what is usual."""

    code: Code
    segment: str
    product: str
    seconds: int | None


class RundownProductOut(BaseModel):
    """A product of the plan, as a segment may be about it. `price` in minor units, `terms` what it comes to;
    `selling` is what is told of it, `fallen_out` why it did."""

    product: str
    name: str
    price: int | None
    terms: PriceLineOut | None
    selling: ToldPointsOut | None
    fallen_out: str


class RundownOut(BaseModel):
    """`zone` is that of the show's account: clock times are told in it. `by` made the version. `segments`, `notes`,
    `products` and `total_s` are null where the plan still stands as in the version asked for by `since`."""

    plan: str
    version: int
    by: str
    currency: str
    zone: str
    starts_at: datetime
    prepares_at: datetime
    planned_s: int
    total_s: int | None = None
    segments: list[PlannedSegmentOut] | None
    notes: list[RundownNoteOut] | None
    products: list[RundownProductOut] | None


class SheetFieldOut(BaseModel):
    field: str
    before: str
    after: str


class SheetSegmentOut(BaseModel):
    """One line of what a sheet would do. `fields` are those that differ; before and after as people read them."""

    change: Literal["added", "changed", "moved", "removed"]
    line: int | None
    segment: str
    title: str
    fields: list[SheetFieldOut]


class SheetRundownOut(BaseModel):
    """What the sheet would change. `seen` is the plan's version it was compared with: send it along with the sheet to
    make the changes. `total_s` is how long the show would be."""

    seen: int
    rows: list[SheetSegmentOut]
    same: int
    segments: int
    total_s: int
