"""The allow-list as people see it."""

from __future__ import annotations

from datetime import date
from typing import Any

from kaibo.compliance.allowed.acts import today
from kaibo.compliance.models import Allowance

ORDER = ("proposed", "held", "over", "ended", "refused")
COPIED = (
    "id",
    "rule",
    "phrase",
    "category",
    "until",
    "reason",
    "at",
    "person",
    "by",
    "second_at",
    "second_by",
    "ended_at",
    "ended_by",
    "ended_why",
)


def allowances_shown() -> list[dict[str, Any]]:
    """Those that wait first, then those that hold, then the past; each the newest first."""
    return sorted(map(allowance_shown, Allowance.objects.all()), key=lambda each: ORDER.index(each["state"]))


def allowance_shown(row: Allowance) -> dict[str, Any]:
    return {**{name: getattr(row, name) for name in COPIED}, "state": state_of(row, today())}


def state_of(row: Allowance, on: date) -> str:
    if row.ended_at is not None:
        return "refused" if row.since is None else "ended"
    if row.until is not None and row.until < on:
        return "over"
    return "proposed" if row.since is None else "held"
