"""What stands in a cell of goals as a value in units people read, and back."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from unicodedata import normalize

from kaibo.kit.units import Unit
from kaibo.planning.goals.setting import MOST
from kaibo.planning.goals.sheet.columns import HOUR, PERCENT

CLEAR = {"清空", "clear"}
_STEPS = {"万": 10**4, "亿": 10**8, "k": 10**3, "m": 10**6, "b": 10**9}
_NUMBER = re.compile(r"(\d+(?:\.\d*)?|\.\d+)(万|亿|k|m|b)?(%)?", re.IGNORECASE)


def value_of(told: str, unit: Unit) -> Decimal | None:
    """`120万`, `¥1,200.50`, `3.5%`; a duration is told in hours, a rate in percent or as `3.5%`. None if unreadable."""
    plain = re.sub(r"[\s,_¥$€£]|小时|hours?", "", normalize("NFKC", told), flags=re.IGNORECASE)
    found = _NUMBER.fullmatch(plain)
    if found is None or (found[3] and unit is not Unit.RATIO):
        return None
    try:
        number = Decimal(found[1]) * _STEPS.get((found[2] or "").lower(), 1)
    except InvalidOperation:
        return None
    kept = number / PERCENT if unit is Unit.RATIO else number * HOUR if unit is Unit.DURATION else number
    return kept if kept <= MOST else None


def cell_of(value: Decimal, unit: Unit) -> Decimal:
    """As it is written into a sheet: hours, percent."""
    return value * PERCENT if unit is Unit.RATIO else value / HOUR if unit is Unit.DURATION else value
