"""From an exact decimal to the whole number that is stored, and whether digits were rounded away."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from kaibo.connectors.values.numbers import EXACT
from kaibo.connectors.values.unreadable import Unreadable

INT64: Final = 2**63 - 1


def scaled(amount: Decimal, digits: int) -> tuple[int, bool]:
    """`amount` in units of 10^-digits, half to even, and whether anything was rounded.

    Raises Unreadable("number_too_big") where 64 bits do not hold it.
    """
    moved = EXACT.scaleb(amount, digits)
    whole = moved.to_integral_value(ROUND_HALF_EVEN)
    stored = int(whole)
    if abs(stored) > INT64:
        raise Unreadable("number_too_big")
    return stored, whole != moved
