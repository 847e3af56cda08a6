"""What the API says of a run, and what its streams send.

A stream (`GET /runs/{id}/stream`, `GET /screens/{token}/stream`) first sends `event: snapshot` with SnapshotOut, then
about once a second `event: change` with those of its keys that changed, and `at`. A value replaces the one before;
`minutes`, `cues` and `comments` may come as `{"append": [rows]}`: a row whose first column (`minutes`) or `id` is
already known replaces that row, others go behind. `event: resync` says that the reader was too slow: it asks again
without Last-Event-ID. `event: bye` says that it may no longer look. Other events are to be ignored.
Moments are ISO 8601 in UTC, money is in minor units, null is "nobody told", never 0.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.compliance.api import TextFindingOut
from kaibo.live.advice.replies import AdviceListOut, OddOrderOut
from kaibo.live.benefits.replies import BenefitOut
from kaibo.live.cards.replies import CardOnAirOut
from kaibo.live.comments.replies import CommentOut, QuestionOut, TriageOut
from kaibo.live.incidents.replies import CorrectionOut, IncidentsOut
from kaibo.live.scenes.replies import ScenesOut

State = Literal["planned", "running", "paused", "ended"]
Role = Literal["host", "assistant", "controller", "operator", "customer_service", "viewer"]


class RunOut(BaseModel):
    """`turn` counts changes of the rundown: send it with an act on the rundown, and the act is refused (409) if
    somebody moved on meanwhile. `show`: the imported show of this broadcast, where one is known. `plan`: the id of the
    plan it was made of, `plan_version` the version of it that was taken over last."""

    id: str
    title: str
    account: str
    account_name: str
    platform: str
    host: str
    state: State
    planned_at: datetime | None
    planned_ends_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    currency: str
    room_id: str
    most_shown: int
    show: str
    plan: str
    plan_version: int
    revision: int
    turn: int


class ListedRunOut(RunOut):
    """`online` of a run on air, as last told; null where nobody tells."""

    online: int | None = None


class RunsOut(BaseModel):
    rows: list[ListedRunOut]
    total: int


class PhraseFindingOut(TextFindingOut):
    """What the law objects to in the phrase of that number, counted from 0."""

    phrase: int


class SegmentOut(BaseModel):
    """`goal_amount` in minor units of the run's currency. `orders` and `gmv`: what was paid while it ran, null where it
    has not begun or nobody tells (in the answers of acts always null: the snapshot and the stream tell them)."""

    id: str
    position: int
    kind: Literal["opening", "product", "benefit", "interaction", "break", "closing", "other"]
    title: str
    product: str
    scene: str
    planned_s: int
    started_at: datetime | None
    ended_at: datetime | None
    state: Literal["waiting", "running", "done", "skipped"]
    goal_orders: int | None
    goal_amount: int | None
    phrases: list[str]
    planned: str
    reason: str
    findings: list[PhraseFindingOut]
    orders: int | None = None
    gmv: dict[str, int] | None = None


class CatchUpStepOut(BaseModel):
    segment: str
    title: str
    action: Literal["shorten", "skip"]
    from_s: int
    to_s: int


class CatchUpOut(BaseModel):
    """How to hold the planned end: waiting segments, those with the least goal per second first, by at most a third;
    where that isn't enough, whole segments. Never the opening or the closing."""

    late_s: int
    saved_s: int
    enough: bool
    steps: list[CatchUpStepOut]


class ClockOut(BaseModel):
    """`segment` runs, `next` is the first waiting one. `drift_s` > 0: the run would end so much after `ends_at`."""

    segment: str | None
    next: str | None
    elapsed_s: int | None
    planned_s: int | None
    run_s: int | None
    ends_at: datetime | None
    drift_s: int | None
    advice: CatchUpOut | None


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


class OfferOut(BaseModel):
    """What to offer instead of a sold-out product: another one, or a pre-sale of it in so many days."""

    kind: Literal["substitute", "presale"]
    product: str
    name: str
    days: int | None


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


class ShelfOut(BaseModel):
    """`stock` is what may still be sold, `held` what waits for payment and `sold` what was paid for and hasn't come
    back since it is kept, null where no ledger knows. `anchor` is the price it is shown beside. `low_at`: the stock
    from which the run shows it as low, null where the ledger's own holds. `offer` is what to do once it is `sold_out`,
    null where nothing is set. A product with the name "" sold without being on the run's shelf."""

    product: str
    name: str
    on_shelf: bool
    position: int
    price: int | None
    anchor: int | None
    currency: str
    stock: int | None
    held: int | None
    sold: int | None
    low_at: int | None
    low: bool
    sold_out: bool
    offer: OfferOut | None
    substitute: str
    presale_days: int | None
    pitching: bool
    pitching_since: datetime | None
    clicks: int | None
    carts: int | None
    orders: int | None
    units: int | None
    gmv: dict[str, int] | None


class DecidingOut(BaseModel):
    """Unpaid carts in their decision window: people who put something in a cart 15 to 30 s ago and haven't paid since,
    and of each product. Null where no source tells carts with persons, or `lag_s` is too long (`fresh` false)."""

    count: int | None
    lag_s: float | None
    fresh: bool
    products: dict[str, int]


class MarkOut(BaseModel):
    """What was done on the timeline. Kinds of the room: plan, rundown, start, pause, resume, end, go, skip, insert,
    swap, list, unlist, pitch, rest, sold_out, handover; people write others (note, incident …)."""

    id: str
    at: datetime
    kind: str
    text: str
    segment: str
    product: str
    by: str


class SeenOut(BaseModel):
    """`role`: as they were in the room, empty for who said nothing of it."""

    person: str
    name: str
    role: str
    at: datetime


class CueOut(BaseModel):
    """`to`: a role, or `all`. `seen`: who said to have seen it, the first first."""

    id: str
    to: str
    text: str
    by: str
    at: datetime
    seen: list[SeenOut]


class PresentOut(BaseModel):
    """Somebody seen in the room within the last 30 s."""

    name: str
    role: str
    since: datetime


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


class SnapshotOut(BaseModel):
    """A run, whole. Rows of `minutes`: [epoch_s, online, entered, left, comments, likes, follows, clicks, orders, gmv],
    gmv in the run's currency. `usual` rows: [minute of the run, median online, median gmv so far] of the team's own
    last shows of this account, null where there are none. Who lacks metrics.numbers.read is told no amounts: these are
    null in segments, targets, totals, minutes, usual and products. The rest are the parts of other topics.
    """

    at: datetime
    run: RunOut
    clock: ClockOut
    segments: list[SegmentOut]
    totals: TotalsOut
    targets: TargetsOut
    minutes: list[list[int | None]]
    usual: list[list[int | None]] | None
    products: list[ShelfOut]
    deciding: DecidingOut
    marks: list[MarkOut]
    cues: list[CueOut]
    people: list[PresentOut]
    sources: list[FeedOut]
    comments: list[CommentOut] = []
    questions: list[QuestionOut] = []
    triage: TriageOut | None = None
    benefits: list[BenefitOut] = []
    advice: AdviceListOut | None = None
    incidents: IncidentsOut | None = None
    corrections: list[CorrectionOut] = []
    odd_orders: list[OddOrderOut] = []
    scenes: ScenesOut | None = None
    cards: list[CardOnAirOut] = []


class ScreenOut(BaseModel):
    """A signed link. `token` is told once, when it is made; the pages are `/live/screens/{wall|prompter}?token=…` and
    `/live/screens/overlay/{price|…}?token=…`."""

    id: str
    kind: str
    name: str
    by: str
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    token: str | None = None


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
