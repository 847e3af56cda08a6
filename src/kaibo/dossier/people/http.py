"""Personal data: where people stand, and what they ask for."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpResponse
from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.dossier.people.asking import NewRequest, ask, begin_erasing, close, look
from kaibo.dossier.people.exporting import copy_of_person
from kaibo.dossier.people.reading import fields, found_shown, request_shown, requests
from kaibo.dossier.people.replies import FoundOut, PersonalFieldOut, PersonRequestOut, RevealedOut
from kaibo.dossier.people.revealing import reveal
from kaibo.kit.i18n import Language

router = guarded_router("dossier")

Word = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=128)]


class PersonRequestIn(Body):
    """`ids`: as the platform knows them, 4 characters at least; `names`: as texts name them, 2 at least."""

    kind: Literal["access", "correct", "delete"]
    platform: Annotated[str, Field(max_length=20, pattern="^[a-z_]*$")] = ""
    ids: Annotated[list[Word], Field(max_length=20)] = []
    names: Annotated[list[Word], Field(max_length=20)] = []
    note: Annotated[str, Field(max_length=500)] = ""


class RevealIn(Body):
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=300)]


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
    return found_shown(look(request.caller, id))


@router.post("/people/requests/{id}/reveal", permission="dossier.people.write", response=RevealedOut)
def post_reveal(request: Request, id: str, body: RevealIn) -> dict[str, Any]:
    """Whom it is about; written down with the reason, so many times an hour at most (429)."""
    return reveal(request.caller, id, body.reason)


@router.post(
    "/people/requests/{id}/copy", permission="dossier.people.write", response={200: bytes}, media=("application/zip",)
)
def post_copy(request: Request, id: str, lang: Language = "zh") -> HttpResponse:
    """All that is held on the person, for them: a ZIP of JSON and a page to read."""
    answer = HttpResponse(copy_of_person(request.caller, id, lang), content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="{id}.zip"'
    return answer


@router.post("/people/requests/{id}/erase", permission="dossier.people.write", response={202: PersonRequestOut})
def post_erase(request: Request, id: str) -> Status[Any]:
    """Taken out of everything; 409 while a show is on air."""
    return Status(202, request_shown(begin_erasing(request.caller, id)))


@router.post("/people/requests/{id}/close", permission="dossier.people.write", response=PersonRequestOut)
def post_close(request: Request, id: str, body: AnswerRequestIn) -> dict[str, Any]:
    """Answered, or refused with its ground."""
    return request_shown(close(request.caller, id, refused=body.refused, answer=body.answer))
