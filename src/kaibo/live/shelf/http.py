"""The shelf of a run."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import LAWFUL
from kaibo.live.shelf import acts as shelf
from kaibo.live.shelf.acts import NewEntry, set_shelf
from kaibo.live.shelf.replies import ShelfOut
from kaibo.live.snapshot import snapshot

router = guarded_router("live")

Money = Annotated[int, Field(ge=0, le=10**15)] | None
Product = Annotated[str, Field(min_length=1, max_length=128)]


class EntryIn(Body):
    """`price` and `anchor` (the price it is shown beside) in minor units. Sold out, `substitute` (another product of
    the shelf) or a pre-sale of `presale_days` is proposed. `low_at`: stock from which it is shown as low."""

    product: Product
    name: Annotated[str, Field(max_length=300), LAWFUL] = ""
    price: Money = None
    anchor: Money = None
    low_at: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None
    substitute: Annotated[str, Field(max_length=128)] = ""
    presale_days: Annotated[int, Field(ge=1, le=365)] | None = None


class ShelfIn(Body):
    products: Annotated[list[EntryIn], Field(max_length=500)]


_ACTS = {
    "list": shelf.list_product,
    "unlist": shelf.unlist_product,
    "pitch": shelf.pitch_product,
    "rest": shelf.rest_product,
}


@router.put("/runs/{id}/shelf", permission="live.rooms.write", response=list[ShelfOut])
def put_shelf(request: Request, id: str, body: ShelfIn) -> Any:
    """The products in their order; what stays keeps whether it is listed and pitched."""
    set_shelf(request.caller, id, [NewEntry(**each.model_dump()) for each in body.products])
    return snapshot(id, request.caller)["products"]


@router.post("/runs/{id}/shelf/{product}/{act}", permission="live.rooms.write", response=list[ShelfOut])
def post_shelf_act(request: Request, id: str, product: str, act: Literal["list", "unlist", "pitch", "rest"]) -> Any:
    """`pitch` lists the product, ends another pitch and begins this one. 409 when the shelf is full."""
    _ACTS[act](request.caller, id, product)
    return snapshot(id, request.caller)["products"]
