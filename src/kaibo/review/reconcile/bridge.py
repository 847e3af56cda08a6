"""From one source's number to another's: named parts that add up to the gap, to the cent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from kaibo.metrics.api import Row
from kaibo.review.reconcile.fit import Unit, Way, fitting
from kaibo.review.reconcile.questions import SPOKES, Told
from kaibo.review.reconcile.ways import ways_of

NOTHING = Decimal()
UNEXPLAINED = "unexplained"
Values = dict[str, Decimal]


@dataclass(frozen=True)
class Part:
    """`amount` is added on the way; `units` are shows or days it stands for, where those can be listed.

    `metrics` are the (metric, source) whose numbers it is made of, the first less the second.
    """

    cause: str
    amount: Decimal
    units: tuple[str, ...] = ()
    metrics: tuple[tuple[str, str], ...] = ()


def to_orders(told: Told, quantity: str, spoke: str, here: Decimal, orders: Decimal) -> list[Part]:
    """From what `spoke` tells of a quantity to what the orders of the period sum up to."""
    source, unit, clock, clocked, lone = SPOKES[spoke]
    metric = f"{quantity}_{clock}"
    platform, rows = values(told[f"units {spoke}"], unit, quantity), values(told[f"clock {clock}"], unit, metric)
    both = sorted(platform.keys() & rows.keys())
    amounts = {str(row.dimensions[unit]): row for row in told[f"clock {clock}"]}
    units = [Unit(key, platform[key] - rows[key], _amounts(amounts[key], quantity, clock)) for key in both]
    ways = fitting(units, ways_of(quantity, clock))
    no_orders, no_figures = _only(platform, rows), _only(rows, platform)
    parts = [
        Part("no_orders", -_sum(platform, no_orders), no_orders, ((quantity, source),)),
        Part(lone, _sum(rows, no_figures), no_figures, ((metric, clocked),)),
        *(Part(way.cause, -way.sign * _of(units, way), (), ((way.metric, clocked),)) for way in ways),
        *_clock_parts(told, quantity, spoke, rows, orders),
    ]
    return closed(parts, orders - here, _open(units, ways))


def _clock_parts(told: Told, quantity: str, spoke: str, rows: Values, orders: Decimal) -> list[Part]:
    """From orders by the platform's clock to orders by business day of payment."""
    whole = sum(rows.values(), NOTHING)
    clocked = (f"{quantity}_{SPOKES[spoke].clock}", SPOKES[spoke].orders)
    paid = (quantity, "orders")
    if SPOKES[spoke].unit == "day":
        return [Part("midnight", orders - whole, (), (paid, clocked))]
    paid_by_show = values(told["orders by show"], "show", quantity)
    inside = _sum(paid_by_show, rows)
    shown = _sum(paid_by_show, (key for key in paid_by_show if key))
    return [
        Part("paid_outside", inside - whole, (), (paid, clocked)),
        Part("paid_before", shown - inside, (), (paid, clocked)),
        Part("outside_shows", paid_by_show.get("", NOTHING), (), (paid,)),
    ]


def joined(first: Iterable[Part], second: Iterable[Part]) -> list[Part]:
    """Two ways one after the other; the same cause on both is one part."""
    found: dict[str, Part] = {}
    for part in (*first, *second):
        met = found.get(part.cause, Part(part.cause, NOTHING))
        made = tuple(dict.fromkeys((*met.metrics, *part.metrics)))
        found[part.cause] = Part(part.cause, met.amount + part.amount, (*met.units, *part.units), made)
    open_ = found.pop(UNEXPLAINED, Part(UNEXPLAINED, NOTHING))
    return closed(found.values(), _total((*found.values(), open_)), open_.units)


def turned(parts: Iterable[Part]) -> list[Part]:
    """The same way back."""
    return [Part(part.cause, -part.amount, part.units, part.metrics) for part in parts]


def closed(parts: Iterable[Part], gap: Decimal, units: tuple[str, ...] = ()) -> list[Part]:
    """The parts that are not nothing, and what remains unexplained of the gap."""
    named = [part for part in parts if part.amount or part.units]
    return [*named, Part(UNEXPLAINED, gap - _total(named), units)]


def _total(parts: Iterable[Part]) -> Decimal:
    return sum((part.amount for part in parts), NOTHING)


def values(rows: Iterable[Row], unit: str, metric: str) -> Values:
    """By unit, where the number is known; rows of no unit stand under the empty text."""
    told = ((row.dimensions[unit], row.numbers[metric].value) for row in rows)
    return {"" if key is None else str(key): value for key, value in told if value is not None}


def _amounts(row: Row, quantity: str, clock: str) -> Mapping[str, Decimal]:
    told = ((way.metric, row.numbers[way.metric].value) for way in ways_of(quantity, clock))
    return {metric: value for metric, value in told if value is not None}


def _only(here: Values, there: Values) -> tuple[str, ...]:
    return tuple(sorted(key for key, value in here.items() if key not in there and value))


def _sum(values: Values, keys: Iterable[str]) -> Decimal:
    return sum((values.get(key, NOTHING) for key in keys), NOTHING)


def _of(units: Iterable[Unit], way: Way) -> Decimal:
    return sum((unit.amounts.get(way.metric, NOTHING) for unit in units), NOTHING)


def _open(units: Iterable[Unit], ways: tuple[Way, ...]) -> tuple[str, ...]:
    """Units whose gap stays open, the widest first."""
    left = {unit.key: abs(unit.left(ways)) for unit in units if unit.left(ways)}
    return tuple(sorted(left, key=lambda key: -left[key]))
