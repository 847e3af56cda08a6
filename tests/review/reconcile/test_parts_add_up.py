"""Whatever two sources tell, the named parts and the rest add up to the gap, to the cent."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kaibo.kit.units import Unit as Kind
from kaibo.metrics.api import Number, Row
from kaibo.review.reconcile.bridge import joined, to_orders, turned
from kaibo.review.reconcile.fit import Unit, Way, fitting
from kaibo.review.reconcile.questions import Told
from kaibo.review.reconcile.ways import ways_of

CENTS = st.integers(-10_000_000, 10_000_000).map(lambda cents: Decimal(cents).scaleb(-2))
MAYBE = st.none() | CENTS
SHOWS = st.dictionaries(st.sampled_from([f"show_{number}" for number in range(6)]), MAYBE, max_size=6)
AMOUNTS = st.fixed_dictionaries({way.metric: MAYBE for way in ways_of("gmv", "by_show")})


def row(unit: str, key: str, numbers: dict[str, Decimal | None]) -> Row:
    return Row({unit: key or None}, {name: Number(value, Kind.MONEY, "CNY") for name, value in numbers.items()})


@st.composite
def tellings(draw: st.DrawFn) -> Told:
    aired = draw(SHOWS)
    clock = [row("show", key, {"gmv_by_show": value, **draw(AMOUNTS)}) for key, value in aired.items()]
    paid = {**draw(SHOWS), "": draw(MAYBE)}
    return {
        "units shows": [row("show", key, {"gmv": value}) for key, value in draw(SHOWS).items()],
        "clock by_show": clock,
        "orders by show": [row("show", key, {"gmv": value}) for key, value in paid.items()],
        "units days": [row("day", "2026-09-01", {"gmv": draw(MAYBE)})],
        "clock by_date": [row("day", "2026-09-01", {"gmv_by_date": draw(MAYBE), **_dated(draw)})],
    }


def _dated(draw: st.DrawFn) -> dict[str, Decimal | None]:
    return {way.metric: draw(MAYBE) for way in ways_of("gmv", "by_date")}


@given(tellings(), CENTS, CENTS, CENTS)
def test_parts_add_up_to_the_gap(told: Told, shows: Decimal, orders: Decimal, days: Decimal) -> None:
    there = to_orders(told, "gmv", "shows", shows, orders)
    assert sum(part.amount for part in there) == orders - shows
    told = {**told, "units shows by day": told["units days"]}
    assert sum(part.amount for part in to_orders(told, "gmv", "shows by day", shows, orders)) == orders - shows
    both = joined(there, turned(to_orders(told, "gmv", "days", days, orders)))
    assert sum(part.amount for part in both) == days - shows
    assert [part.cause for part in both].count("unexplained") == 1


@given(st.lists(st.tuples(CENTS, st.integers(1, 100_000)), min_size=3, max_size=30))
def test_a_gap_of_chance_is_never_given_a_reason(shows: list[tuple[Decimal, int]]) -> None:
    """Freight is known in every show; the gap is something else."""
    way = Way("freight", "freight", 1)
    units = [
        Unit(str(number), gap, {"freight": abs(gap) + Decimal(off).scaleb(-2) + 1})
        for number, (gap, off) in enumerate(shows)
    ]
    assert fitting(units, [way]) == ()


def test_one_show_with_a_reason_of_its_own_does_not_hide_that_of_the_others() -> None:
    units = [Unit(str(number), Decimal(number), {"freight": Decimal(number)}) for number in range(1, 10)]
    odd = Unit("odd", Decimal(77), {"freight": Decimal(3)})
    way = Way("freight", "freight", 1)
    assert fitting([*units, odd], [way]) == (way,)
    assert fitting([units[0], odd], [way]) == ()
