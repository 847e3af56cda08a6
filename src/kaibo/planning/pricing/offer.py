"""What a buyer is offered: price, deals, coupons, gifts; and what the seller bears of it.

Money in whole minor units, rates in hundredths of a percent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from kaibo.kit.errors import KaiboError

WHOLE = 10_000
"""A rate of 100 %."""
Channel = Literal["live", "group", "member", "shop", "search", "creator"]
"""直播间, 粉丝群, 会员, 店铺, 搜索, 达人."""
CHANNELS: tuple[Channel, ...] = get_args(Channel)


@dataclass(frozen=True)
class Tier:
    """From `least` pieces, or minor units, on: `off` minor units, or a `rate` of the price (8500 is 八五折). `each`:
    `off` for every `least` that is reached (每满)."""

    least: int
    off: int = 0
    rate: int = WHOLE
    each: bool = False


@dataclass(frozen=True)
class Coupon:
    """Of one channel: from `least` on, `off`. What the `platform` bears of it comes in all the same."""

    channel: Channel
    least: int
    off: int
    code: str = ""
    platform: bool = False


@dataclass(frozen=True)
class Gift:
    """Given from `least` pieces on: what it sells for on its own in the same shop, and what it costs."""

    least: int
    name: str
    value: int | None = None
    cost: int | None = None


@dataclass(frozen=True)
class Charges:
    """What is taken of what comes in: `commission` and `fee` are rates, `insurance` is due once an order. None where
    nobody knows."""

    commission: int | None = None
    fee: int | None = None
    insurance: int | None = None


@dataclass(frozen=True)
class Offer:
    """`price` on air and `cost` of a unit; `flash` in the price's place. With `buy` pieces `free` come free."""

    price: int
    cost: int | None = None
    flash: int | None = None
    buy: int = 0
    free: int = 0
    pieces: tuple[Tier, ...] = ()
    amounts: tuple[Tier, ...] = ()
    coupons: tuple[Coupon, ...] = ()
    member_off: int = 0
    gifts: tuple[Gift, ...] = ()
    charges: Charges = Charges()

    @property
    def unit(self) -> int:
        return self.price if self.flash is None else self.flash


def checked(offer: Offer) -> Offer:
    """Raises KaiboError (422) for what contradicts itself, in one sentence."""
    if offer.flash is not None and offer.flash >= offer.price:
        raise KaiboError("planning.flash_above", status=422)
    if bool(offer.buy) != bool(offer.free):
        raise KaiboError("planning.half_a_deal", status=422)
    for ladder in (offer.pieces, offer.amounts):
        _rises(ladder)
    if any(each.off > each.least for each in offer.amounts):
        raise KaiboError("planning.off_above", status=422)
    if len({each.channel for each in offer.coupons}) != len(offer.coupons):
        raise KaiboError("planning.coupon_twice", status=422)
    for coupon in offer.coupons:
        if coupon.off > max(coupon.least, offer.unit):
            raise KaiboError("planning.coupon_above", status=422)
    return offer


def _rises(ladder: Sequence[Tier]) -> None:
    """More bought is never worse."""
    if len(ladder) > 1 and any(each.each for each in ladder):
        raise KaiboError("planning.every_alone", status=422)
    for below, above in pairwise(ladder):
        if above.least <= below.least or above.off < below.off or above.rate > below.rate:
            raise KaiboError("planning.ladder_falls", status=422)
