"""What the control room tells others: every act of a run, with its subject the run's id."""

from __future__ import annotations

from datetime import datetime

import msgspec

from kaibo.events.api import Kind, declare
from kaibo.live.advice import events as advice
from kaibo.live.benefits import events as benefits
from kaibo.live.comments import events as comments
from kaibo.live.incidents import events as incidents
from kaibo.live.scenes import events as scenes


class RunAct(msgspec.Struct, frozen=True):
    """A run was planned, started, paused, resumed or ended."""

    account: str
    title: str
    host: str


class RundownSet(msgspec.Struct, frozen=True):
    """The whole rundown: how many segments, how long in seconds."""

    segments: int
    planned_s: int


class SegmentAct(msgspec.Struct, frozen=True):
    """A segment was started, skipped, inserted; `other` is the one it changed places with."""

    segment: str
    title: str
    product: str
    other: str = ""


class MarkMade(msgspec.Struct, frozen=True):
    mark: str
    kind: str
    text: str
    product: str


class CueAct(msgspec.Struct, frozen=True):
    cue: str
    to: str
    text: str


class HostChanged(msgspec.Struct, frozen=True):
    """The shift of `before` ended and that of `after` began."""

    before: str
    after: str
    began_at: datetime


class ShelfSet(msgspec.Struct, frozen=True):
    products: int


class ProductAct(msgspec.Struct, frozen=True):
    product: str
    name: str
    price: int | None
    currency: str


class ScreenAct(msgspec.Struct, frozen=True):
    screen: str
    kind: str


RUN_PLANNED = declare(Kind("live.run_planned", 1, RunAct))
RUN_STARTED = declare(Kind("live.run_started", 1, RunAct))
RUN_PAUSED = declare(Kind("live.run_paused", 1, RunAct))
RUN_RESUMED = declare(Kind("live.run_resumed", 1, RunAct))
RUN_ENDED = declare(Kind("live.run_ended", 1, RunAct))
RUNDOWN_SET = declare(Kind("live.rundown_set", 1, RundownSet))
SEGMENT_STARTED = declare(Kind("live.segment_started", 1, SegmentAct))
SEGMENT_SKIPPED = declare(Kind("live.segment_skipped", 1, SegmentAct))
SEGMENT_INSERTED = declare(Kind("live.segment_inserted", 1, SegmentAct))
SEGMENTS_SWAPPED = declare(Kind("live.segments_swapped", 1, SegmentAct))
MARK_MADE = declare(Kind("live.mark_made", 1, MarkMade))
CUE_SENT = declare(Kind("live.cue_sent", 1, CueAct))
CUE_SEEN = declare(Kind("live.cue_seen", 1, CueAct))
HOST_CHANGED = declare(Kind("live.host_changed", 1, HostChanged))
SHELF_SET = declare(Kind("live.shelf_set", 1, ShelfSet))
PRODUCT_LISTED = declare(Kind("live.product_listed", 1, ProductAct))
PRODUCT_UNLISTED = declare(Kind("live.product_unlisted", 1, ProductAct))
PITCH_STARTED = declare(Kind("live.pitch_started", 1, ProductAct))
PITCH_ENDED = declare(Kind("live.pitch_ended", 1, ProductAct))
STOCK_EMPTIED = declare(Kind("live.stock_emptied", 1, ProductAct))
SCREEN_MADE = declare(Kind("live.screen_made", 1, ScreenAct))
SCREEN_REVOKED = declare(Kind("live.screen_revoked", 1, ScreenAct))

TOPICS = (advice, benefits, comments, incidents, scenes)
"""What topics of the room tell is declared in their own files."""
