"""What the worker does for reports. A job whose worker was killed is begun again: nothing of it was kept."""

from __future__ import annotations

from typing import Any

from kaibo.jobs.api import Run, job
from kaibo.reports.editions.again import AGAIN, found_again
from kaibo.reports.editions.asking import MAKE
from kaibo.reports.editions.making import give_up, make
from kaibo.reports.models import Edition, Turn
from kaibo.reports.schedules.due import look as look
from kaibo.reports.schedules.running import run_turn, turn_failed
from kaibo.reports.schedules.turning import TURN


def cannot_be_made(error: dict[str, Any], edition: str) -> None:
    give_up(edition, error)


@job(MAKE, failed=cannot_be_made)
def make_asked(run: Run, edition: str) -> None:
    found = Edition.objects.filter(id=edition, state__in=Edition.OPEN).first()
    if found is not None:
        make(run, found)


@job(AGAIN, retries=0)
def make_again(run: Run, edition: str) -> dict[str, Any]:
    run.progress(0, 1, "numbers")
    return found_again(Edition.objects.get(id=edition))


def turn_cannot_be_made(error: dict[str, Any], turn: str) -> None:
    turn_failed(turn, error)


@job(TURN, failed=turn_cannot_be_made)
def make_turn(run: Run, turn: str) -> None:
    found = Turn.objects.select_related("schedule").filter(id=turn, state=Turn.State.WAITING).first()
    if found is not None:
        run_turn(run, found)
