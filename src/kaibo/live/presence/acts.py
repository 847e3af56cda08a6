"""Who is in the room in which role, and who is on air."""

from __future__ import annotations

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.live import events
from kaibo.live.acting import acting, mark, on_air
from kaibo.live.models import Presence, Run, Shift
from kaibo.live.own.people import PRESENT
from kaibo.live.reading import run_of


def be_present(caller: Caller, id: str, role: str) -> None:
    """Say that one is here, in a role; said again every 15 s or so. It is no event, and no change of the run."""
    run, at = run_of(id, caller.scope), now()
    here, made = Presence.objects.get_or_create(
        run=run, person=caller.id, defaults={"name": caller.name, "role": role, "since": at, "seen_at": at}
    )
    if made:
        return
    if here.role != role or at - here.seen_at > PRESENT:
        here.since = at
    here.role, here.name, here.seen_at = role, caller.name, at
    here.save()


def hand_over(caller: Caller, id: str, host: str) -> Run:
    """Another host goes on air: the shift of the one before ends at that moment and the new one's begins."""
    with acting(caller, id) as run:
        on_air(run)
        if run.host == host:
            raise KaiboError("live.same_host", status=409, host=host)
        at, before = now(), run.host
        Shift.objects.filter(run=run, ended_at=None).update(ended_at=at)
        Shift.objects.create(run=run, host=host, started_at=at)
        run.host = host
        mark(run, caller, "handover", f"{before} → {host}" if before else host, at=at)
        emit(events.HOST_CHANGED, run.id, events.HostChanged(before, host, at), by=caller.id, at=at)
    return run
