"""Editions: which there are, making one, reading it, two side by side."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Query, Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.kit.table import Ask
from kaibo.metrics.api import Part, PassportOut
from kaibo.reports.edition_replies import (
    AgainOut,
    ChoicesOut,
    ComparisonOut,
    EditionOut,
    EditionsOut,
    WholeEditionOut,
)
from kaibo.reports.editions.again import ask_again
from kaibo.reports.editions.asking import make_edition
from kaibo.reports.editions.choices import choices
from kaibo.reports.editions.laid import comparison
from kaibo.reports.editions.passports import passport_then
from kaibo.reports.editions.readers import edition_of
from kaibo.reports.editions.shown import editions, shown_all, whole
from kaibo.reports.kinds import LONGEST

router = guarded_router("reports")

Kind = Literal["month", "year", "show", "shows", "plan"]
Key = Annotated[str, Query(max_length=60)]
Subject = Annotated[str, Field(max_length=LONGEST)]


class NewEdition(Body):
    kind: Kind
    subject: Subject


@router.get("/choices", permission="reports.reports.read", response=ChoicesOut)
def read_choices(request: Request) -> dict[str, Any]:
    return choices(request.caller.scope)


@router.get("/editions", permission="reports.reports.read", response=EditionsOut)
def read_editions(
    request: Request,
    kind: Literal[""] | Kind = "",
    subject: Subject = "",
    page: Annotated[int, Query(), Field(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(), Field(ge=1, le=500)] = 50,
) -> dict[str, Any]:
    found = editions(request.caller, Ask(page, size), kind=kind, subject=subject)
    return {"rows": found.rows, "total": found.total}


@router.post("/editions", permission="reports.reports.make", response={202: EditionOut})
def post_edition(request: Request, body: NewEdition) -> Status[Any]:
    """Have a report made; who asks for one that is being made gets that one."""
    return Status(202, shown_all([make_edition(request.caller, body.kind, body.subject)])[0])


@router.get("/editions/{id}", permission="reports.reports.read", response=WholeEditionOut)
def read_edition(request: Request, id: str) -> dict[str, Any]:
    return whole(request.caller, edition_of(request.caller, id))


@router.get("/editions/{id}/passport", permission="reports.reports.read", response=PassportOut)
def read_edition_passport(request: Request, id: str, part: Query[Part], key: Key) -> dict[str, Any]:
    """Where a number of the edition came from, by the files and rows of then; 409 where those were given up."""
    return passport_then(request.caller, edition_of(request.caller, id), part.question(request, key))


@router.post("/editions/{id}/again", permission="reports.reports.make", response={202: AgainOut})
def post_again(request: Request, id: str) -> Status[Any]:
    """Make the edition again from the same files, to see that the same figures come out."""
    job = ask_again(request.caller, edition_of(request.caller, id))
    return Status(202, {"state": job.state, "at": None, "same": None, "other": None, "error": None})


@router.get("/editions/{id}/against/{other}", permission="reports.reports.read", response=ComparisonOut)
def read_comparison_of_editions(request: Request, id: str, other: str) -> dict[str, Any]:
    """What changed since the edition `other`, and which files came or went."""
    return comparison(request.caller, edition_of(request.caller, other), edition_of(request.caller, id))
