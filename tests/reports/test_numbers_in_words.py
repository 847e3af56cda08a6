"""Numbers in documents are said as on the pages."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kaibo.kit.units import Unit
from kaibo.reports.model import Figure, Text
from kaibo.reports.writers.wording import exact, number, said

NAME = Text("名", "name")


@pytest.mark.parametrize(
    ("value", "unit", "currency", "zh", "en", "whole"),
    [
        ("1192345.67", Unit.MONEY, "CNY", "¥119.23万", "¥1.19M", "¥1,192,345.67"),
        ("99999999", Unit.MONEY, "CNY", "¥1.00亿", "¥100.00M", "¥99,999,999.00"),
        ("9999.999", Unit.MONEY, "CNY", "¥1.00万", "¥10.0K", "¥10,000.00"),
        ("-5000.5", Unit.MONEY, "JPY", "-JP¥5,001", "-JP¥5,001", "-JP¥5,001"),
        ("1.5", Unit.MONEY, "MYR", "MYR 1.50", "MYR 1.50", "MYR 1.50"),
        ("0.92", Unit.RATIO, "", "92.00%", "92.00%", "92.00%"),
        ("0.0000123", Unit.RATIO, "", "<0.01%", "<0.01%", "0.0012%"),
        ("-0.0000123", Unit.RATIO, "", ">-0.01%", ">-0.01%", "-0.0012%"),
        ("123456", Unit.COUNT, "", "12.35万", "123.5K", "123,456"),
        ("12.5", Unit.COUNT, "", "12.50", "12.50", "12.50"),
        ("12.3456", Unit.QUANTITY, "", "12.3", "12.3", "12.346"),
        ("0", Unit.MONEY, "USD", "US$0.00", "US$0.00", "US$0.00"),
    ],
)
def test_a_number_is_short_to_read_and_whole_on_asking(
    value: str, unit: Unit, currency: str, zh: str, en: str, whole: str
) -> None:
    amount = Decimal(value)
    assert number(amount, unit, "zh", currency) == zh
    assert number(amount, unit, "en", currency) == en
    assert number(amount, unit, "en", currency, short=False) == whole


@pytest.mark.parametrize(
    ("seconds", "zh", "en"),
    [("11100", "3小时5分", "3h 5m"), ("59.6", "1分", "1m"), ("0", "0秒", "0s"), ("-75", "-1分15秒", "-1m 15s")],
)
def test_a_duration_is_said_in_two_parts_at_most(seconds: str, zh: str, en: str) -> None:
    assert number(Decimal(seconds), Unit.DURATION, "zh") == zh
    assert number(Decimal(seconds), Unit.DURATION, "en") == en


def test_what_is_missing_is_said_with_its_reason() -> None:
    figure = Figure(name=NAME, value=None, unit=Unit.RATIO, reason="metrics.reason.zero_denominator")
    assert said(figure, "zh") == "—"
    assert exact(figure, "zh") == "分母为 0"
    assert exact(Figure(name=NAME, value=None, unit=Unit.RATIO), "en") == "No data yet"


def test_a_change_tells_its_direction() -> None:
    rise = Figure(name=NAME, value=Decimal("0.1"), unit=Unit.RATIO, signed=True)
    assert said(rise, "zh") == "+10.00%"
    assert said(Figure(name=NAME, value=Decimal(0), unit=Unit.RATIO, signed=True), "zh") == "0.00%"
