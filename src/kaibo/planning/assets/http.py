"""Assets of a plan: list, add, change, take away; and by the day they are due."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ninja import Query, Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.planning.asked import Moment, Shown
from kaibo.planning.assets.acts import add_asset, change_asset, remove_asset
from kaibo.planning.assets.reading import assets, assets_due
from kaibo.planning.assets.replies import AssetKind, AssetOut, AssetState, DueAssetOut

router = guarded_router("planning")

Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
Link = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500, pattern="^(https?://.*)?$")]
Product = Annotated[str, Field(max_length=128)]
Platform = Annotated[str, Field(max_length=20, pattern="^[a-z_]*$")]
Day = Annotated[date, Field(ge=date(2000, 1, 3), le=date(2199, 12, 1))]


class AssetIn(Body):
    kind: AssetKind
    title: Shown
    product: Product = ""
    platform: Platform = ""
    owner: Word = ""
    due_at: Moment
    link: Link = ""
    note: Text = ""


class AssetFieldsIn(Body):
    """Fields left out stay; `seen` is the plan's version the caller saw."""

    kind: AssetKind | None = None
    title: Shown | None = None
    product: Product | None = None
    platform: Platform | None = None
    owner: Word | None = None
    due_at: Moment | None = None
    state: AssetState | None = None
    link: Link | None = None
    note: Text | None = None
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None


@router.get("/assets", permission="planning.plans.read", response=list[DueAssetOut])
def read_due_assets(
    request: Request, first: Annotated[Day, Query(alias="from")], last: Annotated[Day, Query(alias="to")]
) -> list[dict[str, Any]]:
    """Of all plans, by when they are due: up to 62 days."""
    return assets_due(request.caller, first, last)


@router.get("/plans/{plan}/assets", permission="planning.plans.read", response=list[AssetOut])
def read_assets(request: Request, plan: str) -> list[dict[str, Any]]:
    return assets(plan, request.caller)


@router.post("/plans/{plan}/assets", permission="planning.plans.write", response={201: list[AssetOut]})
def post_asset(request: Request, plan: str, body: AssetIn) -> Status[Any]:
    add_asset(request.caller, plan, body.model_dump())
    return Status(201, assets(plan, request.caller))


@router.patch("/plans/{plan}/assets/{asset}", permission="planning.plans.write", response=list[AssetOut])
def patch_asset(request: Request, plan: str, asset: str, body: AssetFieldsIn) -> list[dict[str, Any]]:
    """409 where somebody changed it after the version `seen`."""
    told = body.model_dump(exclude_none=True, exclude={"seen"})
    change_asset(request.caller, plan, asset, told, seen=body.seen)
    return assets(plan, request.caller)


@router.delete("/plans/{plan}/assets/{asset}", permission="planning.plans.write", response={204: None})
def delete_asset(request: Request, plan: str, asset: str) -> Status[Any]:
    remove_asset(request.caller, plan, asset)
    return Status(204, None)
