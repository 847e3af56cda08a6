"""Money is whole minor units, and parts add up."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.kit.money import from_minor, minor_digits, share_out, to_minor

CURRENCIES = st.sampled_from(["CNY", "JPY", "KWD", "MYR", "IDR"])


@given(st.integers(-(10**15), 10**15), CURRENCIES)
def test_minor_units_survive_the_round_trip(minor: int, currency: str) -> None:
    assert to_minor(from_minor(minor, currency), currency) == minor


def test_each_currency_has_its_own_digits() -> None:
    assert [minor_digits(each) for each in ("CNY", "JPY", "KWD")] == [2, 0, 3]
    assert to_minor(Decimal("1299"), "JPY") == 1299


def test_half_a_fen_goes_to_even() -> None:
    assert [to_minor(Decimal(text), "CNY") for text in ("0.005", "0.015", "-0.005")] == [0, 2, 0]


@given(st.integers(0, 10**12), st.lists(st.integers(0, 10**6), min_size=1, max_size=12))
def test_shares_add_up_and_none_is_off_by_more_than_one(total: int, weights: list[int]) -> None:
    if not sum(weights):
        total = 0
    parts = share_out(total, weights)
    assert sum(parts) == total
    exact = [Decimal(total) * weight / max(sum(weights), 1) for weight in weights]
    assert all(abs(part - each) < 1 for part, each in zip(parts, exact, strict=True))


def test_nothing_can_be_shared_by_nothing() -> None:
    with pytest.raises(ValueError, match="nothing to share by"):
        share_out(1, [0, 0])
