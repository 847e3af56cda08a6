"""The engine against a naive evaluation, on random small data."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaibo.metrics.api import query
from kaibo.metrics.models import Batch
from metrics import naive
from metrics.naive import Asked, World
from metrics.shelf import Shelf, empty, later, put
from soak import many

DAYS = [date(2025, 2, 27), date(2025, 2, 28), date(2025, 3, 1), date(2025, 3, 9)]
SHOWS = {f"s{number}": {"account": f"a{number % 3}", "business_day": DAYS[number % 4]} for number in range(6)}
Amount = st.none() | st.integers(0, 10**6)

Told = st.fixed_dictionaries(
    {
        "batch": st.integers(0, 3),
        "show_id": st.sampled_from(sorted(SHOWS)),
        "source": st.sampled_from(["list", "workbook"]),
        **dict.fromkeys(naive.MEASURES, Amount),
    }
)
Line = st.fixed_dictionaries(
    {
        "order_id": st.sampled_from(["1", "2", "3", "4"]),
        "account": st.sampled_from(["a0", "a1", "a2", "a3"]),
        "business_day": st.sampled_from(DAYS),
        "paid": st.integers(0, 1),
        "is_return": st.integers(0, 1),
        "amount": Amount,
        "paid_amount": Amount,
        "customer_id": st.sampled_from(["", "c1", "c2"]),
        "show_id": st.sampled_from(["", "s1"]),
    }
)
Question = st.builds(
    lambda first, last, by: Asked(min(first, last), max(first, last), by),
    st.sampled_from(DAYS),
    st.sampled_from(DAYS),
    st.sampled_from(["", "month", "day", "account", "show"]),
)


@settings(max_examples=many(20), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(Told, max_size=12), st.lists(Line, max_size=10), st.sets(st.integers(0, 3)), Question)
def test_the_engine_counts_as_a_loop_would(
    shelf: Shelf, told: list[dict[str, Any]], lines: list[dict[str, Any]], undone: set[int], asked: Asked
) -> None:
    world = _store(shelf, told, lines, undone)
    by = [asked.by] if asked.by else []
    keys = [*naive.SUMS, "gpm", "opm", "viewers", "pcu"]
    rows = {
        next(iter(row.dimensions.values()), None): row.numbers
        for row in query(keys, by=by, window=(asked.first, asked.last))
    }
    for key in naive.SUMS:
        known = {cut: numbers[key].value for cut, numbers in rows.items() if numbers[key].value is not None}
        assert known == naive.total(world, key, asked), key
    for key in ("gpm", "opm"):
        parts = {cut: (each[key].numerator, each[key].denominator) for cut, each in rows.items() if each[key].of}
        assert parts == naive.quotient(world, key, asked), key
    for cut, viewers in naive.once(world, "viewers", asked).items():
        assert cut not in rows or rows[cut]["viewers"].value == viewers
    for cut, peak in naive.highest(world, "peak_online", asked).items():
        assert rows[cut]["pcu"].value == peak


def _store(shelf: Shelf, told: list[dict[str, Any]], lines: list[dict[str, Any]], undone: set[int]) -> World:
    empty()
    batches = [shelf.batch(later(hours)) for hours in (3, 1, 2, 1)]
    rows = [{**row, **SHOWS[row["show_id"]], "batch": batches[row["batch"]]} for row in _once_a_sheet(told)]
    stored = [each for row in rows for each in shelf.told(**row)]
    put("observation", stored)
    shelf.sell(shelf.batch(), *lines)
    Batch.objects.filter(id__in=[batches[each].id for each in undone]).update(state=Batch.State.UNDONE)
    hidden = {batches[each].id for each in undone}
    seen = [{**row, "stamp": (row["batch"].as_of, row["batch"].id)} for row in rows if row["batch"].id not in hidden]
    return World([row for row in seen if any(row[measure] is not None for measure in naive.MEASURES)], lines)


def _once_a_sheet(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """An export tells of a show once."""
    return list({(row["batch"], row["show_id"], row["source"]): row for row in told}.values())
