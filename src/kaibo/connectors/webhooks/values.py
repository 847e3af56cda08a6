"""Values as platforms write them in JSON."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from kaibo.connectors.chat.moments import moment as moment_of
from kaibo.kit.clock import now
from kaibo.kit.money import to_minor

_LONGEST = 110


def word(value: object) -> str:
    """An id, told as text or as a number; empty where there is none."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    text = str(value).strip()
    return "" if text in {"", "0"} else text[:_LONGEST]


def count(value: object) -> int | None:
    """A whole number, told as such or as text; None where there is none."""
    if isinstance(value, bool):
        return None
    try:
        return int(value) if isinstance(value, int | str) else None
    except ValueError:
        return None


def money(value: object, currency: str) -> int | None:
    """An amount of major units as text, in minor units; None where there is none."""
    try:
        return to_minor(Decimal(str(value)), currency) if isinstance(value, str | int | float) else None
    except (InvalidOperation, OverflowError, ValueError):
        return None


def moment(value: object) -> datetime:
    """Seconds or milliseconds since 1970, as a number or as text, or ISO text; now where there is none."""
    if isinstance(value, datetime):
        return value
    number: Any = count(value)
    if number is not None:
        return moment_of(number, now())
    try:
        told = datetime.fromisoformat(value) if isinstance(value, str) else now()
    except ValueError:
        return now()
    return told if told.tzinfo else told.replace(tzinfo=UTC)
