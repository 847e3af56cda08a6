"""The sums of one run, as they are kept from signal to signal and over a restart."""

from __future__ import annotations

from datetime import datetime

import msgspec

Money = dict[str, int]
"""Minor units by currency."""


class MinuteSums(msgspec.Struct):
    """Of one minute. `online` is the last level told in it, by the moment it was told for; -1 for none."""

    online_at: float = 0.0
    online: int = -1
    times: dict[str, int] = {}
    orders: set[str] = set()
    gmv: Money = {}


class ProductSums(msgspec.Struct):
    """Of one product: how often it was looked at and put in a cart, its paid orders, units and money."""

    clicks: int = 0
    carts: int = 0
    orders: set[str] = set()
    units: int = 0
    gmv: Money = {}


class Comment(msgspec.Struct, frozen=True):
    sequence: int
    at: datetime
    source: str
    person: str
    text: str


class Teller(msgspec.Struct):
    """How many signals of one kind a source told, and when the newest of them came."""

    signals: int
    newest_at: datetime


Sold = tuple[float, str, int, str]
"""Moment, order, minor units, currency."""


class LiveState(msgspec.Struct):
    """`times` counts signals by kind, with how many each stood for; a kind that is not in it was never told of.

    `sequence` is that of the newest signal folded. `buyers` are distinct persons of paid orders, `nameless` how many
    of these told none. `sold` has every paid line in the order of its moment. `stay` adds up moments (seconds of the
    epoch) of those who left less those who entered. `topics`: what topics remembered when this was saved.
    `tellers`: by source and kind who told how much.
    """

    sequence: int = 0
    times: dict[str, int] = {}
    minutes: dict[int, MinuteSums] = {}
    products: dict[str, ProductSums] = {}
    orders: set[str] = set()
    units: int = 0
    gmv: Money = {}
    sold: list[Sold] = []
    refunds: Money = {}
    buyers: set[str] = set()
    nameless: int = 0
    online_at: float = 0.0
    online: int = -1
    peak_online: int = -1
    stay: float = 0.0
    sources: dict[str, datetime] = {}
    comments: list[Comment] = []
    seen: set[int] = set()
    seen_before: set[int] = set()
    topics: dict[str, bytes] = {}
    tellers: dict[str, dict[str, Teller]] = {}
