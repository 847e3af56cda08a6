"""Selling points of a plan's products, and the forms they are told by."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import LAWFUL
from kaibo.planning.selling.forms import drop_form, forms, keep_form
from kaibo.planning.selling.points import points, set_points
from kaibo.planning.selling.replies import PointFormOut, SellingPointsOut

router = guarded_router("planning")
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), LAWFUL]
Value = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500), LAWFUL]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]


class ProofIn(Body):
    name: Words
    number: Line = ""
    link: Line = ""


class SellingPointsIn(Body):
    """`values` by field of the form; an empty one tells nothing."""

    form: Annotated[str, Field(max_length=40)]
    values: Annotated[dict[Annotated[str, Field(max_length=40)], Value], Field(max_length=60)] = {}
    scenes: Annotated[list[Words], Field(max_length=20)] = []
    proofs: Annotated[list[ProofIn], Field(max_length=20)] = []
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None


class PointFormIn(Body):
    """Fields by their names, in order; one that keeps its name keeps what products tell in it."""

    name: Name
    categories: Annotated[list[Name], Field(max_length=20)] = []
    fields: Annotated[list[Name], Field(min_length=1, max_length=40)]


@router.get("/plans/{plan}/items/{item}/points", permission="planning.plans.read", response=SellingPointsOut)
def read_points(request: Request, plan: str, item: str) -> dict[str, Any]:
    return points(request.caller, plan, item)


@router.put("/plans/{plan}/items/{item}/points", permission="planning.items.write", response=SellingPointsOut)
def put_points(request: Request, plan: str, item: str, body: SellingPointsIn) -> dict[str, Any]:
    """All of them. 409 where somebody changed them after `seen`."""
    set_points(request.caller, plan, item, body.model_dump(exclude={"seen"}), seen=body.seen)
    return points(request.caller, plan, item)


@router.get("/point-forms", permission="planning.plans.read", response=list[PointFormOut])
def read_point_forms(request: Request) -> list[dict[str, Any]]:
    """The team's own, then the house's."""
    return [asdict(each) for each in forms()]


@router.post("/point-forms", permission="planning.items.write", response={201: list[PointFormOut]})
def post_point_form(request: Request, body: PointFormIn) -> Status[Any]:
    keep_form(request.caller, body.name, body.categories, body.fields)
    return Status(201, read_point_forms(request))


@router.put("/point-forms/{form}", permission="planning.items.write", response=list[PointFormOut])
def put_point_form(request: Request, form: str, body: PointFormIn) -> list[dict[str, Any]]:
    keep_form(request.caller, body.name, body.categories, body.fields, form)
    return read_point_forms(request)


@router.delete("/point-forms/{form}", permission="planning.items.write", response=list[PointFormOut])
def delete_point_form(request: Request, form: str) -> list[dict[str, Any]]:
    """What products tell in it stays with them."""
    drop_form(request.caller, form)
    return read_point_forms(request)
