"""How a paper stands on a day, and whether it held at a moment."""

from __future__ import annotations

from datetime import date, datetime

from kaibo.dossier.clock import AGAIN, SOON
from kaibo.dossier.models import Paper
from kaibo.kit.clock import months_after

CHECKED_AGAIN = {Paper.Kind.IDENTITY, Paper.Kind.LICENCE, Paper.Kind.PERMIT}
"""Kinds that are checked again every six months."""


def due_on(paper: Paper) -> date | None:
    """The last day on which it counts: its own, or that by which it must be checked again, whichever is first."""
    again = months_after(paper.checked_at.date(), AGAIN) if paper.kind in CHECKED_AGAIN else None
    return min((day for day in (paper.valid_until, again) if day), default=None)


def state_on(paper: Paper, day: date) -> str:
    """`good`, `soon` (thirty days left at most), `expired`, `check_again`, or `retired`."""
    if paper.retired_at is not None and paper.retired_at.date() <= day:
        return "retired"
    due = due_on(paper)
    if due is None or day + SOON < due:
        return "good"
    if day <= due:
        return "soon"
    return "expired" if paper.valid_until is not None and paper.valid_until < day else "check_again"


def counted(paper: Paper, at: datetime) -> bool:
    """Whether it was there and held at a moment, by the checks made until then."""
    checks = [check.at for check in paper.checks.all() if check.at <= at]
    if not checks or (paper.retired_at is not None and paper.retired_at <= at):
        return False
    if paper.valid_until is not None and paper.valid_until < at.date():
        return False
    return paper.kind not in CHECKED_AGAIN or at <= months_after(max(checks), AGAIN)
