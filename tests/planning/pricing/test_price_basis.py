"""A struck-out price stands on a record, or it is refused with the article of law."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.kit.errors import KaiboError
from kaibo.planning.pricing.basis import Anchor, BasisKind, Record, judged

TODAY = date(2026, 11, 22)
SOLD = st.lists(
    st.builds(
        lambda ago, low, more: Record("sold", TODAY - timedelta(days=ago), low, low + more, 1),
        st.integers(0, 40), st.integers(1, 50_000), st.integers(0, 900),
    ),
    max_size=12,
)  # fmt: skip


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def anchor(price: int, kind: BasisKind = "lowest", day: date | None = None) -> Anchor:
    return Anchor(price, "CNY", kind, day)


def refusal(told: Anchor, records: list[Record]) -> KaiboError:
    with pytest.raises(KaiboError) as refused:
        judged(told, TODAY, records)
    return refused.value


@given(SOLD, st.integers(1, 50_000))
def test_never_above_the_lowest_price_of_the_seven_days_before(sold: list[Record], price: int) -> None:
    before = [each for each in sold if each.day < TODAY]
    week = [each.lowest for each in before if each.day >= days_ago(7)]
    try:
        judged(anchor(price), TODAY, sold)
    except KaiboError:
        stood = False
    else:
        stood = True
    last = max((each.day for each in before), default=None)
    limits = week or [each.lowest for each in before if each.day == last]
    assert stood == (bool(limits) and price <= min(limits))


def test_what_sold_today_or_was_only_shown_is_no_deal_before() -> None:
    only = [Record("sold", TODAY, 19_900, 19_900), Record("shown", days_ago(2), 29_900, 29_900)]
    assert refusal(anchor(19_900), only).code == "planning.anchor_never_sold"


def test_the_refusal_names_the_price_and_its_day() -> None:
    sold = [Record("sold", days_ago(3), 15_900, 19_900, 7)]
    told = refusal(anchor(19_900), sold)
    assert told.code == "planning.anchor_above_week"
    assert "159.00" in told.message("zh") and "2026-11-19" in told.message("zh") and "第十六条" in told.message("zh")
    assert refusal(anchor(19_900), [Record("sold", days_ago(30), 15_900, 15_900)]).code == "planning.anchor_above_last"


def test_a_day_that_is_named_must_have_had_the_price() -> None:
    records = [Record("sold", days_ago(40), 15_900, 29_900), Record("shown", days_ago(41), 39_900, 39_900)]
    assert judged(anchor(29_900, "dated", days_ago(40)), TODAY, records).price == 29_900
    assert judged(anchor(39_900, "dated", days_ago(41)), TODAY, records).day == days_ago(41)
    assert refusal(anchor(29_900, "dated", days_ago(41)), records).code == "planning.anchor_not_that_day"
    assert refusal(anchor(20_000, "dated", days_ago(40)), records).code == "planning.anchor_not_that_day"


@pytest.mark.parametrize("kind", ["suggested", "peer"])
def test_the_newest_proof_counts(kind: BasisKind) -> None:
    old, new = Record(kind, days_ago(90), 59_900, 59_900), Record(kind, days_ago(9), 49_900, 49_900)  # type: ignore[arg-type]
    assert judged(anchor(49_900, kind), TODAY, [old, new]).article.startswith("第十六条")
    assert refusal(anchor(59_900, kind), [old, new]).code == f"planning.anchor_no_{kind}"
    assert refusal(anchor(49_900, kind), []).message("zh")
