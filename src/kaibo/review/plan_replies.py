"""What the API says of a show against its plan."""

from __future__ import annotations

from pydantic import BaseModel

from kaibo.kit.units import Unit
from kaibo.live.api import AgainstPlanOut, AgainstProductOut
from kaibo.metrics.api import NumberOut


class ReviewedProductOut(AgainstProductOut):
    """`numbers` are those of imported files (gmv, orders, units, refund_rate), null where they tell nothing of it."""

    numbers: dict[str, NumberOut] | None


class ShowAgainstPlanOut(AgainstPlanOut):
    products: list[ReviewedProductOut]


class ShowPlanAnswerOut(BaseModel):
    """`against` is null for a show that was not made of a plan."""

    against: ShowAgainstPlanOut | None


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
