"""Advice is done or dismissed; odd orders are looked at."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.live.advice import acts
from kaibo.live.advice.parts import advice_shown, odd_shown, uncounted
from kaibo.live.advice.replies import AdviceOut, OddOrderOut
from kaibo.live.own.amounts import AMOUNTS

router = guarded_router("live")


class LookIn(Body):
    note: Annotated[str, Field(max_length=300)] = ""


@router.post("/runs/{id}/advice/{advice}/{act}", permission="live.comments.write", response=AdviceOut)
def post_advice(request: Request, id: str, advice: str, act: Literal["done", "dismissed"]) -> dict[str, Any]:
    """What is done is measured again five minutes later."""
    return advice_shown(acts.decide(request.caller, id, advice, done=act == "done"))


@router.post("/runs/{id}/odd-orders/{odd}/{act}", permission="live.comments.write", response=OddOrderOut)
def post_odd_order(
    request: Request, id: str, odd: str, act: Literal["fine", "refused"], body: LookIn
) -> dict[str, Any]:
    """`amount` is null for who may not see amounts."""
    told = odd_shown(acts.look_at(request.caller, id, odd, fine=act == "fine", note=body.note))
    return told if request.caller.may(AMOUNTS) else uncounted(told)
