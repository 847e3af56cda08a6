"""What the API says of a run against its plan."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class AgainstSegmentOut(BaseModel):
    """Seconds: `planned_at_s` and `began_s` into the plan and into the show; `planned_s` null for what was not planned,
    `actual_s` for what never ran or still does. `moved`: it ran at another place among those that ran. `orders` and
    `gmv`: paid while it ran, null where nobody tells. `missing`: the plan has it, the run never had. `segment` is the
    run's, "" for a missing one."""

    segment: str
    kind: Literal["opening", "product", "benefit", "interaction", "break", "closing", "other"]
    title: str
    product: str
    state: Literal["waiting", "running", "done", "skipped", "missing"]
    reason: str
    planned_at_s: int | None
    planned_s: int | None
    began_s: int | None
    actual_s: int | None
    moved: bool
    goal_orders: int | None
    goal_amount: int | None
    orders: int | None
    gmv: dict[str, int] | None


class AgainstProductOut(BaseModel):
    """Goals are those of its segments; `orders` and `gmv` what the control room counted of it over the whole show, null
    where nobody told. `fallen_out`: why it left the plan."""

    product: str
    name: str
    planned_s: int
    actual_s: int
    goal_orders: int | None
    goal_amount: int | None
    orders: int | None
    gmv: dict[str, int] | None
    fallen_out: str


class AgainstSumsOut(BaseModel):
    """Seconds: `late_s` after the planned start, `drift_s` how much longer than planned it was. Numbers of segments:
    `ran`, `skipped`, `not_begun`, `unplanned` put in during the show, `moved`."""

    planned_s: int
    actual_s: int | None
    late_s: int | None
    drift_s: int | None
    ran: int
    skipped: int
    not_begun: int
    unplanned: int
    moved: int


class AgainstPlanOut(BaseModel):
    """`version` is the one that the run took over last. Money in minor units of `currency`; null for who may not see
    amounts."""

    plan: str
    version: int
    title: str
    run: str
    currency: str
    planned_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    rows: list[AgainstSegmentOut]
    sums: AgainstSumsOut


class RunAgainstPlanOut(AgainstPlanOut):
    products: list[AgainstProductOut]
