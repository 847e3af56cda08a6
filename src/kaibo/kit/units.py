"""Units of numbers: how each is stored as a whole number and shown as a decimal."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from kaibo.kit.money import minor_digits


class Unit(StrEnum):
    """COUNT whole things, MONEY minor units, RATIO billionths, DURATION milliseconds, QUANTITY thousandths."""

    COUNT = "count"
    MONEY = "money"
    RATIO = "ratio"
    DURATION = "duration"
    QUANTITY = "quantity"


_DIGITS = {Unit.COUNT: 0, Unit.RATIO: 9, Unit.DURATION: 3, Unit.QUANTITY: 3}


def digits(unit: Unit, currency: str = "") -> int:
    """Decimals kept in storage: a ratio 0.0324 is stored as 32,400,000 (9 digits), seconds as milliseconds."""
    return minor_digits(currency) if unit is Unit.MONEY else _DIGITS[unit]


def shown(stored: int, unit: Unit, currency: str = "") -> Decimal:
    """A stored whole number as the decimal people read: yuan, seconds, a fraction."""
    return Decimal(stored).scaleb(-digits(unit, currency))
