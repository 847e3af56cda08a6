"""One act of one person in one run: the row is locked, the timeline gets its mark, the revision moves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.live.models import Mark, Run
from kaibo.live.reading import run_of

ON_AIR = (Run.State.RUNNING, Run.State.PAUSED)
RUNDOWN = ("start", "pause", "resume", "end", "go", "skip", "insert", "swap", "rundown")
"""Kinds of marks that move the rundown on."""


@contextmanager
def acting(caller: Caller, id: str, *, turn: int | None = None, moves: bool = False) -> Iterator[Run]:
    """The run, locked, to be changed; it is saved with a new revision when the block ends.

    `moves` says that the rundown changes: then `turn`, the rundown that the person saw, must still be the
    present one, or the act is refused (409) with what somebody else did meanwhile.
    """
    with transaction.atomic():
        run = run_of(id, caller.scope, lock=True)
        if moves and turn is not None and turn != run.turn:
            raise passed(run)
        yield run
        run.revision += 1
        run.turn += moves
        run.save()


def passed(run: Run) -> KaiboError:
    """What to tell who acted on a rundown that somebody else has moved on."""
    last = run.marks.filter(kind__in=RUNDOWN).last()
    told = {"by": last.by, "what": last.text, "at": f"{last.at:%H:%M:%S}"} if last else {"by": "", "what": "", "at": ""}
    return KaiboError("live.turn_passed", status=409, **told)


def on_air(run: Run) -> None:
    """Raises KaiboError (409) unless the run is running or paused."""
    if run.state not in ON_AIR:
        raise KaiboError("live.not_on_air", status=409, state=run.state)


def mark(
    run: Run,
    caller: Caller,
    kind: str,
    text: str = "",
    *,
    at: datetime | None = None,
    segment: str = "",
    product: str = "",
) -> Mark:
    """Write on the run's timeline who did what, when."""
    row = Mark(id=new_id("mrk"), run=run, at=at or now(), kind=kind, text=text[:500], by=caller.name)
    row.segment, row.product = segment, product
    row.save(force_insert=True)
    return row
