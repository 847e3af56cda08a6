"""The hidden truth: accounts, hosts, channels, and three causes planted for someone to find."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from kaibo.demo.clock import add_months, months_between
from kaibo.demo.goods import Product, sold_by
from kaibo.demo.sources import data


@dataclass(frozen=True)
class Channel:
    """Where viewers come from: share of views, wish to buy, impression-to-view rate, relative stay."""

    name: str
    share: float
    intent: float
    entry: float
    stay: float
    paid: bool


@dataclass(frozen=True)
class Account:
    """One room: `views` expected in a 4-hour evening, `stay` minutes a view, `spend` a paid view (major)."""

    index: int
    key: str
    platform: str
    name: str
    handle: str
    uid: str
    fans: int
    market: str
    currency: str
    views: float
    stay: float
    clicks: float
    conversion: float
    spend: float
    line: float
    days: tuple[float, ...]
    hosts: tuple[str, ...]
    themes: tuple[str, ...]

    @cached_property
    def products(self) -> tuple[Product, ...]:
        return sold_by(self.key)

    @cached_property
    def channels(self) -> tuple[Channel, ...]:
        return tuple(Channel(**row) for row in data("world")["channels"][self.platform])


@dataclass(frozen=True)
class GoodHost:
    """Planted cause 1: this host turns clicks into orders `conversion` times as well as the others."""

    account: str
    host: str
    conversion: float


@dataclass(frozen=True)
class StockOut:
    """Planted cause 2: on the first evening show from `not_before` on the hit runs out at `minute`."""

    account: str
    code: str
    not_before: date
    minute: int


@dataclass(frozen=True)
class EmptyChannel:
    """Planted cause 3: from `since` on the channel has `views` times the viewers, `intent` of the wish."""

    platform: str
    channel: str
    since: date
    views: float
    intent: float


@dataclass(frozen=True)
class Truth:
    """What the world hides; never written into a file that is to be imported."""

    seed: int
    origin: date
    host: GoodHost
    stock_out: StockOut
    channel: EmptyChannel

    def month(self, day: date) -> int:
        """How many months a day lies after the origin: 0 in the first month."""
        return months_between(self.origin, day)


def plant(seed: int, origin: date) -> Truth:
    """The causes are dated from the origin: month 10 the channel, the 18th of month 12 the stock-out."""
    return Truth(
        seed=seed,
        origin=origin,
        host=GoodHost("gem", "阿栀", 1.42),
        stock_out=StockOut("gem", "CYJ-0101", add_months(origin, 12) + timedelta(days=17), 95),
        channel=EmptyChannel("douyin", "短视频引流", add_months(origin, 10), 2.6, 0.08),
    )


def accounts() -> tuple[Account, ...]:
    return _ACCOUNTS


def account(key: str) -> Account:
    return next(each for each in _ACCOUNTS if each.key == key)


def rooms_on(platform: str) -> tuple[Account, ...]:
    return tuple(each for each in _ACCOUNTS if each.platform == platform)


def shop() -> dict[str, str]:
    """The one 抖店 behind both 抖音 rooms: company, shop, shop_id."""
    world = data("world")
    return {key: world[key] for key in ("company", "shop", "shop_id")}


def host_effect(truth: Truth, name: str) -> tuple[float, float]:
    """(orders per click, viewers) that a host multiplies."""
    row = data("world")["hosts"][name]
    planted = truth.host.conversion if name == truth.host.host else 1.0
    return row["conversion"] * planted, row["traffic"]


def _account(index: int, row: dict[str, Any]) -> Account:
    lists = {key: tuple(row[key]) for key in ("days", "hosts", "themes")}
    return Account(index=index, **{**row, **lists})


_ACCOUNTS = tuple(_account(index, row) for index, row in enumerate(data("world")["accounts"]))
