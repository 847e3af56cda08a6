"""The stock as people see it and work on it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpResponse
from ninja import Query
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import DRAFT
from kaibo.goods.http.reserving import Key, Units, Why
from kaibo.goods.queries.stock import counted, item_shown, movements, refunds, request_shown, requests, stock_list
from kaibo.goods.replies.stock import (
    AdjustedOut,
    MovementsOut,
    StockItemOut,
    StockListOut,
    StockRefundOut,
    StockRequestOut,
)
from kaibo.goods.stock import commands
from kaibo.goods.stock.counting import Counted, correct, decide
from kaibo.goods.stock.items import Listing, NewItem, add_item, change_item, item_named
from kaibo.goods.stock.supply import refund_done, supply
from kaibo.kit.table import Ask

router = guarded_router("goods")

Channel = Annotated[str, Field(max_length=80)]
PageNumber = Annotated[int, Query(ge=1, le=100_000)]
Size = Annotated[int, Query(ge=1, le=500)]
State = Literal["", "in_stock", "low", "sold_out"]


class ListingIn(Body):
    platform: Annotated[str, Field(max_length=20)]
    product_id: Annotated[str, Field(min_length=1, max_length=80)]
    sku_id: Annotated[str, Field(max_length=80)] = ""


class ItemIn(Body):
    """`listings`: the products it is sold as."""

    name: Annotated[str, Field(min_length=1, max_length=200), DRAFT]
    low: Annotated[int, Field(ge=0, le=commands.MOST_UNITS)] = 0
    limit_each: Annotated[int, Field(ge=0, le=commands.MOST_UNITS)] = 0
    listings: Annotated[list[ListingIn], Field(max_length=50)] = []


class NewItemIn(ItemIn):
    code: Annotated[str, Field(min_length=1, max_length=80)]


class SupplyIn(Body):
    """`key`: sent twice, it counts once."""

    key: Key
    quantity: Units
    channel: Channel = ""
    why: Why = ""


class KeepIn(Body):
    """So many units are kept back in all."""

    key: Key
    quantity: Annotated[int, Field(ge=0, le=commands.MOST_UNITS)]
    channel: Channel = ""
    why: Why = ""


class MoveIn(Body):
    """From one channel's pool into another's; "" is the shared one."""

    key: Key
    quantity: Units
    source: Channel = ""
    target: Channel = ""
    why: Why = ""


class AdjustIn(Body):
    """So many units more than the ledger says, or fewer where it is below 0."""

    key: Key
    quantity: Annotated[int, Field(ge=-commands.MOST_UNITS, le=commands.MOST_UNITS)]
    channel: Channel = ""
    why: Annotated[str, Field(min_length=1, max_length=400)]


class DecisionIn(Body):
    agree: bool


@router.get("/stock", permission="goods.stock.read", response=StockListOut)
def read_stock(
    request: Request,
    q: Annotated[str, Query(max_length=120)] = "",
    state: State = "",
    sort: Annotated[str, Query(max_length=30)] = "",
    page: PageNumber = 1,
    size: Size = 50,
) -> dict[str, Any]:
    """Items with their pools; `sort` is a column, a leading `-` sorts downward."""
    return stock_list(Ask(page, size, sort), q, state)


@router.post("/stock/items", permission="goods.stock.write", response={201: StockItemOut})
def post_item(request: Request, body: NewItemIn) -> dict[str, Any]:
    """A thing to be kept in stock, with no unit yet."""
    listings = [Listing(**each.model_dump()) for each in body.listings]
    item = add_item(request.caller, NewItem(body.code, body.name, body.low, body.limit_each, listings))
    return _shown(item.id)


@router.get("/stock/items/{item}", permission="goods.stock.read", response=StockItemOut)
def read_item(request: Request, item: str) -> dict[str, Any]:
    """One item, by id or code."""
    return _shown(item_named(item).id)


@router.patch("/stock/items/{item}", permission="goods.stock.write", response=StockItemOut)
def patch_item(request: Request, item: str, body: ItemIn) -> dict[str, Any]:
    """What it is called and sold as; how many are scarce and how many one person may have."""
    found = item_named(item)
    listings = [Listing(**each.model_dump()) for each in body.listings]
    change_item(request.caller, found, NewItem(found.code, body.name, body.low, body.limit_each, listings))
    return _shown(found.id)


@router.get("/stock/items/{item}/movements", permission="goods.stock.read", response=MovementsOut)
def read_movements(request: Request, item: str, page: PageNumber = 1, size: Size = 50) -> dict[str, Any]:
    """What happened to its units, the newest first."""
    return vars(movements(item_named(item), Ask(page, size)))


@router.post("/stock/items/{item}/receive", permission="goods.stock.write", response=StockItemOut)
def receive(request: Request, item: str, body: SupplyIn) -> dict[str, Any]:
    """Goods came in."""
    found = item_named(item)
    supply(request.caller, found, commands.Receive(body.key, found.id, body.quantity, body.channel, body.why))
    return _shown(found.id)


@router.post("/stock/items/{item}/spoil", permission="goods.stock.write", response=StockItemOut)
def spoil(request: Request, item: str, body: SupplyIn) -> dict[str, Any]:
    """Available units turned out unfit for sale."""
    found = item_named(item)
    supply(request.caller, found, commands.Spoil(body.key, found.id, body.quantity, body.channel, body.why))
    return _shown(found.id)


@router.post("/stock/items/{item}/keep", permission="goods.stock.write", response=StockItemOut)
def keep(request: Request, item: str, body: KeepIn) -> dict[str, Any]:
    """Units kept back from sale, as a buffer."""
    found = item_named(item)
    supply(request.caller, found, commands.Keep(body.key, found.id, body.quantity, body.channel, body.why))
    return _shown(found.id)


@router.post("/stock/items/{item}/move", permission="goods.stock.write", response=StockItemOut)
def move(request: Request, item: str, body: MoveIn) -> dict[str, Any]:
    """Units for one channel alone, or back to all."""
    found = item_named(item)
    wanted = commands.Move(body.key, found.id, body.quantity, body.source, body.target, body.why)
    supply(request.caller, found, wanted)
    return _shown(found.id)


@router.post("/stock/items/{item}/adjust", permission="goods.stock.write", response=AdjustedOut)
def adjust(request: Request, item: str, body: AdjustIn) -> dict[str, Any]:
    """A count found more or fewer. By many units, a second person has to agree first."""
    found = item_named(item)
    waits = correct(request.caller, found, Counted(body.quantity, body.why, body.key, body.channel))
    if waits is not None:
        return {"pool": None, "request": request_shown(waits, request.caller)}
    pools = _shown(found.id)["pools"]
    return {"pool": next(pool for pool in pools if pool["channel"] == body.channel), "request": None}


@router.get("/stock/adjustments", permission="goods.stock.read", response=list[StockRequestOut])
def read_requests(request: Request) -> list[dict[str, Any]]:
    """Corrections that wait for a second person, and the last decided."""
    return requests(request.caller)


@router.post("/stock/adjustments/{id}", permission="goods.stock.write", response=StockRequestOut)
def post_decision(request: Request, id: str, body: DecisionIn) -> dict[str, Any]:
    """Agree to a correction that somebody else asked for, or refuse it."""
    return request_shown(decide(request.caller, id, agree=body.agree), request.caller)


@router.get("/stock/refunds", permission="goods.stock.read", response=list[StockRefundOut])
def read_refunds(request: Request) -> list[dict[str, Any]]:
    """Payments that came when their units were no longer held."""
    return refunds()


@router.post("/stock/refunds/{refund_id}/done", permission="goods.stock.write", response={204: None})
def post_refund_done(request: Request, refund_id: Annotated[int, Field(ge=1, le=2**62)]) -> HttpResponse | None:
    """The money went back."""
    refund_done(request.caller, refund_id)
    return None


def _shown(item_id: str) -> dict[str, Any]:
    return item_shown(counted().prefetch_related("pools", "listings").get(id=item_id))
