"""How each check of a plan stands now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from kaibo.planning.models import Check, Checked, Plan

COUNTS = timedelta(hours=24)
"""What was looked at earlier than this before the show must be looked at again."""


@dataclass(frozen=True)
class Standing:
    """`last` is the newest result, an old one too; `passed` and `failed` say of one that counts."""

    check: Check
    last: Checked | None
    passed: bool
    failed: bool


def standings(plan: Plan) -> list[Standing]:
    """In the checklist's order."""
    newest = {each.check_id: each for each in plan.checked.all()}
    return [_standing(plan, each, newest.get(each.id)) for each in plan.checks.all()]


def open_checks(all: Sequence[Standing]) -> list[Standing]:
    """Those that hold the show back."""
    return [each for each in all if each.check.needed and not each.passed]


def _standing(plan: Plan, check: Check, last: Checked | None) -> Standing:
    if last is not None and last.outcome == Checked.Outcome.CLEARED:
        last = None
    counts = last is not None and last.at >= plan.planned_at - COUNTS
    outcome = last.outcome if last and counts else ""
    return Standing(check, last, outcome == Checked.Outcome.PASSED, outcome == Checked.Outcome.FAILED)
