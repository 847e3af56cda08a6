"""What the API says of plans. Money in major units of the plan's currency, durations in seconds."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.kit.units import Unit
from kaibo.planning.plans.kinds import Kind

PlanState = Literal["draft", "ready", "done", "cancelled"]


class PlanGoalOut(BaseModel):
    """A metric's goal for the show; rates are fractions."""

    metric: str
    zh: str
    en: str
    unit: Unit
    value: float


class ShowPlanOut(BaseModel):
    """One show before it is run. `version` counts the changes of any part of it: send it as `seen` with a change.
    `zone` is the account's. `show` is the imported show it became, empty until that is known. `segments` and `items`
    say how many it has."""

    id: str
    title: str
    theme: str
    kind: Kind
    state: PlanState
    account: str
    account_name: str
    platform: str
    zone: str
    planned_at: datetime
    planned_ends_at: datetime
    planned_s: int
    room: str
    hosts: list[str]
    festival: str
    audience: str
    goals: list[PlanGoalOut]
    budget: float | None
    currency: str
    show: str
    version: int
    by: str
    made_at: datetime
    changed_at: datetime
    segments: int
    items: int


class ShowPlansOut(BaseModel):
    rows: list[ShowPlanOut]
    total: int


class PlanVersionOut(BaseModel):
    """`what` is the kind of change, `zh` and `en` its words, `text` what it was about."""

    number: int
    what: str
    zh: str
    en: str
    text: str
    by: str
    at: datetime


class FieldChangeOut(BaseModel):
    """A field before and after, as text; empty is nothing. `money`: amounts in major units of the plan's currency."""

    name: str
    zh: str
    en: str
    before: str
    after: str
    money: bool


class PartChangeOut(BaseModel):
    """A row of a part of the plan that a version added, removed or changed; the plan's own fields have no name."""

    part: str
    zh: str
    en: str
    what: Literal["added", "removed", "changed"]
    name: str
    fields: list[FieldChangeOut]
