"""The list of shows, and what it can be narrowed by."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from ninja import Query
from pydantic import Field

from kaibo.accounts.api import Request, guarded_router
from kaibo.kit.table import Ask
from kaibo.shows.queries.shows import ShowFilter, columns, facets, shows
from kaibo.shows.replies import ShowsOut

router = guarded_router("shows")

Word = Annotated[str, Query(max_length=120)]


@router.get("", permission="shows.shows.read", response=ShowsOut)
def read_shows(
    request: Request,
    from_: Annotated[date | None, Query(alias="from")] = None,
    to: date | None = None,
    platform: Word = "",
    account: Word = "",
    host: Word = "",
    q: Word = "",
    sort: Word = "",
    page: Annotated[int, Query(), Field(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(), Field(ge=1, le=500)] = 50,
) -> dict[str, Any]:
    wanted = ShowFilter(from_, to, platform, account, host, q)
    found = shows(wanted, Ask(page, size, sort), request.caller.scope)
    return {"rows": found.rows, "total": found.total, "columns": columns(), "facets": facets(request.caller.scope)}
