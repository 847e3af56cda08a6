"""Moments as platforms write them."""

from __future__ import annotations

from datetime import UTC, datetime

_MILLISECONDS = 100_000_000_000


def moment(number: object, otherwise: datetime) -> datetime:
    """Unix seconds or milliseconds as a moment; `otherwise` where there is none or no such moment."""
    if not isinstance(number, int | float) or isinstance(number, bool) or number <= 0:
        return otherwise
    try:
        return datetime.fromtimestamp(number / 1000 if number > _MILLISECONDS else number, UTC)
    except (OverflowError, OSError, ValueError):
        return otherwise
