"""What a figure of a running show is made of."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query

from kaibo.accounts.api import Request, guarded_router
from kaibo.kit.clock import now
from kaibo.live.hub import hub
from kaibo.live.opening import open_room
from kaibo.live.own.amounts import AMOUNTS
from kaibo.live.own.figures import passport
from kaibo.live.own.product_figures import product_passport
from kaibo.live.own.replies import RunFigureOut
from kaibo.live.reading import run_of
from kaibo.live.room import LiveRoom

router = guarded_router("live")


@router.get("/runs/{id}/figures/{figure}", permission="live.rooms.read", response=RunFigureOut)
def read_figure(
    request: Request, id: str, figure: str, product: Annotated[str, Query(max_length=128)] = ""
) -> dict[str, Any]:
    """Its formula with the numbers of this moment in it, and which sources told them; of a `product` of the shelf:
    clicks, orders or gmv."""
    run = run_of(id, request.caller.scope)

    def read(room: LiveRoom) -> dict[str, Any]:
        room.at = now()
        amounts = request.caller.may(AMOUNTS)
        if product:
            return product_passport(room, product, figure, amounts=amounts)
        return passport(room, figure, amounts=amounts)

    told = hub.read(id, read) if run.state in {"running", "paused"} else None
    return told if told is not None else read(open_room(run))
