"""What the API says of line-ups. Money in minor units of the plan's currency, times in seconds of the show's clock."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel

from kaibo.planning.items.replies import Role

Rule = Literal[
    "opens_with_hook", "hourly_benefit", "hits_on_air", "hits_in_middle", "high_ticket_late", "main_alone",
    "no_neighbours", "stock",
]  # fmt: skip


class RangeOut(BaseModel):
    """Expected, and the bounds between which four of five shows are believed to lie."""

    value: float
    low: float
    high: float


class LineUpRunOut(BaseModel):
    """A product on air. `margin`: price less cost of the units expected; null where no cost is known or may be seen."""

    product: str
    name: str
    role: Role
    start_s: int
    length_s: int
    units: RangeOut
    gmv: RangeOut
    margin: int | None


class LineUpTotalOut(BaseModel):
    """Before refunds and fees. `uncosted`: products on air that the margin doesn't count."""

    gmv: RangeOut
    margin: RangeOut | None
    uncosted: int


class HandPlanOut(LineUpTotalOut):
    """The plan that the rules of thumb make of the same goods, and the rules it breaks."""

    broken: list[Rule]


class LineUpRuleOut(BaseModel):
    """`state`: off, idle (it asks nothing of these goods), kept, dropped (no plan of these goods keeps it; `names`
    stand in its way), broken. `cost`: the objective would be at least so much more without it. `lacking`: products
    without the category that the rule looks at."""

    rule: Rule
    state: Literal["off", "idle", "kept", "dropped", "broken"]
    names: list[str]
    cost: int | None
    lacking: int = 0


class LineUpForecastOut(BaseModel):
    """Which shows the audience is taken from (`how`, `shows`), how many of them tell their minutes (`shaped`);
    `lift`: by how much each role is assumed to raise the audience after it."""

    shows: int
    how: Literal["weekday_slot", "slot", "account", "assumed"]
    shaped: int
    per_hour: int
    spread: float
    lift: dict[str, float]


class LineUpGoodOut(BaseModel):
    """What is believed of a product: the share of viewers of a stretch that buys, and its own past."""

    product: str
    rate: float
    basis: Literal["own", "role", "category", "all", "assumed"]
    shows: int
    shown: int
    bought: int
    stock: int | None


class LineUpChangeOut(BaseModel):
    """Against the last line-up, or the rundown: `from_s` null came, `to_s` null went."""

    product: str
    from_s: int | None
    to_s: int | None


class LineUpResultOut(BaseModel):
    """`slots`: start, length, viewers. `gain`: the objective over the hand plan's. `left_out`: product to reason.
    `uncosted`: products on air without a known cost, placed by the share that goods like them leave."""

    runs: list[LineUpRunOut]
    total: LineUpTotalOut
    hand: HandPlanOut
    by_solver: bool
    gain: int | None
    rules: list[LineUpRuleOut]
    off_air: list[str]
    left_out: dict[str, Literal["fallen_out", "no_price", "on_air_already"]]
    uncosted: list[str] = []
    forecast: LineUpForecastOut
    goods: list[LineUpGoodOut]
    slots: list[tuple[int, int, int]]
    total_s: int
    changes: list[LineUpChangeOut]
    first_s: float | None
    seconds: float


class LineUpHeadOut(BaseModel):
    """`taken`: the plan's version in which it became the rundown."""

    id: str
    plan: str
    currency: str
    version: int
    state: Literal["waiting", "running", "done", "failed"]
    objective: Literal["profit", "gmv"]
    rules: list[Rule]
    from_s: int | None
    seconds: int
    taken: int | None
    by: str
    at: datetime
    ended_at: datetime | None


class LineUpOut(LineUpHeadOut):
    """`result` is there as soon as a first plan is, and gets better while it is running."""

    result: LineUpResultOut | None
    error: dict[str, Any] | None
