"""What the API says of a show against its plan."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel

from kaibo.kit.units import Unit
from kaibo.live.api import AgainstPlanOut, AgainstProductOut
from kaibo.metrics.api import NumberOut


class ReviewedProductOut(AgainstProductOut):
    """`numbers` are those of imported files (gmv, orders, units, refund_rate), null where they tell nothing of it."""

    numbers: dict[str, NumberOut] | None


class ShowAgainstPlanOut(AgainstPlanOut):
    products: list[ReviewedProductOut]


class FiledProductOut(BaseModel):
    """A product that was planned, or sold without it. Goals are null where none was set, `goal_amount` in minor units
    too for who may not see amounts; `planned_s` the seconds of its segments, null for one that has none. `numbers`
    (pitches, units, orders, gmv, refund_rate) are null where files tell nothing of it."""

    product: str
    name: str
    planned: bool
    planned_s: int | None
    goal_units: int | None
    goal_orders: int | None
    goal_amount: int | None
    fallen_out: str
    numbers: dict[str, NumberOut] | None


class FiledSumsOut(BaseModel):
    """Numbers of products: `planned`, `told` those of them that files tell of, `unplanned` told of beside them."""

    planned: int
    told: int
    unplanned: int


class PlanByFilesOut(BaseModel):
    """Seconds; null where files tell no begin or no end. `late_s` after the planned start, `drift_s` how much longer
    than planned. `segments` of the plan: nobody tells when they ran."""

    plan: str
    title: str
    currency: str
    planned_at: datetime
    started_at: datetime | None
    late_s: int | None
    planned_s: int
    actual_s: int | None
    drift_s: int | None
    segments: int
    products: list[FiledProductOut]
    sums: FiledSumsOut


class ShowPlanAnswerOut(BaseModel):
    """`against` where a control room ran the plan, else `by_files` where a plan became the show; both are null for a
    show without a plan."""

    against: ShowAgainstPlanOut | None
    by_files: PlanByFilesOut | None


class ShowGoalOut(BaseModel):
    """`value` is the goal, `number` what files tell, `share` of the goal that was reached: missing where that isn't
    known."""

    metric: str
    zh: str
    en: str
    unit: Unit
    currency: str
    value: float
    number: NumberOut
    share: float | None
