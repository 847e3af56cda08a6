"""The products of a plan: every act answers with all of them as they stand then."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Caller, Request, guarded_router
from kaibo.compliance.api import DRAFT, LAWFUL
from kaibo.kit.coded import decoded
from kaibo.planning.asked import Seen
from kaibo.planning.items import acts
from kaibo.planning.items.catalogue import catalogue
from kaibo.planning.items.costing import ask_for_costs
from kaibo.planning.items.reading import COST, items, items_shown
from kaibo.planning.items.replies import ItemSheetOut, PlanItemsOut, Role, SoldProductsOut
from kaibo.planning.items.sheet import read_items
from kaibo.planning.plans.reading import plan_of

router = guarded_router("planning")

Product = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=128)]
Other = Annotated[str, StringConstraints(strip_whitespace=True, max_length=128)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Category = Annotated[str, StringConstraints(strip_whitespace=True, max_length=120)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Money = Annotated[int, Field(ge=0, le=10**15)] | None
Units = Annotated[int, Field(ge=0, le=10**9)] | None
Id = Annotated[str, Field(max_length=40)]


class PlanItemIn(Body):
    """Money in minor units of the plan's currency. Who may not see costs may not tell one either."""

    product: Product
    name: Annotated[Name, DRAFT] = ""
    category: Category = ""
    role: Role = ""
    price: Money = None
    cost: Money = None
    units: Units = None
    link: Text = ""
    substitute: Other = ""
    note: Text = ""


class PlanItemsIn(Body):
    items: Annotated[list[PlanItemIn], Field(min_length=1, max_length=acts.MOST)]


class PlanItemChangesIn(Body):
    """What is told is changed; `seen` is the plan's version that the person saw."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300), LAWFUL] | None = None
    spoken: Annotated[str, StringConstraints(strip_whitespace=True, max_length=60), LAWFUL] | None = None
    category: Category | None = None
    role: Role | None = None
    price: Money = None
    cost: Money = None
    units: Units = None
    link: Text | None = None
    substitute: Other | None = None
    note: Text | None = None
    seen: Seen = None


class ItemOrderIn(Body):
    ids: Annotated[list[Id], Field(max_length=acts.MOST)]


class FallOutIn(Body):
    """`substitute`: another product of the plan; without one the rundown's neighbours take the time."""

    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
    substitute: Other = ""
    seen: Seen = None


class ItemSheetIn(Body):
    """A file's bytes, or pasted text, in base64."""

    name: Annotated[str, Field(max_length=200)] = ""
    data: Annotated[str, Field(max_length=3 << 20)]


@router.get("/plans/{plan}/items", permission="planning.plans.read", response=PlanItemsOut)
def read_items_of(request: Request, plan: str) -> dict[str, Any]:
    """In their order, with what the ledger has left."""
    return items(plan, request.caller)


@router.post("/plans/{plan}/items", permission="planning.items.write", response={201: PlanItemsOut})
def post_items(request: Request, plan: str, body: PlanItemsIn) -> Status[Any]:
    """Add products; one that is there already is filled in where it was empty."""
    told = [_costless(each.model_dump(), request.caller) for each in body.items]
    held = acts.add(request.caller, plan, told)
    ask_for_costs(held)
    return Status(201, items_shown(held, request.caller))


@router.get("/plans/{plan}/items/sold", permission="planning.items.write", response=SoldProductsOut)
def read_sold(request: Request, plan: str, q: Annotated[str, Query(max_length=120)] = "") -> dict[str, Any]:
    """What the plan's account sold before."""
    return catalogue(plan, request.caller, q)


@router.post("/plans/{plan}/items/sheet", permission="planning.items.write", response=ItemSheetOut)
def look_at_item_sheet(request: Request, plan: str, body: ItemSheetIn) -> dict[str, Any]:
    """What a sheet would add; send its items to `/items` to add them."""
    held = plan_of(plan, request.caller.scope)
    data = decoded(body.data, "kit.sheet_unreadable")
    return vars(read_items(data, held.currency, costs=request.caller.may(COST)))


@router.post("/plans/{plan}/items/order", permission="planning.items.write", response=PlanItemsOut)
def post_item_order(request: Request, plan: str, body: ItemOrderIn) -> dict[str, Any]:
    return items_shown(acts.put_in_order(request.caller, plan, body.ids), request.caller)


@router.patch("/plans/{plan}/items/{item}", permission="planning.items.write", response=PlanItemsOut)
def patch_item(request: Request, plan: str, item: str, body: PlanItemChangesIn) -> dict[str, Any]:
    """409 where somebody changed it after `seen`."""
    asked = body.model_dump(exclude_unset=True, exclude={"seen"})
    nullable = {"price", "cost", "units"}
    told = {name: value for name, value in asked.items() if value is not None or name in nullable}
    if "cost" in told:
        request.caller.require(COST)
    return items_shown(acts.change(request.caller, plan, item, told, seen=body.seen), request.caller)


@router.delete("/plans/{plan}/items/{item}", permission="planning.items.write", response=PlanItemsOut)
def delete_item(
    request: Request, plan: str, item: str, seen: Annotated[int | None, Query(ge=0, le=2**31 - 1)] = None
) -> dict[str, Any]:
    """409 for one that stands in the rundown: that one falls out."""
    return items_shown(acts.remove(request.caller, plan, item, seen=seen), request.caller)


@router.post("/plans/{plan}/items/{item}/fall-out", permission="planning.items.write", response=PlanItemsOut)
def post_fall_out(request: Request, plan: str, item: str, body: FallOutIn) -> dict[str, Any]:
    """List and rundown follow in one version, which `restore` undoes."""
    return items_shown(acts.fall_out(request.caller, plan, item, **body.model_dump()), request.caller)


def _costless(told: dict[str, Any], caller: Caller) -> dict[str, Any]:
    if told["cost"] is not None:
        caller.require(COST)
    return told
