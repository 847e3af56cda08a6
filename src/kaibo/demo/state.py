"""Where a line stands at a moment, and where its claim stands."""

from __future__ import annotations

import numpy as np

from kaibo.demo.arrays import Whole, Yes
from kaibo.demo.clock import NEVER
from kaibo.demo.fate import UNPAID_CLOSES
from kaibo.demo.lines import REFUSED, Lines

WAITING, TO_SHIP, SHIPPED, COMPLETED, CLOSED = range(5)
NO_CLAIM, OPEN, REFUNDED, DECLINED = range(4)


def status(lines: Lines, moment: int) -> Whole:
    """WAITING for payment, TO_SHIP, SHIPPED, COMPLETED or CLOSED."""
    life = lines.life
    overdue = (life.paid == NEVER) & (lines.cart.created + UNPAID_CLOSES <= moment)
    undone = lines.returned_fully(moment) & (life.completed > life.ended)
    return np.select(
        [overdue | undone, life.completed <= moment, life.shipped <= moment, life.paid <= moment],
        [CLOSED, COMPLETED, SHIPPED, TO_SHIP],
        WAITING,
    )


def claim(lines: Lines, moment: int) -> Whole:
    """NO_CLAIM, OPEN, REFUNDED (some or all of it) or DECLINED."""
    life = lines.life
    ended = life.ended <= moment
    return np.select(
        [ended & (life.refund == REFUSED), ended, life.applied <= moment],
        [DECLINED, REFUNDED, OPEN],
        NO_CLAIM,
    )


def paid_late(lines: Lines, moment: int) -> Yes:
    """Lines that will never be paid: closed for want of payment."""
    unpaid = (lines.life.paid == NEVER) & (lines.cart.created + UNPAID_CLOSES <= moment)
    return np.asarray(unpaid, dtype=np.bool_)
