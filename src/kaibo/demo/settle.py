"""Settlement of order lines: income, fees, what reaches the shop, and refunds that come after it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kaibo.demo.arrays import Whole, Yes, join, take
from kaibo.demo.clock import NEVER
from kaibo.demo.goods import products
from kaibo.demo.jobs import Job
from kaibo.demo.lines import REFUSED, Lines

_HOME_FEE, _GEM_FEE = 0.02, 0.05


@dataclass(frozen=True)
class Settlement:
    """Rows of a bill by time; minor units. `after` marks money taken back once a line had been settled.

    income = paid + platform subsidies + host discount - refunded before; settled = income - fee. An `after`
    row has the refunded amount as negative income and gives the fee on it back.
    """

    lines: Lines
    moment: Whole
    after: Whole
    refunded_before: Whole
    income: Whole
    fee: Whole

    @property
    def settled(self) -> Whole:
        return self.income - self.fee


def settlements(job: Job) -> Settlement:
    """All bill rows of the job's period."""
    recent = job.recent()
    return _sorted(join([_ordinary(job, recent), _after(job, recent)]))


def _ordinary(job: Job, recent: Lines) -> Settlement:
    undone = _earlier(recent) & (recent.life.refunded >= recent.bill.goods)
    lines = recent.where(job.within(recent.life.settled) & ~undone)
    early = np.where(_earlier(lines), lines.life.refunded, 0)
    income = lines.gmv + lines.bill.host_discount - early
    return _rows(lines, lines.life.settled, early, income, after=0)


def _after(job: Job, recent: Lines) -> Settlement:
    life = recent.life
    given = (life.refunded > 0) & (life.settled != NEVER) & (life.ended > life.settled)
    lines = recent.where(given & job.within(life.ended))
    none = np.zeros(len(lines), dtype=np.int64)
    return _rows(lines, lines.life.ended, none, -lines.life.refunded, after=1)


def _earlier(lines: Lines) -> Yes:
    return np.asarray((lines.life.refund != REFUSED) & (lines.life.ended <= lines.life.settled))


def _rows(lines: Lines, moment: Whole, early: Whole, income: Whole, *, after: int) -> Settlement:
    home = np.array([each.code.startswith("CYH") for each in products()])[lines.cart.product]
    fee = np.rint(income * np.where(home, _HOME_FEE, _GEM_FEE)).astype(np.int64)
    return Settlement(lines, moment, np.full(len(lines), after), early, income, fee)


def _sorted(rows: Settlement) -> Settlement:
    return take(rows, rows.moment.argsort(kind="stable"))
