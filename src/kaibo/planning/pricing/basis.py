"""On what a struck-out price stands.

Judged by 《明码标价和禁止价格欺诈规定》 (in force since 2022-07-01). Article 16: a price that another is compared with
must be true; without its details beside it, it must not be above the lowest price paid in the same shop in the seven
days before, or above the last price paid where nothing sold in them; a maker's suggested price must be named as one.
Article 17: a price without a basis is forbidden.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from kaibo.kit.errors import KaiboError
from kaibo.kit.money import from_minor

SEVEN = timedelta(days=7)
BasisKind = Literal["lowest", "dated", "suggested", "peer"]
RecordKind = Literal["sold", "shown", "suggested", "peer"]
RECORDS: tuple[RecordKind, ...] = get_args(RecordKind)
ARTICLES: dict[BasisKind, str] = {
    "lowest": "第十六条第二款",
    "dated": "第十六条第一款",
    "suggested": "第十六条第三款",
    "peer": "第十六条第一款",
}


@dataclass(frozen=True)
class Record:
    """A price of a day: `lowest` and `highest` of it, minor units. `units` sold, where order lines tell it; `proof`,
    `by` and `id` of one that somebody entered."""

    kind: RecordKind
    day: date
    lowest: int
    highest: int
    units: int | None = None
    proof: str = ""
    by: str = ""
    id: str = ""


@dataclass(frozen=True)
class Basis:
    """`day` and `price` are the record it stands on, `article` the rule it was judged by."""

    kind: BasisKind
    day: date
    price: int
    article: str


@dataclass(frozen=True)
class Anchor:
    """A struck-out price in minor units, and what it is said to stand on; of `dated`, `day` names the record's."""

    price: int
    currency: str
    kind: BasisKind
    day: date | None = None


def judged(anchor: Anchor, on: date, records: Sequence[Record]) -> Basis:
    """What the price stands on when it is compared with on the day `on`.

    Raises KaiboError (422) with the reason and the article where it stands on nothing.
    """
    known = [each for each in records if each.day <= on]
    if anchor.kind == "lowest":
        return _lowest(anchor, on, [each for each in known if each.kind == "sold" and each.day < on])
    if anchor.kind == "dated":
        return _dated(anchor, [each for each in known if each.kind in {"sold", "shown"} and each.day < on])
    return _named(anchor, [each for each in known if each.kind == anchor.kind])


def _lowest(anchor: Anchor, on: date, sold: Sequence[Record]) -> Basis:
    if not sold:
        raise KaiboError("planning.anchor_never_sold", status=422)
    week = [each for each in sold if each.day >= on - SEVEN]
    last = max(each.day for each in sold)
    record = min(week or [each for each in sold if each.day == last], key=lambda each: each.lowest)
    if anchor.price > record.lowest:
        code = "planning.anchor_above_week" if week else "planning.anchor_above_last"
        price = f"{from_minor(record.lowest, anchor.currency)} {anchor.currency}"
        raise KaiboError(code, status=422, day=record.day, price=price)
    return Basis("lowest", record.day, record.lowest, ARTICLES["lowest"])


def _dated(anchor: Anchor, own: Sequence[Record]) -> Basis:
    for each in own:
        if each.day == anchor.day and anchor.price in (each.lowest, each.highest):
            return Basis("dated", each.day, anchor.price, ARTICLES["dated"])
    raise KaiboError("planning.anchor_not_that_day", status=422, day=anchor.day or "—")


def _named(anchor: Anchor, known: Sequence[Record]) -> Basis:
    """The newest counts: a suggested price that changed is to be told as it is now."""
    newest = max(known, key=lambda each: each.day, default=None)
    if newest is None or newest.lowest != anchor.price:
        raise KaiboError(f"planning.anchor_no_{anchor.kind}", status=422)
    return Basis(anchor.kind, newest.day, anchor.price, ARTICLES[anchor.kind])
