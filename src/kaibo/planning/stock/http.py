"""Goods of a plan: how many lie ready, held, asked for."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.planning.stock.preparing import prepare, prepare_all
from kaibo.planning.stock.reading import goods
from kaibo.planning.stock.replies import ShowGoodsOut
from kaibo.planning.stock.requests import answer, ask_for

router = guarded_router("planning")

WRITE = "planning.items.write"
Units = Annotated[int, Field(ge=1, le=10**8)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]


class PreparationIn(Body):
    """Fields left out stay; `presale_days` of null says it isn't sold before it comes."""

    reserve: bool | None = None
    presale_days: Annotated[int, Field(ge=1, le=180)] | None = None


class GoodsRequestIn(Body):
    """`item` is the id of a product of the plan."""

    item: Annotated[str, Field(max_length=40)]
    units: Units
    asked_of: Word = ""
    note: Text = ""


class GoodsAnswerIn(Body):
    """`granted` units, 0 for none."""

    granted: Annotated[int, Field(ge=0, le=10**8)]
    text: Text = ""


@router.get("/plans/{plan}/goods", permission="planning.plans.read", response=ShowGoodsOut)
def read_show_goods(request: Request, plan: str) -> dict[str, Any]:
    return goods(plan, request.caller)


@router.patch("/plans/{plan}/goods/items/{item}", permission=WRITE, response=ShowGoodsOut)
def patch_show_good(request: Request, plan: str, item: str, body: PreparationIn) -> dict[str, Any]:
    """What the ledger refuses is told in the row."""
    told = body.model_dump(exclude_unset=True)
    if told.get("reserve", True) is None:
        told.pop("reserve")
    prepare(request.caller, plan, item, told)
    return goods(plan, request.caller)


@router.post("/plans/{plan}/goods/reserve", permission=WRITE, response=ShowGoodsOut)
def post_reserve_all(request: Request, plan: str) -> dict[str, Any]:
    """Every product whose units are told is held until the show begins."""
    prepare_all(request.caller, plan)
    return goods(plan, request.caller)


@router.post("/plans/{plan}/goods/requests", permission=WRITE, response={201: ShowGoodsOut})
def post_stock_request(request: Request, plan: str, body: GoodsRequestIn) -> Status[Any]:
    ask_for(request.caller, plan, body.item, body.units, asked_of=body.asked_of, note=body.note)
    return Status(201, goods(plan, request.caller))


@router.post("/plans/{plan}/goods/requests/{asked}/answer", permission=WRITE, response=ShowGoodsOut)
def post_stock_answer(request: Request, plan: str, asked: str, body: GoodsAnswerIn) -> dict[str, Any]:
    """409 where it was answered already."""
    answer(request.caller, plan, asked, body.granted, body.text)
    return goods(plan, request.caller)
