"""A run's snapshot, and what its streams send.

A stream (`GET /runs/{id}/stream`, `GET /screens/{token}/stream`) first sends `event: snapshot` with SnapshotOut, then
about once a second `event: change` with those of its keys that changed, and `at`. A value replaces the one before;
`minutes`, `cues` and `comments` may come as `{"append": [rows]}`: a row whose first column (`minutes`) or `id` is
already known replaces that row, others go behind. `event: resync` says that the reader was too slow: it asks again
without Last-Event-ID. `event: bye` says that it may no longer look. Other events are to be ignored.
Moments are ISO 8601 in UTC, money is in minor units, null is "nobody told", never 0.
"""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel

from kaibo.live.advice.replies import AdviceListOut, OddOrderOut
from kaibo.live.benefits.replies import BenefitOut
from kaibo.live.cards.replies import CardOnAirOut
from kaibo.live.clock.replies import ClockOut
from kaibo.live.comments.replies import CommentOut, QuestionOut, TriageOut
from kaibo.live.incidents.replies import CorrectionOut, IncidentsOut
from kaibo.live.own.replies import DecidingOut, FeedOut, TargetsOut, TotalsOut
from kaibo.live.presence.replies import PresentOut
from kaibo.live.rundown.replies import SegmentOut
from kaibo.live.runs.replies import RunOut
from kaibo.live.scenes.replies import ScenesOut
from kaibo.live.shelf.replies import ShelfOut
from kaibo.live.timeline.replies import CueOut, MarkOut


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
