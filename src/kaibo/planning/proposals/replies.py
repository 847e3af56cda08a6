"""What the API says of proposals. Money in major units of `currency`, rates as fractions."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel

from kaibo.kit.units import Unit
from kaibo.planning.calendar.replies import FestivalOut


class GoalMetricOut(BaseModel):
    metric: str
    zh: str
    en: str
    unit: Unit


class ExpectedOut(GoalMetricOut):
    """What the planned show may come to, of its whole length: four of five such shows end between `low` and `high`.
    `like` shows were like it, `of` all that were looked at. `goal` is the value as a round number; `passport` leads to
    the shows behind it."""

    value: float
    low: float
    high: float
    goal: float
    like: int
    of: int
    passport: str | None


class ShowSlotOut(BaseModel):
    """`weekday` 1 is Monday. `gmv` an hour, drawn towards that of all shows; `over` is its share above theirs, in four
    of five cases between `low` and `high`."""

    weekday: int
    hour: int
    gmv: float
    over: float
    shows: int
    low: float
    high: float


class HostFitOut(BaseModel):
    host: str
    gmv: float
    over: float
    shows: int


class RhythmOut(BaseModel):
    """Ordinary weeks that had so many shows: the median GMV of such a week and of a show in it, the least and the most
    of a week."""

    per_week: int
    weeks: int
    week_gmv: float
    show_gmv: float
    low: float
    high: float


class ProposalsOut(BaseModel):
    """From the year's `shows` of the account (`level` account) or, where those are too few, of its platform's.
    `expected` is empty where even those are; `usual` are the metrics that goals are set for, foretold or not.
    `per_week`: how often a week to be on air, null where the shows from `first` to `last` don't bear it."""

    level: Literal["account", "platform"]
    shows: int
    currency: str
    expected: list[ExpectedOut]
    usual: list[GoalMetricOut]
    slots: list[ShowSlotOut]
    hosts: list[HostFitOut]
    rhythms: list[RhythmOut]
    per_week: int | None
    first: date | None
    last: date | None
    festivals: list[FestivalOut]
