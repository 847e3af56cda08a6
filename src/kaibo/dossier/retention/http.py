"""How long personal data are kept: read with what is overdue, set, purged."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import AwareDatetime, Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.dossier.retention.purging import begin_purge, retention, set_months
from kaibo.dossier.retention.replies import RetentionOut

router = guarded_router("dossier")


class RetentionIn(Body):
    """36 at least: the law's three years."""

    months: Annotated[int, Field(ge=1, le=600)]


class PurgeIn(Body):
    """`before`: that of the list the person saw."""

    before: AwareDatetime


@router.get("/people/retention", permission="dossier.people.read", response=RetentionOut)
def read_retention(request: Request) -> dict[str, Any]:
    """What a purge would take now, what stays and why; nothing is changed."""
    return retention()


@router.put("/people/retention", permission="dossier.people.write", response=RetentionOut)
def put_retention(request: Request, body: RetentionIn) -> dict[str, Any]:
    set_months(request.caller, body.months)
    return retention()


@router.post("/people/retention/purge", permission="dossier.people.write", response={202: RetentionOut})
def post_purge(request: Request, body: PurgeIn) -> Status[Any]:
    """What was listed goes; 409 while a show is on air."""
    begin_purge(request.caller, body.before)
    return Status(202, retention())
