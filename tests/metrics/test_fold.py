"""Rows of a fine cut folded into a coarser one tell what the engine tells when it is asked for the coarser one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.metrics.api import Row, fold, query
from metrics.shelf import Shelf

RATES = ("conversion_times", "views_per_show", "gpm")
TOLD = st.fixed_dictionaries(
    {},
    optional={
        "orders": st.integers(0, 50),
        "views": st.integers(0, 2000),
        "amount": st.integers(0, 10**7),
    },
)


def said(rows: list[Row]) -> dict[object, object]:
    """What a fold must not change: of how many rows the parts are known only the engine tells."""
    return {
        row.dimensions["host"]: [
            (each.value, each.numerator, each.denominator, each.currency, each.reason) for each in row.numbers.values()
        ]
        for row in rows
    }


def test_folding_is_asking_for_the_coarser_cut(shelf: Shelf) -> None:
    @given(st.lists(st.tuples(st.sampled_from(("苏婉", "顾言", "")), TOLD), min_size=1, max_size=6))
    @settings(max_examples=12, deadline=None)
    def holds(shows: list[tuple[str, dict[str, int]]]) -> None:
        batch = shelf.batch()
        for number, (host, told) in enumerate(shows):
            shelf.tell(
                batch, show_id=f"b{batch.id}s{number}", duration=3600, host=host, account=f"of {batch.id}", **told
            )
        only = {"account": f"of {batch.id}"}
        fine = query(RATES, by=["host", "show"], filters=only)
        assert said(fold(fine, ["host"])) == said(query(RATES, by=["host"], filters=only))

    holds()


def test_what_is_no_quotient_is_not_folded(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(), show_id="s1", viewers=10)
    with pytest.raises(ValueError, match="viewers"):
        fold(query(["viewers"], by=["show"]), ())
