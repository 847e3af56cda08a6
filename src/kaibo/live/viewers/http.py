"""Look for a viewer who is to be warned, muted or blocked."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query

from kaibo.accounts.api import Request, guarded_router
from kaibo.kit.clock import now
from kaibo.live.comments.penalties import in_force
from kaibo.live.own.amounts import AMOUNTS
from kaibo.live.reading import run_of
from kaibo.live.viewers.fans import fan_card
from kaibo.live.viewers.finding import people_of
from kaibo.live.viewers.replies import FanOut, ViewerOut

router = guarded_router("live")
ORDERS = 3
"""So many of a viewer's newest orders stand in the list."""


@router.get("/runs/{id}/viewers", permission="live.comments.write", response=list[ViewerOut])
def read_viewers(request: Request, id: str, q: Annotated[str, Query(max_length=128)] = "") -> list[dict[str, Any]]:
    """Without `q` the newest of the run; `q`: the platform's id, the beginning of ours, or an order."""
    run = run_of(id, request.caller.scope)
    found = people_of(run, q.strip())
    held = in_force(run.account_id, now(), run.id).filter(person__in=[each.person for each in found])
    newest = {each.person: each for each in reversed(held)}
    return [
        {
            **{name: getattr(guest, name) for name in ("person", "did", "at")},
            "orders": guest.orders[-ORDERS:],
            "kind": newest[guest.person].kind if guest.person in newest else "",
            "until": newest[guest.person].until if guest.person in newest else None,
        }
        for guest in found
    ]


@router.get("/runs/{id}/viewers/card", permission="live.comments.write", response=FanOut)
def read_fan(request: Request, id: str, person: Annotated[str, Query(min_length=1, max_length=128)]) -> dict[str, Any]:
    """What is known here of a viewer, by our name of them; of one that nobody knows, that nothing is."""
    run = run_of(id, request.caller.scope)
    return fan_card(run, person, now(), amounts=request.caller.may(AMOUNTS))
