"""What is asked of the engine to reconcile a period: each source's totals, and both sides show by show, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kaibo.metrics.api import Number, Query, Row, Window, ask
from kaibo.review.reconcile.quantities import QUANTITIES, Teller
from kaibo.review.reconcile.ways import ways_of

SPLIT = ("gmv", "paid_amount", "orders")
"""Quantities whose gap to orders is split by rows."""
SHOWS_BY_DAY = "shows by day"


class Spoke(NamedTuple):
    """A source held against orders unit by unit: what a unit is, and the order source by the same clock."""

    source: str
    unit: str
    clock: str
    orders: str
    lone: str = "no_figures"
    """What orders of a unit are called of which the source tells nothing."""


SPOKES = {
    "shows": Spoke("shows", "show", "by_show", "orders_by_show"),
    "days": Spoke("days", "day", "by_date", "orders_by_date"),
    SHOWS_BY_DAY: Spoke("shows", "day", "by_date", "orders_by_date", "off_air"),
}
"""Shows stand day by day where no order is known to belong to any of them."""
Told = dict[str, list[Row]]


@dataclass(frozen=True)
class Asked:
    """Business days (None: a show alone), narrowed to a platform, an account, a show, a currency."""

    first: date | None = None
    last: date | None = None
    platform: str = ""
    account: str = ""
    show: str = ""
    currency: str = ""

    @property
    def window(self) -> Window | None:
        return Window(self.first, self.last) if self.first and self.last and not self.show else None

    @property
    def filters(self) -> dict[str, str]:
        names = ("platform", "account", "show", "currency")
        return {name: getattr(self, name) for name in names if getattr(self, name)}

    def question(self, keys: tuple[str, ...], source: str, by: tuple[str, ...] = ()) -> Query:
        return ask(keys, by=by, window=self.window, filters={**self.filters, "source": source})


def questions(asked: Asked) -> dict[str, Query]:
    """What every source tells, by name: `total shows`, `units shows`, `clock by_show`, `orders by show`."""
    tellers = [teller for quantity in QUANTITIES.values() for teller in quantity.tellers]
    sources = dict.fromkeys(teller.source for teller in tellers)
    put = {f"total {source}": asked.question(_metrics(tellers, source), source) for source in sources}
    for name, spoke in SPOKES.items():
        if not asked.show or spoke.unit == "show":
            put[f"units {name}"] = asked.question(SPLIT, spoke.source, (spoke.unit,))
    put["clock by_show"] = _clock(asked, SPOKES["shows"])
    put["orders by show"] = asked.question(SPLIT, "orders", ("show",))
    return put


def clock_questions(asked: Asked, told: Told) -> dict[str, Query]:
    """Orders by calendar date, where days are told or no order is known to belong to a show."""
    if asked.show or (told["clock by_show"] and not told["units days"]):
        return {}
    return {"clock by_date": _clock(asked, SPOKES["days"])}


def _clock(asked: Asked, spoke: Spoke) -> Query:
    return asked.question(_by_clock(spoke.clock), spoke.orders, (spoke.unit,))


def _metrics(tellers: list[Teller], source: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(teller.metric for teller in tellers if teller.source == source))


def _by_clock(clock: str) -> tuple[str, ...]:
    ways = (way.metric for quantity in SPLIT for way in ways_of(quantity, clock))
    return tuple(dict.fromkeys((*(f"{quantity}_{clock}" for quantity in SPLIT), *ways)))


def total(told: Told, teller: Teller) -> Number:
    return told[f"total {teller.source}"][0].numbers[teller.metric]
