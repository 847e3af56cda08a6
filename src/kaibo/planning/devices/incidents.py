"""What went wrong in the shows of a room, as the control room tells it: before an upgrade arrived, and since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.planning.models import Plan, Upgrade
from kaibo.planning.plans.reading import within

Incidents = Mapping[str, list[str]]
Tell = Callable[[list[str]], Incidents]
_TELLERS: list[Tell] = []
MOST = 20
"""Shows on either side."""
TECHNICAL = ("lag", "silence", "network")
"""卡顿, 无声, 断网: what equipment can better."""


def tells_incidents(tell: Tell) -> Tell:
    """A room above planning tells, by plan, the kinds of all incidents of its finished shows; a plan whose show nobody
    ran in the control room is left out, one where nothing went wrong has none."""
    _TELLERS.append(tell)
    return tell


def effect(caller: Caller, row: Upgrade) -> dict[str, Any] | None:
    """None before it arrived. Of at most 20 of the caller's shows in the room on either side."""
    if row.arrived_at is None:
        return None
    there = within(caller.scope).filter(room=row.studio.name).exclude(state=Plan.State.CANCELLED)
    before = there.filter(planned_at__lt=row.arrived_at).order_by("-planned_at")
    since = there.filter(planned_at__gte=row.arrived_at).order_by("planned_at")
    return {"before": _counted(before), "since": _counted(since)}


def _counted(plans: Any) -> dict[str, Any]:
    """Over the shows that the control room tells of."""
    told = _told(list(plans.values_list("id", flat=True)[: 5 * MOST]))
    shows = list(told)[:MOST]
    kinds = Counter(kind for id in shows for kind in told[id] if kind in TECHNICAL)
    return {"shows": len(shows), "incidents": [{"kind": kind, "count": kinds[kind]} for kind in TECHNICAL]}


def _told(ids: list[str]) -> dict[str, list[str]]:
    """In the order of `ids`."""
    known = [tell(ids) for tell in _TELLERS]
    return {id: _all(id, known) for id in ids if any(id in each for each in known)}


def _all(id: str, known: Iterable[Incidents]) -> list[str]:
    return [kind for each in known for kind in each.get(id, [])]
