"""How many of those who see a product buy it: its own past, drawn towards goods of its role or category by as much as
these differ among themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, pvariance

from kaibo.metrics.api import query
from kaibo.planning.lineup.forecast import DAYS
from kaibo.planning.lineup.windows import window_before
from kaibo.planning.models import Item, Plan

ASSUMED = {"hook": 0.02, "welfare": 0.012, "hit": 0.008, "profit": 0.004, "image": 0.0006, "": 0.004}
"""Where nothing of the account's past tells of any product."""
ASSUMED_SHOWN = 200.0
WEAKEST, STRONGEST = 100.0, 20_000.0
"""How many people's choice a group's mean stands for, at least and at most."""
MOST = 0.9


@dataclass(frozen=True)
class Past:
    """Of one product: units bought, people shown it while it was on air, in how many shows."""

    bought: float = 0.0
    shown: float = 0.0
    shows: int = 0

    @property
    def rate(self) -> float:
        return self.bought / self.shown if self.shown else 0.0


@dataclass(frozen=True)
class Belief:
    """A beta distribution of `bought` among `shown`. `basis`: own (with its group's pull), role, category, all or
    assumed; `past` is the product's own."""

    bought: float
    shown: float
    basis: str
    past: Past


def beliefs(plan: Plan, items: Sequence[Item]) -> dict[str, Belief]:
    """By product."""
    pasts = pasts_of(plan)
    return {each.product: believed(each, items, pasts) for each in items}


def believed(item: Item, items: Iterable[Item], pasts: Mapping[str, Past]) -> Belief:
    """The group is the goods of its role in the plan, else of its category, else all that the account sold."""
    own = pasts.get(item.product, Past())
    for basis, group in _groups(item, items, pasts):
        if len(group) >= 2:
            mu, strength = centre(group)
            return Belief(mu * strength + own.bought, strength + own.shown, "own" if own.shown else basis, own)
    mu = ASSUMED.get(item.role, ASSUMED[""])
    return Belief(mu * ASSUMED_SHOWN + own.bought, ASSUMED_SHOWN + own.shown, "own" if own.shown else "assumed", own)


def centre(group: Sequence[Past]) -> tuple[float, float]:
    """The group's mean rate, and how many people's choice it stands for: the fewer, the more its goods differ."""
    shown = sum(each.shown for each in group)
    mu = min(MOST, sum(each.bought for each in group) / shown)
    noise = mean(mu * (1 - mu) / each.shown for each in group)
    apart = pvariance([each.rate for each in group]) - noise
    return mu, STRONGEST if apart <= 0 else min(STRONGEST, max(WEAKEST, mu * (1 - mu) / apart))


def pasts_of(plan: Plan) -> dict[str, Past]:
    """What the account's shows of the last half year tell: of a show's audience each product on sale there is counted
    an even share, for few shows tell when a product was on air."""
    window = window_before(plan, DAYS)
    filters = {"account": plan.account_id}
    views = {
        str(row.dimensions["show"]): float(value)
        for row in query(("views",), by=("show",), window=window, filters=filters)
        if (value := row.numbers["views"].value)
    }
    sold: dict[str, dict[str, float]] = {}
    for row in query(("units",), by=("show", "product"), window=window, filters=filters):
        show, product, value = row.dimensions["show"], row.dimensions["product"], row.numbers["units"].value
        if show in views and product and value is not None:
            sold.setdefault(str(show), {})[str(product)] = float(value)
    told: dict[str, Past] = {}
    for show, units in sold.items():
        share = views[show] / len(units)
        for product, bought in units.items():
            before = told.get(product, Past())
            bought = min(bought, MOST * share)
            told[product] = Past(before.bought + bought, before.shown + share, before.shows + 1)
    return told


def _groups(item: Item, items: Iterable[Item], pasts: Mapping[str, Past]) -> list[tuple[str, list[Past]]]:
    others = [each for each in items if each.product in pasts]
    role = [pasts[each.product] for each in others if item.role and each.role == item.role]
    category = [pasts[each.product] for each in others if item.category and each.category == item.category]
    return [("role", role), ("category", category), ("all", list(pasts.values()))]
