"""Numbers written out for people, in formulas and documents."""

from __future__ import annotations

from decimal import Decimal

from kaibo.kit.money import minor_digits
from kaibo.kit.units import Unit
from kaibo.metrics.number import Number


def written(value: Decimal | None, unit: Unit, currency: str | None = None) -> str:
    """`61,045.30`, `21,254`, `7.23%`, `1:06:40`; a missing value is a dash."""
    if value is None:
        return "—"
    match unit:
        case Unit.MONEY:
            return f"{value:,.{minor_digits(currency or '')}f}"
        case Unit.RATIO:
            return f"{value * 100:,.2f}%"
        case Unit.DURATION:
            return _clock(value)
    return _plain(value)


def written_number(number: Number) -> str:
    if number.low is not None and number.high is not None:
        ends = (written(each, number.unit, number.currency) for each in (number.low, number.high))
        return "–".join(ends)
    return written(number.value, number.unit, number.currency)


def _plain(value: Decimal) -> str:
    return f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,.2f}"


def _clock(seconds: Decimal) -> str:
    sign = "-" if seconds < 0 else ""
    whole = abs(int(seconds))
    return f"{sign}{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}"
