"""Order lines as arrays: what was bought, what it cost, what became of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kaibo.demo.arrays import Whole, Yes, take
from kaibo.demo.clock import NEVER

HOUR, BEFORE_SHIPPING, RETURNED, MONEY_ONLY, REFUSED = 1, 2, 3, 4, 5


@dataclass(frozen=True)
class Cart:
    """Who bought what: `account` and `product` are catalogue places, `channel` one of the account's channels.

    `show` is the show's start (0 outside any show); `carrier` 0 live, 1 product card, 2 short video.
    """

    account: Whole
    show: Whole
    carrier: Whole
    order: Whole
    line: Whole
    product: Whole
    sku: Whole
    quantity: Whole
    customer: Whole
    channel: Whole
    created: Whole


@dataclass(frozen=True)
class Bill:
    """Minor units per line: payable = unit price x quantity + freight - every discount."""

    unit_price: Whole
    platform_discount: Whole
    shop_discount: Whole
    host_discount: Whole
    payment_discount: Whole
    freight: Whole
    payable: Whole

    @property
    def subsidy(self) -> Whole:
        """What the platform pays for the buyer."""
        return self.platform_discount + self.payment_discount

    @property
    def goods(self) -> Whole:
        """Paid for the goods alone."""
        return self.payable - self.freight

    @property
    def discounts(self) -> Whole:
        return self.subsidy + self.shop_discount + self.host_discount


@dataclass(frozen=True)
class Life:
    """Moments of a line, NEVER for what does not happen; `refund` is one of the five kinds or 0."""

    paid: Whole
    shipped: Whole
    completed: Whole
    settled: Whole
    refund: Whole
    applied: Whole
    ended: Whole
    refunded: Whole


@dataclass(frozen=True)
class Lines:
    cart: Cart
    bill: Bill
    life: Life

    def __len__(self) -> int:
        return len(self.cart.order)

    @property
    def gmv(self) -> Whole:
        """成交金额: what the buyer pays plus what the platform adds; refunds are not taken off."""
        return self.bill.payable + self.bill.subsidy

    def where(self, mask: Yes) -> Lines:
        return take(self, np.flatnonzero(mask))

    def sorted_by(self, moments: Whole) -> Lines:
        """The same lines by time; lines of one moment keep their order."""
        return take(self, np.argsort(moments, kind="stable"))

    def paid_by(self, moment: int) -> Yes:
        return np.asarray(self.life.paid <= moment, dtype=np.bool_)

    def refunded_by(self, moment: int) -> Whole:
        """Minor units already given back; 0 while a claim is open or refused."""
        return np.where((self.life.ended <= moment) & (self.life.refund != REFUSED), self.life.refunded, 0)

    def returned_fully(self, moment: int) -> Yes:
        """Lines of which nothing but perhaps the freight is left."""
        given = self.refunded_by(moment)
        return np.asarray((given > 0) & (given >= self.bill.goods), dtype=np.bool_)


def nothing() -> Lines:
    """No lines at all, with every column."""
    none = np.zeros(0, dtype=np.int64)
    return Lines(Cart(*[none] * 11), Bill(*[none] * 7), Life(*[none] * 8))


def never(size: int) -> Whole:
    return np.full(size, NEVER, dtype=np.int64)
