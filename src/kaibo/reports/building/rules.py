"""When a page's title may state a finding: how large it must be, and from how large a sample."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from kaibo.reports.building.told import Line
from kaibo.reports.building.wording import text
from kaibo.reports.model import Figure, Text, Words

Tone = Literal["plain", "good", "warn"]


@dataclass(frozen=True)
class Rule:
    """`least`: the smallest difference or share that is worth a title. `fewest`: of what is counted, on each side."""

    key: str
    least: Decimal
    fewest: int

    def holds(self, size: Decimal | None, *samples: Decimal) -> bool:
        return size is not None and abs(size) >= self.least and all(each >= self.fewest for each in samples)


GOAL = Rule("goal", Decimal(0), 1)
"""Of a goal that was set; the sample is shows."""
CHANGE = Rule("change", Decimal("0.05"), 5)
"""GMV against another month, in shows of both; one with no shows (orders only) is not judged."""
CATEGORY = Rule("category", Decimal("0.30"), 30)
"""A category's share of GMV, in orders."""
COVERED = Decimal("0.5")
"""Of GMV: a cut that names less of it is not shown as the company's."""
DEAR = Decimal(2)
"""A product is dear whose unit price is twice the shop's."""
DEAR_SOLD = Rule("dear", Decimal("0.05"), 10)
"""The share of GMV of the dear product that sold most, in orders."""
PROMOTION = Rule("promotion", Decimal("0.10"), 3)
"""GMV of a show on a promotion day against ordinary days, in shows of both."""
SLOT = Rule("slot", Decimal("0.10"), 5)
"""GMV of an hour in the golden slot against the other slots, in shows of both."""
LENGTH = Rule("length", Decimal("0.10"), 3)
"""GMV of an hour in shows of the best length against the worst, in shows of both."""
CHANNEL = Rule("channel", Decimal("0.10"), 200)
"""A channel's share of the views, in views."""
REFUND = Rule("refund", Decimal(2), 10)
"""A product's refund rate over the shop's, in orders."""
ALL_RETURNED = Decimal(1)
"""A refund rate above it tells of what was sold before: no finding about these sales."""
RETURNED = Rule("returned", Decimal("0.05"), 10)
"""A product's share of all refunds, which must exceed its share of GMV, in orders."""
BEST = Rule("best", Decimal("0.10"), 10)
"""The best-selling product's share of GMV, in orders."""
REPEAT = Rule("repeat", Decimal("0.02"), 100)
"""Points of the repeat rate against the month before, in buyers of both."""
LOUD = Rule("loud", Decimal("0.10"), 5)
"""Comments a minute in the golden slot against the other slots, in shows of both."""
PEAK = Rule("peak", Decimal("0.12"), 5)
"""The best month's share of the year's GMV, in shows of that month."""
FEWEST_MONTHS = 4
"""Months of a year under which no month is called its best."""
RUN = 3
"""Months that rise or fall one after another before a run is told."""
RECORD = Rule("record", Decimal(2), 10)
"""The show that sold most over what a show sells on average, in shows of the year."""
GROWTH = Rule("growth", Decimal("0.10"), 30)
"""A category's GMV against a year ago, in orders of both."""
NOON = Rule("noon", Decimal("0.10"), 5)
"""Orders a view in the noon slot against the golden one, in shows of both."""
TIER = Rule("tier", Decimal("0.10"), 5)
"""A host's conversion against the other hosts' in all slots, in the host's shows."""
UNSTEADY = Decimal("1.5")
"""A host is unsteady whose shows differ so much more than the steadiest host's."""
PROMOTED_BACK = Rule("promoted_back", Decimal("0.01"), 2)
"""Points of the refund rate on promotion days above ordinary days, in shows of both."""
SIDE = Rule("side", Decimal("0.10"), 30)
"""GMV of an hour in the best of some shows against the weakest, in orders of both."""
CONVERTS = Rule("converts", Decimal("0.10"), 200)
"""Orders a view in the best of some shows against the weakest, in views of both."""
PAIR = Rule("pair", Decimal("0.05"), 30)
"""GMV of a show against another, in orders of both."""
IDLE = Rule("idle", Decimal(0), 10)
"""A product that sold this year and not in the last months, in orders of the year."""
IDLE_MONTHS = 2
"""Months without a sale after which a product counts as one that stopped selling."""
NEW_SHARE = Rule("new", Decimal("0.05"), 10)
"""The share of GMV of the new product that sold most, in orders."""
SHIPPED = Decimal("0.90")
"""Of orders with a shipping time within 48 hours: fewer are worth a warning."""
LATE_SHIPPED = Rule("late_shipped", Decimal(0), 100)
"""The 48-hour share, in orders with a shipping time."""
PAID_BACK = Rule("paid_back", Decimal(0), 10)
"""The return on advertising, in shows."""


def title(rule: Rule, *figures: Figure, tone: Tone = "plain", said: str = "", **params: Text | str | int) -> Words:
    """The sentence of a rule that holds, with the figures behind it. `said` names another of its sentences."""
    return Words(text(f"title.{said or rule.key}", **params), figures, rule.key, tone)


def plainly(key: str, **params: Text | str | int) -> Words:
    """The title of a page that states no finding."""
    return Words(text(f"page.{key}", **params))


def share(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    return None if part is None or not whole else part / whole


def above(one: Line, other: Line, key: str) -> Decimal | None:
    """How much higher a number of one line is than of another, as a share of the other."""
    now, then = one.value(key), other.value(key)
    return None if now is None or not then else now / then - 1
