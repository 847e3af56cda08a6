"""The company's look: its colour, its logo, the master of its slides."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Query, Schema
from pydantic import Field

from kaibo.accounts.actions.look import drop_logo, drop_master, set_accent, set_logo, set_master
from kaibo.accounts.http.request import Body, Request
from kaibo.accounts.http.router import guarded_router
from kaibo.accounts.queries.look import HOUSE, logo, look_card
from kaibo.kit import colour
from kaibo.kit.coded import decoded
from kaibo.kit.errors import KaiboError, there

router = guarded_router("accounts")

MAY = "accounts.company.write"
Coded = Annotated[str, Field(max_length=17 << 20)]
Colour = Annotated[str, Field(max_length=20)]


class TonesOut(Schema):
    """Six hex digits each: as chosen, as it stands on white, as it stands on night, and a chart's colours."""

    accent: str
    ink: str
    night: str
    series: list[str]


class LogoOut(Schema):
    version: str
    width: int
    height: int


class MasterOut(Schema):
    name: str
    layouts: int


class LookOfCompanyOut(Schema):
    """`own`: the accent was chosen, rather than being the house's."""

    accent: str
    own: bool
    tones: TonesOut
    logo: LogoOut | None
    master: MasterOut | None


class Accent(Body):
    accent: Colour


class HandedIn(Body):
    """A file: its name, and its bytes in base64."""

    name: Annotated[str, Field(max_length=200)] = ""
    data: Coded


@router.get("/company/look", permission=MAY, response=LookOfCompanyOut)
def read_look(request: Request) -> dict[str, Any]:
    return look_card()


@router.get("/company/look/tones", permission=MAY, response=TonesOut)
def read_tones(request: Request, accent: Annotated[str, Query(max_length=20)] = HOUSE) -> colour.Tones:
    """What would be derived from a colour."""
    read = colour.read(accent)
    if read is None:
        raise KaiboError("accounts.bad_colour", status=422, colour=accent)
    return colour.tones(read)


@router.patch("/company/look", permission=MAY, response=LookOfCompanyOut)
def patch_look(request: Request, body: Accent) -> dict[str, Any]:
    set_accent(request.caller, body.accent)
    return look_card()


@router.get("/company/look/logo", permission=MAY, response={200: bytes}, media=("image/png",))
def read_logo(request: Request) -> HttpResponse:
    found = there(logo())
    return HttpResponse(found, content_type="image/png")


@router.put("/company/look/logo", permission=MAY, response=LookOfCompanyOut)
def put_logo(request: Request, body: HandedIn) -> dict[str, Any]:
    set_logo(request.caller, decoded(body.data, "accounts.bad_base64"))
    return look_card()


@router.delete("/company/look/logo", permission=MAY, response=LookOfCompanyOut)
def delete_logo(request: Request) -> dict[str, Any]:
    drop_logo(request.caller)
    return look_card()


@router.put("/company/look/master", permission=MAY, response=LookOfCompanyOut)
def put_master(request: Request, body: HandedIn) -> dict[str, Any]:
    set_master(request.caller, decoded(body.data, "accounts.bad_base64"), body.name)
    return look_card()


@router.delete("/company/look/master", permission=MAY, response=LookOfCompanyOut)
def delete_master(request: Request) -> dict[str, Any]:
    drop_master(request.caller)
    return look_card()
