"""What is told wrongly of a person: seen, put right, confirmed."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.dossier.people.correcting import NewCorrection, propose, settle, told_of
from kaibo.dossier.people.correction_replies import PersonToldOut
from kaibo.dossier.people.http import RevealIn
from kaibo.dossier.people.reading import request_shown
from kaibo.dossier.people.replies import PersonRequestOut
from kaibo.dossier.people.words import field_words, place_words

router = guarded_router("dossier")


class PersonCorrectionIn(Body):
    """`place`, `row` and `field` as they were told; `value`: the right words, empty for none."""

    place: Annotated[str, Field(max_length=40)]
    row: Annotated[str, Field(max_length=300)]
    field: Annotated[str, Field(max_length=40)]
    value: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=300)]


class SettleCorrectionIn(Body):
    agreed: bool


@router.post("/people/requests/{id}/told", permission="dossier.people.write", response=list[PersonToldOut])
def post_told(request: Request, id: str, body: RevealIn) -> list[dict[str, Any]]:
    """What is told of the person, field by field; written down with the reason, so many times an hour at most (429)."""
    found = told_of(request.caller, id, body.reason)
    return [
        {**asdict(each), "place_name": place_words(each.place), "field_name": field_words(each.field)} for each in found
    ]


@router.post("/people/requests/{id}/corrections", permission="dossier.people.write", response={201: PersonRequestOut})
def post_correction(request: Request, id: str, body: PersonCorrectionIn) -> Status[Any]:
    """Waits for a second person."""
    return Status(201, request_shown(propose(request.caller, id, NewCorrection(**body.model_dump()))))


@router.post("/people/corrections/{id}/settle", permission="dossier.people.write", response=PersonRequestOut)
def post_settle(request: Request, id: str, body: SettleCorrectionIn) -> dict[str, Any]:
    """Carried out by another person than the one who proposed it, or turned down by anyone."""
    return request_shown(settle(request.caller, id, agreed=body.agreed))
