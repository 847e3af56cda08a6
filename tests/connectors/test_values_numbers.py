"""Numbers and money are read exactly as people write them, or not at all."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.connectors.values.money import Money, money
from kaibo.connectors.values.numbers import Reading, number, ratio
from kaibo.connectors.values.scaled import scaled
from kaibo.connectors.values.unreadable import REASONS, Unreadable
from soak import many

UNHURRIED = settings(deadline=None, max_examples=many(60))

DECIMALS = st.decimals(-(10**12), 10**12, allow_nan=False, places=2)


def refused(text: str, **how: bool) -> str:
    with pytest.raises(Unreadable) as caught:
        number(text, **how)
    return caught.value.reason


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234.50", "1234.50"),
        ("1.234,56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1'234.50", "1234.50"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("１２３．４５", "123.45"),
        ("１，２３４", "1234"),
        ("1.2万", "12000"),
        ("1.2 万人", "12000"),
        ("7.5w", "75000"),
        ("3亿", "300000000"),
        ("21.87K", "21870"),
        ("1.5M", "1500000"),
        ("2千", "2000"),
        ("1,2jt", "1200000"),
        ("15rb", "15000"),
        ("68%", "0.68"),
        ("0.68％", "0.0068"),
        ("(12.5)", "-12.5"),
        ("（1,234）", "-1234"),
        ("−3", "-3"),
        ("+3", "3"),
        (".5", "0.5"),
        ("0,123", "0.123"),
        ("12,5", "12.5"),
        ("12件", "12"),
        ("'12", "12"),
        ("\t12\u200b", "12"),
        ("1.2e5", "120000"),
        ("9.625", "9.625"),
        ("123456789012345.123456789", "123456789012345.123456789"),
    ],
)
def test_one_number(text: str, value: str) -> None:
    found = number(text)
    assert found and found.value == Decimal(value) and not found.is_range


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("7.5w~10w", "75000", "100000"),
        ("10%~15%", "0.10", "0.15"),
        ("10-15%", "0.10", "0.15"),
        ("1000-2000", "1000", "2000"),
        ("1-2万", "10000", "20000"),
        ("5000-1w", "5000", "10000"),
        ("7.5-10w", "75000", "100000"),
        ("100～200", "100", "200"),
        ("100至200", "100", "200"),
        ("-5~10", "-5", "10"),
        (">100", "100", None),
        ("≥1万", "10000", None),
        ("100+", "100", None),
        ("1万以上", "10000", None),
        ("<5", None, "5"),
        ("5以下", None, "5"),
    ],
)
def test_ranges_have_no_value_of_their_own(text: str, low: str | None, high: str | None) -> None:
    found = number(text)
    assert found and found.value is None
    assert (found.low, found.high) == tuple(each and Decimal(each) for each in (low, high))


def test_the_middle_of_a_range_is_an_estimate_and_an_open_range_has_none() -> None:
    assert Reading(None, Decimal(75_000), Decimal(100_000)).middle == Decimal(87_500)
    assert Reading(None, Decimal(100), None).middle is None
    assert Reading(Decimal(5)).middle == Decimal(5)


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "—", "--", "——", "–", "*", "***", "空", "无", "N/A", "null", "NaN", "\\N", "#N/A", "暂无数据"],
)
def test_unknown_is_none_and_never_zero(text: str) -> None:
    assert number(text) is None and ratio(text) is None and money(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("abc", "not_a_number"),
        ("12abc", "not_a_number"),
        ("1_000", "not_a_number"),
        ("2026/07/28", "not_a_number"),
        ("1" * 81, "not_a_number"),
        ("1.5.3", "number_grouping"),
        ("1,23,456", "number_grouping"),
        ("1,2345.6", "number_grouping"),
        ("12,", "number_grouping"),
        ("10-5", "range_reversed"),
        ("#REF!", "error_cell"),
        ("#DIV/0!", "error_cell"),
        ("6.92E+18", "number_too_big"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, reason: str) -> None:
    assert refused(text) == reason


def test_the_hint_decides_what_spelling_leaves_open() -> None:
    assert [number("1.234", decimal_comma=hint) for hint in (None, False, True)] == [
        Reading(Decimal("1.234")),
        Reading(Decimal("1.234")),
        Reading(Decimal("1234")),
    ]
    assert [number("1,234", decimal_comma=hint) for hint in (None, False, True)] == [
        Reading(Decimal("1234")),
        Reading(Decimal("1234")),
        Reading(Decimal("1.234")),
    ]


def test_a_ratio_is_a_fraction_however_written() -> None:
    assert [ratio(text) for text in ("0.68%", "0.0068")] == [
        Reading(Decimal("0.0068"), percent=True),
        Reading(Decimal("0.0068")),
    ]
    assert ratio("201.57", percent=True) == Reading(Decimal("2.0157"))
    assert ratio("0.68%", percent=True) == Reading(Decimal("0.0068"), percent=True)
    assert ratio("9.625") == Reading(Decimal("9.625"))


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("¥1,234.50", "1234.50", "CNY"),
        ("￥12", "12", "CNY"),
        ("12元", "12", "CNY"),
        ("1.2万元", "12000", "CNY"),
        ("CNY 5", "5", "CNY"),
        ("$205.33", "205.33", "USD"),
        ("US$5", "5", "USD"),
        ("R$ 1.234,56", "1234.56", "BRL"),
        ("BRL 1.234,56", "1234.56", "BRL"),
        ("R$ 1.234", "1234", "BRL"),
        ("Rp 12.500", "12500", "IDR"),
        ("Rp1,2jt", "1200000", "IDR"),
        ("฿1,200", "1200", "THB"),
        ("RM12.30", "12.30", "MYR"),
        ("₫120.000", "120000", "VND"),
        ("120.000₫", "120000", "VND"),
        ("₱5", "5", "PHP"),
        ("S$5", "5", "SGD"),
        ("NT$300", "300", "TWD"),
        ("-¥5", "-5", "CNY"),
        ("¥-5", "-5", "CNY"),
        ("- ¥ 5", "-5", "CNY"),
        ("(¥5)", "-5", "CNY"),
        ("5", "5", ""),
    ],
)
def test_money_names_its_currency(text: str, amount: str, currency: str) -> None:
    assert money(text) == Money(Reading(Decimal(amount)), currency)


def test_a_mark_must_fit_the_column() -> None:
    assert money("¥500", currency="JPY") == Money(Reading(Decimal(500)), "JPY")
    assert money("$5", currency="SGD") == Money(Reading(Decimal(5)), "SGD")
    for text, currency in (("R$ 5", "CNY"), ("¥5", "USD"), ("¥$5", "")):
        with pytest.raises(Unreadable, match="currency_differs"):
            money(text, currency=currency)


def test_absurd_amounts_are_refused() -> None:
    assert money("¥10000000000000")
    for text in ("10000000000001", "1e14", "1万亿~11万亿"):
        with pytest.raises(Unreadable, match="money_absurd"):
            money(text)
    with pytest.raises(Unreadable, match="not_a_number"):
        money("5%")


@UNHURRIED
@given(DECIMALS, st.sampled_from(["{:,.2f}", "{:.2f}", "¥{:,.2f}", "{:,.2f} 元", "CNY {:.2f}"]))
def test_amounts_survive_being_written(amount: Decimal, form: str) -> None:
    found = money(form.format(amount))
    assert found and found.reading.value == amount


@UNHURRIED
@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_ranges_survive_being_written(one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert number(f"{low}~{high}") == number(f"{low}-{high}") == Reading(None, Decimal(low), Decimal(high))


@UNHURRIED
@given(st.text(max_size=90))
def test_any_text_is_a_number_unknown_or_refused(text: str) -> None:
    for read in (number, ratio, money):
        try:
            found = read(text)
        except Unreadable as refusal:
            assert refusal.reason in REASONS
            continue
        parts = found.reading if isinstance(found, Money) else found
        assert parts is None or all(
            each is None or type(each) is Decimal for each in (parts.value, parts.low, parts.high)
        )


@UNHURRIED
@given(st.decimals(-(10**9), 10**9, allow_nan=False), st.integers(0, 9))
def test_stored_numbers_are_within_half_a_unit(amount: Decimal, digits: int) -> None:
    whole, rounded = scaled(amount, digits)
    assert type(whole) is int
    difference = abs(Decimal(whole).scaleb(-digits) - amount)
    assert difference <= Decimal(5).scaleb(-digits - 1) and rounded == (difference != 0)


def test_what_64_bits_cannot_hold_is_refused() -> None:
    assert scaled(Decimal(2**63 - 1), 0) == (2**63 - 1, False)
    with pytest.raises(Unreadable, match="number_too_big"):
        scaled(Decimal(2**63), 0)
