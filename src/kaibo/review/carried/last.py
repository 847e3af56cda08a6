"""What a plan goes on from: the account's last show, and what its review found."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Caller
from kaibo.live.api import run_against_plan
from kaibo.live.api import within as runs_within
from kaibo.planning.api import plan_of
from kaibo.review.broadcast import Broadcast, broadcast_of
from kaibo.review.carried.earlier import earlier
from kaibo.review.points.reading import points
from kaibo.review.queries.review import review

LEFT_OUT = ("skipped", "waiting", "missing")
Row = dict[str, Any]


def last_show(id: str, caller: Caller) -> Row | None:
    """None where the account had no show before the plan. Raises KaiboError (404) for a plan outside the caller's
    scope."""
    plan = plan_of(id, caller.scope)
    own = runs_within(caller.scope).filter(plan=plan.id).values_list("id", flat=True)
    before = earlier(plan.account_id, plan.planned_at, caller.scope, [*own, plan.show]).values()
    began = [(each.started_at, each.id) for each in before if each.started_at]
    if not began:
        return None
    last = broadcast_of(max(began)[1], caller.scope)
    return {
        "show": {"id": last.id, "title": last.title, "started_at": last.started_at},
        "findings": review(last.show.id, caller.scope, show=last.show)["findings"] if last.show else [],
        "points": points(last.id, caller.scope),
        "left_out": _left_out(last, caller),
    }


def _left_out(last: Broadcast, caller: Caller) -> list[Row]:
    """Segments of its plan that were not held, each with the reason somebody gave."""
    if last.run is None or not last.run.plan:
        return []
    rows = run_against_plan(last.run.id, caller)["rows"]
    return [{"title": row["title"], "reason": row["reason"]} for row in rows if row["state"] in LEFT_OUT]
