"""A signal: one thing that a source saw in a running show, as it comes through the ingest door."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

import msgspec

LONGEST_ID = 128
LONGEST_TEXT = 2_000

Id = Annotated[str, msgspec.Meta(max_length=LONGEST_ID)]
NeededId = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_ID)]
Count = Annotated[int, msgspec.Meta(ge=-(2**62), le=2**62)]


class Lane(StrEnum):
    """How a signal is kept: `business` once for ever by (source, id), `behaviour` by accepted batch."""

    BUSINESS = "business"
    BEHAVIOUR = "behaviour"


BUSINESS = frozenset(
    {"order_placed", "purchase", "order_closed", "refund", "stock_changed", "price_changed", "command", "settlement"}
)
"""Kinds that move orders, stock or money. `purchase` is a paid order line, as in GA4 and Segment."""
BEHAVIOUR = frozenset(
    {
        "view_item",
        "add_to_cart",
        "remove_from_cart",
        "begin_checkout",
        "room_enter",
        "room_leave",
        "online_count",
        "comment",
        "like",
        "share",
        "follow",
        "unfollow",
        "fan_club_join",
        "gift",
        "product_listed",
        "product_unlisted",
        "pitch_start",
        "pitch_end",
        "benefit_start",
        "benefit_claim",
        "benefit_end",
        "scene_change",
        "incident_start",
        "incident_end",
        "stream_quality",
        "speech",
    }
)
KINDS = BUSINESS | BEHAVIOUR


class Signal(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """`id` is unique within its source. `at` is aware. `amount` is in minor units of `currency` (purchase, refund,
    gift); `count` is a level (online_count) or how many at once (like); `quantity` counts units of `product`.

    `show` is the id of the run or the platform's own id of the room; `person` the source's own id of a viewer, never
    a name or a phone. `text` is what was said (comment, speech). `data` is whatever else the source knows.
    """

    id: NeededId
    kind: Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9_]{0,59}$")]
    at: Annotated[datetime, msgspec.Meta(tz=True)]
    show: Id = ""
    account: Id = ""
    product: Id = ""
    person: Id = ""
    order: Id = ""
    amount: Count | None = None
    currency: Annotated[str, msgspec.Meta(pattern="^([A-Z]{3})?$")] = ""
    quantity: Count | None = None
    count: Count | None = None
    text: Annotated[str, msgspec.Meta(max_length=LONGEST_TEXT)] = ""
    data: dict[str, Any] = {}

    @property
    def lane(self) -> Lane:
        return Lane.BUSINESS if self.kind in BUSINESS else Lane.BEHAVIOUR


class Taken(msgspec.Struct, frozen=True, gc=False):
    """A signal that is on disk: in which order it was taken (1, 2, 3 … without gaps), from whom, and when."""

    sequence: int
    source: str
    received_at: datetime
    signal: Signal
