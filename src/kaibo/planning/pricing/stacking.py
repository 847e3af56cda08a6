"""What a buyer pays and gets, step by step, and what is left of it. No step takes more than what is left to pay.

The steps, always in this order: the price on air; the limited price in its place; so many bought and so many free; a
rate from so many pieces on; so much off from an amount on (the highest that is reached, or every time it is reached);
the coupon of the channel, where what is left reaches it; what members get off each piece. Gifts take nothing off.
A rate is rounded down to the minor unit for the buyer, a charge up against the seller.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import inf
from typing import Literal

from kaibo.planning.pricing.offer import WHOLE, Channel, Coupon, Gift, Offer, Tier

Off = Callable[[int], int]
"""What a step takes off of what is left to pay."""
StepKind = Literal["flash", "free", "pieces", "amount", "coupon", "member"]
Lacking = Literal["cost", "gift_cost", "commission", "fee", "insurance"]


@dataclass(frozen=True)
class Step:
    """`off` is what it takes off, `left` what is to pay after it."""

    kind: StepKind
    off: int
    left: int


@dataclass(frozen=True)
class Cost:
    """One thing the seller bears; `amount` None where nobody knows."""

    kind: Lacking
    amount: int | None


@dataclass(frozen=True)
class Bill:
    """`full`: the pieces at the price on air; `payable`: `full` less every step. `income` adds what the platform bears
    of the coupon. `margin`: income less the costs that are known, None where that of goods or gifts isn't."""

    pieces: int
    full: int
    steps: tuple[Step, ...]
    payable: int
    income: int
    gifts: tuple[Gift, ...]
    costs: tuple[Cost, ...]

    @property
    def lacking(self) -> tuple[Lacking, ...]:
        """What nobody knows: true margin can only be lower."""
        return tuple(each.kind for each in self.costs if each.amount is None)

    @property
    def margin(self) -> int | None:
        if {"cost", "gift_cost"} & set(self.lacking):
            return None
        return self.income - sum(each.amount or 0 for each in self.costs)

    @property
    def share(self) -> int | None:
        """Margin over income in hundredths of a percent, rounded down; no income at a loss is -100 %."""
        if self.margin is None:
            return None
        if self.income <= 0:
            return 0 if self.margin >= 0 else -WHOLE
        return max(-100 * WHOLE, self.margin * WHOLE // self.income)


def bill(offer: Offer, pieces: int = 1, *, channel: Channel | None = "live", member: bool = False) -> Bill:
    """What so many pieces come to through a channel; None: without any coupon."""
    full = left = offer.price * pieces
    coupon = next((each for each in offer.coupons if each.channel == channel), None)
    steps, borne = [], 0
    for kind, off in _steps(offer, pieces, coupon, member):
        taken = max(0, min(left, off(left)))
        left -= taken
        if taken:
            steps.append(Step(kind, taken, left))
        if kind == "coupon" and coupon and coupon.platform:
            borne = taken
    gifts = tuple(each for each in offer.gifts if pieces >= each.least)
    costs = _costs(offer, pieces, gifts, left + borne)
    return Bill(pieces, full, tuple(steps), left, left + borne, gifts, costs)


def worst(offer: Offer, most_pieces: int = 10) -> Bill:
    """Of up to so many pieces, through any channel, member or not: the bill with the smallest share of margin, or the
    first one where no margin is known."""
    channels: list[Channel | None] = [None, *(each.channel for each in offer.coupons)]
    every = [
        bill(offer, pieces, channel=channel, member=member)
        for pieces in range(1, max(1, most_pieces) + 1)
        for channel in channels
        for member in ((False, True) if offer.member_off else (False,))
    ]
    return min(every, key=lambda each: inf if each.share is None else each.share)


def _steps(offer: Offer, pieces: int, coupon: Coupon | None, member: bool) -> Iterator[tuple[StepKind, Off]]:
    yield "flash", lambda left: left - offer.unit * pieces
    if offer.buy:
        yield "free", lambda left: offer.unit * (pieces // (offer.buy + offer.free) * offer.free)
    yield "pieces", lambda left: _off(offer.pieces, pieces, left)
    yield "amount", lambda left: _off(offer.amounts, left, left)
    if coupon:
        yield "coupon", lambda left: coupon.off if left >= coupon.least else 0
    if member:
        yield "member", lambda left: offer.member_off * pieces


def _off(ladder: Sequence[Tier], reached: int, left: int) -> int:
    best = next((tier for tier in reversed(ladder) if reached >= tier.least), None)
    if best is None:
        return 0
    times = reached // max(1, best.least) if best.each else 1
    return best.off * times + left - left * best.rate // WHOLE


def _costs(offer: Offer, pieces: int, gifts: Sequence[Gift], income: int) -> tuple[Cost, ...]:
    charges = offer.charges
    told = [Cost("cost", None if offer.cost is None else offer.cost * pieces)]
    if gifts:
        known = [each.cost for each in gifts if each.cost is not None]
        told.append(Cost("gift_cost", sum(known) if len(known) == len(gifts) else None))
    told.append(Cost("commission", _part(income, charges.commission)))
    told.append(Cost("fee", _part(income, charges.fee)))
    return (*told, Cost("insurance", charges.insurance))


def _part(income: int, rate: int | None) -> int | None:
    return None if rate is None else -(-income * rate // WHOLE)
