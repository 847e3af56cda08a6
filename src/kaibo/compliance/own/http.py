"""Packs: listed, handed in, removed, taken out again; rules looked up."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Query, Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.models import Pack
from kaibo.compliance.own.acts import hand_in, remove
from kaibo.compliance.own.listing import Wanted, house_packs, listed, pack_shown
from kaibo.compliance.own.replies import OwnPackOut, PacksOut, RulesPageOut
from kaibo.kit.errors import there
from kaibo.kit.table import Ask

router = guarded_router("compliance")

LARGEST = 8 << 20
"""Characters of a pack."""


class PackIn(Body):
    """`source`: the file, TOML as the house's packs are written."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
    source: Annotated[str, Field(min_length=1, max_length=LARGEST)]


@router.get("/packs", permission="compliance.text.read", response=PacksOut)
def read_packs(request: Request) -> dict[str, Any]:
    rows = Pack.objects.filter(removed_at=None).defer("source")
    return {"own": [pack_shown(row) for row in rows], "house": house_packs()}


@router.post("/packs", permission="compliance.packs.write", response={201: OwnPackOut})
def post_pack(request: Request, body: PackIn) -> Status[Any]:
    """It takes the place of the pack of the same name; 422 says which line is wrong."""
    return Status(201, pack_shown(hand_in(request.caller, body.name, body.source)))


@router.get("/packs/{id}/source", permission="compliance.text.read", response={200: bytes}, media=("application/toml",))
def read_source(request: Request, id: str) -> HttpResponse:
    """The file as it was handed in."""
    row = there(Pack.objects.filter(id=id, removed_at=None).first())
    return HttpResponse(row.source, content_type="application/toml; charset=utf-8")


@router.delete("/packs/{id}", permission="compliance.packs.write", response={204: None})
def delete_pack(request: Request, id: str) -> Status[Any]:
    remove(request.caller, id)
    return Status(204, None)


@router.get("/rules", permission="compliance.text.read", response=RulesPageOut)
def read_rules(
    request: Request,
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
    size: Annotated[int, Query(ge=1, le=500)] = 50,
    category: Annotated[str, Query(max_length=40)] = "",
    on: date | None = None,
    q: Annotated[str, Query(max_length=60)] = "",
    own: bool = False,
) -> dict[str, Any]:
    """Rules of all packs; `on`: those of that day's law."""
    found = listed(Wanted(category, on, q.strip(), own), Ask(page, size))
    return {"rows": found.rows, "total": found.total}
