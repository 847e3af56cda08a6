"""Look for a viewer who is to be warned, muted or blocked."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query

from kaibo.accounts.api import Request, guarded_router
from kaibo.kit.clock import now
from kaibo.live.comments.penalties import in_force
from kaibo.live.queries.runs import run_of
from kaibo.live.viewers.finding import people_of
from kaibo.live.viewers.replies import ViewerOut

router = guarded_router("live")


@router.get("/runs/{id}/viewers", permission="live.comments.write", response=list[ViewerOut])
def read_viewers(request: Request, id: str, q: Annotated[str, Query(max_length=128)] = "") -> list[dict[str, Any]]:
    """Without `q` the newest of the run; `q`: the platform's id, the beginning of ours, or an order."""
    run = run_of(id, request.caller.scope)
    found = people_of(run, q.strip())
    held = in_force(run.account_id, now(), run.id).filter(person__in=[each.person for each in found])
    newest = {each.person: each for each in reversed(held)}
    return [
        {
            **{name: getattr(guest, name) for name in ("person", "did", "orders", "at")},
            "kind": newest[guest.person].kind if guest.person in newest else "",
            "until": newest[guest.person].until if guest.person in newest else None,
        }
        for guest in found
    ]
