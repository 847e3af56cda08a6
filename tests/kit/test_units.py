"""Stored whole numbers and the decimals people read."""

from decimal import Decimal

from kaibo.kit.units import Unit, shown


def test_each_unit_is_shown_in_what_people_read() -> None:
    assert shown(123456, Unit.MONEY, "CNY") == Decimal("1234.56")
    assert shown(123456, Unit.MONEY, "JPY") == Decimal("123456")
    assert shown(32_400_000, Unit.RATIO) == Decimal("0.0324")
    assert shown(65_000, Unit.DURATION) == Decimal(65)
    assert shown(1500, Unit.QUANTITY) == Decimal("1.5")
    assert shown(7, Unit.COUNT) == Decimal(7)
