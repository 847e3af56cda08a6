"""Sales as a platform reports them at a moment: it counts what was paid by then and given back by then."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kaibo.demo.arrays import Whole, distinct, total
from kaibo.demo.lines import HOUR, Lines


@dataclass(frozen=True)
class Sales:
    """By group, money in minor units. `orders` are lines (the platforms' SKU orders), `mains` whole orders.

    gmv = paid + platform subsidy. Refunds follow the paying time: whatever was given back by the moment.
    """

    gmv: Whole
    paid: Whole
    orders: Whole
    mains: Whole
    units: Whole
    buyers: Whole
    refund: Whole
    refund_orders: Whole
    refund_buyers: Whole
    hour_refund: Whole
    hour_refund_orders: Whole
    unsent_refund: Whole
    unsent_refund_orders: Whole
    unsent_refund_buyers: Whole


def sales(lines: Lines, groups: Whole, size: int, moment: int) -> Sales:
    """Sales of `size` groups of lines as known at a moment."""
    known = lines.paid_by(moment)
    lines, groups = lines.where(known), groups[known]
    ones = np.ones(len(groups), dtype=np.int64)
    given = lines.refunded_by(moment)
    back = given > 0
    hour = back & (lines.life.refund == HOUR)
    unsent = back & (lines.life.ended < lines.life.shipped)
    who = lines.cart.customer
    return Sales(
        gmv=total(groups, lines.gmv, size),
        paid=total(groups, lines.bill.payable, size),
        orders=total(groups, ones, size),
        mains=distinct(groups, lines.cart.order, size),
        units=total(groups, lines.cart.quantity, size),
        buyers=distinct(groups, who, size),
        refund=total(groups, given, size),
        refund_orders=total(groups[back], ones[back], size),
        refund_buyers=distinct(groups[back], who[back], size),
        hour_refund=total(groups[hour], given[hour], size),
        hour_refund_orders=total(groups[hour], ones[hour], size),
        unsent_refund=total(groups[unsent], given[unsent], size),
        unsent_refund_orders=total(groups[unsent], ones[unsent], size),
        unsent_refund_buyers=distinct(groups[unsent], who[unsent], size),
    )


def overall(lines: Lines, moment: int) -> Sales:
    """Sales of all lines together: one group, at place 0."""
    return sales(lines, np.zeros(len(lines), dtype=np.int64), 1, moment)
