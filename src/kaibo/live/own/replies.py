"""What the API says of a run's own numbers. Money in minor units, null is "nobody told", never 0."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class ConversionOut(BaseModel):
    """Paid orders over entries into the room (times over times)."""

    numerator: int
    denominator: int


class TotalsOut(BaseModel):
    """`entered` … `carts` are times. `buyers` are distinct people, null where an order told none. `stay_s` is how long
    those who entered have stayed on average so far. `interactions`: comments, likes, shares, follows, gifts, fan club.
    """

    online: int | None
    peak_online: int | None
    entered: int | None
    left: int | None
    comments: int | None
    likes: int | None
    shares: int | None
    follows: int | None
    clicks: int | None
    carts: int | None
    orders: int | None
    units: int | None
    buyers: int | None
    gmv: dict[str, int] | None
    refunds: dict[str, int] | None
    stay_s: int | None
    interactions: int | None
    conversion: ConversionOut | None


class TargetOut(BaseModel):
    """`goal` is that of the whole rundown, `due` what of it should be reached by now (segments that are over, and the
    running one by its planned time), `reached` what is; null where nobody tells. Money in the run's currency."""

    goal: int
    due: int
    reached: int | None


class TargetsOut(BaseModel):
    """Null where no segment has such a goal."""

    orders: TargetOut | None
    amount: TargetOut | None


class DecidingOut(BaseModel):
    """Unpaid carts in their decision window: people who put something in a cart 15 to 30 s ago and haven't paid since,
    and of each product. Null where no source tells carts with persons, or `lag_s` is too long (`fresh` false)."""

    count: int | None
    lag_s: float | None
    fresh: bool
    products: dict[str, int]


class FeedOut(BaseModel):
    """received = waiting + stored + duplicate + quarantined + refused. `broken`: it spoke in this run, and has been
    silent for more than a minute while the run is on air."""

    source: str
    last_at: datetime
    received: int
    waiting: int
    stored: int
    duplicate: int
    quarantined: int
    refused: int
    broken: bool


class RunFigurePartOut(BaseModel):
    """A number of a formula. Money in minor units of `currency`."""

    name: str
    value: float
    unit: Literal["count", "seconds", "money"]
    currency: str


class RunTellerOut(BaseModel):
    """A source that told of a figure: how many signals, and when the newest of them came."""

    source: str
    signals: int
    newest_at: datetime


class RunFigureOut(BaseModel):
    """What a figure is made of at the moment `at`: its `parts` are added (`sum`), divided (`ratio`), counted once each
    (`distinct`), added by currency (`money`), or it is the `last` level told, at `level_at`. `value` is null where no
    source tells of it, seconds for a stay, and for money how many currencies there are. `since`: when the run began."""

    figure: str
    how: Literal["last", "sum", "ratio", "distinct", "money"]
    value: float | None
    at: datetime
    since: datetime | None
    level_at: datetime | None
    parts: list[RunFigurePartOut]
    tellers: list[RunTellerOut]
