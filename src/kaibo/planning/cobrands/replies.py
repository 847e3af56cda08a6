"""What the API says of co-branding."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.metrics.api import NumberOut

PartnerKind = Literal["brand", "ip", "other"]
Stage = Literal["screening", "approach", "negotiation", "trial", "deep", "ended"]
Mark = Literal["awareness", "quality", "pricing", "supply", "marketing"]
Side = Literal["ours", "theirs"]


class WeightsOut(BaseModel):
    """Percents, a hundred in all."""

    awareness: int
    quality: int
    pricing: int
    supply: int
    marketing: int


class MeanOut(BaseModel):
    """Over all who judged, and how far they lie apart."""

    mark: Mark
    mean: float
    least: int
    most: int


class JointShowOut(BaseModel):
    """`has_show`: its numbers are there."""

    plan: str
    title: str
    planned_at: datetime
    state: Literal["draft", "ready", "done", "cancelled"]
    has_show: bool


class PartnerOut(BaseModel):
    """`total` is Σ weight × mean mark on the scale from 1 to 10, null where nobody judged. Send `version` as `seen`."""

    id: str
    name: str
    kind: PartnerKind
    stage: Stage
    owner: str
    fit: str
    note: str
    total: float | None
    judges: int
    means: list[MeanOut]
    open_to: list[Stage]
    shows: list[JointShowOut]
    version: int
    by: str
    at: datetime


class PartnersOut(BaseModel):
    weights: WeightsOut
    partners: list[PartnerOut]


class MarksOfOut(BaseModel):
    """What one person gave; `own`: the reader's."""

    by: str
    own: bool
    marks: dict[Mark, int]
    why: str
    at: datetime


class PartnerStepOut(BaseModel):
    """`before` is empty for the first. `plan` is the joint show it rests on, empty for none or one the reader may not
    see."""

    before: Stage | Literal[""]
    stage: Stage
    reason: str
    plan: str
    plan_title: str
    by: str
    at: datetime


class PartnerCardOut(PartnerOut):
    marks: list[MarksOfOut]
    steps: list[PartnerStepOut]


class PromiseOut(BaseModel):
    """So many views a side promises by a channel."""

    side: Side
    channel: str
    views: int


class CameOut(PromiseOut):
    """`came` are the views that the files tell of this channel in the show."""

    came: NumberOut


class SharedTaskOut(BaseModel):
    """`ours` and `theirs` name who does it on either side."""

    id: str
    kind: Literal["content", "task"]
    title: str
    ours: str
    theirs: str
    due_at: datetime | None
    done: bool


class JointNumberOut(BaseModel):
    """The show's number beside the `usual` one, the median of `n` ordinary shows of the account in the year before; it
    is missing for fewer than five, and its passport leads to the shows behind it."""

    key: str
    zh: str
    en: str
    num: NumberOut
    usual: NumberOut
    n: int


class JointResultOut(BaseModel):
    """`show` is empty until the plan became an imported show."""

    show: str
    numbers: list[JointNumberOut]
    traffic: list[CameOut]


class CobrandOut(BaseModel):
    """`partner` is empty until one is named. `channels` are names to choose from: those the account had views by.
    `result` is null without one, and for who may not see numbers; `decision` is the newest that rests on this show, for
    who may see candidates. Send `version` as `seen`."""

    plan: str
    version: int
    zone: str
    partner: str
    partner_name: str
    partner_stage: Stage | None
    goods: list[str]
    traffic: list[PromiseOut]
    channels: list[str]
    tasks: list[SharedTaskOut]
    result: JointResultOut | None
    decision: PartnerStepOut | None
