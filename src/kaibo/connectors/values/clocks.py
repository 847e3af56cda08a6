"""The time of day inside a date's text."""

from __future__ import annotations

import re

from kaibo.connectors.values.calendar_words import AFTERNOON, CLOCK
from kaibo.connectors.values.moments import Clock
from kaibo.connectors.values.unreadable import Unreadable


def clock_of(text: str) -> Clock | None:
    """Read `08:15:49`, `8:15 pm`, `下午3点`, `10:00:00+08:00`, `08`; None if shaped otherwise.

    A signed offset counts only behind seconds: `08:00-09:00` is a stretch of time, not a zone.
    Fractions are cut to milliseconds.
    """
    found = CLOCK.fullmatch(text.strip())
    if not found or _is_stretch(found):
        return None
    milliseconds = int((found["fraction"] or "0").ljust(3, "0")[:3])
    return Clock(
        _hour(int(found["hour"]), found["half"] or found["half_"]),
        int(found["minute"] or 0),
        int(found["second"] or 0),
        milliseconds * 1000,
        _offset(found["zone"]),
    )


def _is_stretch(found: re.Match[str]) -> bool:
    return found["second"] is None and (found["zone"] or "").strip().startswith(("-", "+"))


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    if hour > 12 and half not in AFTERNOON:
        raise Unreadable("date_impossible")
    return hour if hour > 12 else hour % 12 + (12 if half in AFTERNOON else 0)


def _offset(zone: str | None) -> int | None:
    """Minutes east of Greenwich; None where no zone is written."""
    if not zone:
        return None
    bare = zone.removeprefix("utc").removeprefix("gmt").replace(":", "").strip()
    if bare in {"", "z"}:
        return 0
    digits = bare[1:]
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    return (int(hours) * 60 + int(minutes)) * (-1 if bare[0] == "-" else 1)
