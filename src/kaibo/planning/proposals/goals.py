"""A goal from what may be expected: a round number that people can say."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from kaibo.kit.units import Unit

DIGITS = 2


def goal_for(value: float, unit: Unit) -> Decimal:
    """`value` to two digits that count: 12,345 is 12,000 and 0.03456 is 0.035; whole for what is counted."""
    exact = Decimal(str(value))
    if exact <= 0:
        return Decimal(0)
    step = Decimal(1).scaleb(exact.adjusted() - DIGITS + 1)
    if unit in (Unit.COUNT, Unit.MONEY):
        step = max(step, Decimal(1))
    rounded = (exact / step).to_integral_value(ROUND_HALF_UP) * step
    return max(rounded, step).normalize() + 0
