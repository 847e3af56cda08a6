"""Personal data: where people stand, and what they ask for."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.dossier.people.asking import NewRequest, ask, begin_erasing, close, look
from kaibo.dossier.people.reading import fields, request_shown, requests
from kaibo.dossier.replies import FoundOut, PersonalFieldOut, PersonRequestOut

router = guarded_router("dossier")

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=128)]


class PersonRequestIn(Body):
    """`ids`: as the platform knows them, 4 characters at least; `names`: as texts name them, 2 at least."""

    kind: Literal["access", "correct", "delete"]
    platform: Annotated[str, Field(max_length=20, pattern="^[a-z_]*$")] = ""
    ids: Annotated[list[Word], Field(max_length=20)] = []
    names: Annotated[list[Word], Field(max_length=20)] = []
    note: Annotated[str, Field(max_length=500)] = ""


class AnswerRequestIn(Body):
    refused: bool = False
    answer: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


@router.get("/people/fields", permission="dossier.people.read", response=list[PersonalFieldOut])
def read_fields(request: Request) -> list[dict[str, Any]]:
    """Every place that holds personal data, with purpose, legal basis and how long."""
    return fields()


@router.get("/people/requests", permission="dossier.people.read", response=list[PersonRequestOut])
def read_requests(request: Request) -> list[dict[str, Any]]:
    """Open ones first, by the day they are due."""
    return requests()


@router.post("/people/requests", permission="dossier.people.write", response={201: PersonRequestOut})
def post_request(request: Request, body: PersonRequestIn) -> Status[Any]:
    return Status(201, request_shown(ask(request.caller, NewRequest(**body.model_dump()))))


@router.post("/people/requests/{id}/trace", permission="dossier.people.write", response=list[FoundOut])
def post_trace(request: Request, id: str) -> list[dict[str, Any]]:
    """Where the person stands, and in how many rows."""
    return [{"place": name, "rows": count} for name, count in look(request.caller, id).items()]


@router.post("/people/requests/{id}/erase", permission="dossier.people.write", response={202: PersonRequestOut})
def post_erase(request: Request, id: str) -> Status[Any]:
    """Taken out of everything; 409 while a show is on air."""
    return Status(202, request_shown(begin_erasing(request.caller, id)))


@router.post("/people/requests/{id}/close", permission="dossier.people.write", response=PersonRequestOut)
def post_close(request: Request, id: str, body: AnswerRequestIn) -> dict[str, Any]:
    """Answered, or refused with its ground."""
    return request_shown(close(request.caller, id, refused=body.refused, answer=body.answer))
