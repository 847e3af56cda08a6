"""The list of shows, and what it can be narrowed by."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from django.http import FileResponse
from ninja import Query
from pydantic import BaseModel, Field

from kaibo.accounts.api import Request, guarded_router, hand_out
from kaibo.kit.i18n import Language
from kaibo.kit.table import Ask
from kaibo.shows.queries.export import show_book, title
from kaibo.shows.queries.shows import ShowFilter, columns, facets, shows
from kaibo.shows.replies import ShowsOut

router = guarded_router("shows")

Word = Annotated[str, Field(max_length=120)]


class ShowsAsked(BaseModel):
    """What the shows are narrowed by, and how they are sorted."""

    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    platform: Word = ""
    account: Word = ""
    host: Word = ""
    q: Word = ""
    sort: Word = ""

    def wanted(self) -> ShowFilter:
        return ShowFilter(self.from_, self.to, self.platform, self.account, self.host, self.q)


@router.get("", permission="shows.shows.read", response=ShowsOut)
def read_shows(
    request: Request,
    narrowed: Query[ShowsAsked],
    page: Annotated[int, Query(), Field(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(), Field(ge=1, le=500)] = 50,
) -> dict[str, Any]:
    scope = request.caller.scope
    found = shows(narrowed.wanted(), Ask(page, size, narrowed.sort), scope)
    return {"rows": found.rows, "total": found.total, "columns": columns(), "facets": facets(scope)}


@router.get("/export", permission="shows.shows.export", response={200: bytes})
def export_shows(request: Request, narrowed: Query[ShowsAsked], lang: Language = "zh") -> FileResponse:
    """All shows that the filters leave, with their numbers, as a workbook."""
    wanted = narrowed.wanted()
    book, rows = show_book(wanted, narrowed.sort, request.caller.scope, lang)
    return hand_out(request, book, name=title(lang), what="shows.shows.exported", rows=rows, asked=wanted.asked())
