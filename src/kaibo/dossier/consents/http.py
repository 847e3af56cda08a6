"""The consent ledger: read, written down."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from ninja import Query, Status
from pydantic import AwareDatetime, Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.dossier.consents.ledger import NewConsent, consent_shown, ledger, write_down
from kaibo.dossier.consents.replies import ConsentOut, ConsentsOut
from kaibo.kit.table import Ask

router = guarded_router("dossier")

Platform = Annotated[str, Field(min_length=1, max_length=20, pattern="^[a-z_]+$")]
Id = Annotated[str, StringConstraints(strip_whitespace=True, min_length=4, max_length=128)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Moment = Annotated[AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), le=datetime(2200, 1, 1, tzinfo=UTC))]


class ConsentIn(Body):
    """`id`: as the platform knows the person; only a pseudonym is kept. `at`: when they said so, now if left out."""

    platform: Platform
    id: Id
    purpose: Literal["marketing", "fan_group", "profiling", "co_brand", "filming"]
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]
    given: bool = True
    proof: Line
    at: Moment | None = None


@router.get("/people/consents", permission="dossier.people.read", response=ConsentsOut)
def read_consents(
    request: Request,
    page: Annotated[int, Query(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(ge=1, le=500)] = 50,
    platform: Annotated[str, Query(max_length=20)] = "",
    id: Annotated[str, Query(max_length=128)] = "",
    purpose: Annotated[str, Query(max_length=20)] = "",
) -> dict[str, Any]:
    """The newest first; `platform` and `id` ask for one person's."""
    found = ledger(Ask(page, size), platform=platform, id=id, purpose=purpose)
    return {"rows": found.rows, "total": found.total}


@router.post("/people/consents", permission="dossier.people.write", response={201: ConsentOut})
def post_consent(request: Request, body: ConsentIn) -> Status[Any]:
    """Given, or taken back; entries are only added."""
    return Status(201, consent_shown(write_down(request.caller, NewConsent(**body.model_dump()))))
