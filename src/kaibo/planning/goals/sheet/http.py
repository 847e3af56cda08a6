"""Goals from a spreadsheet and into one."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import FileResponse
from ninja import Query
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router, hand_out
from kaibo.kit.coded import decoded
from kaibo.kit.i18n import Language
from kaibo.planning.goals.replies import SheetOutcomeOut
from kaibo.planning.goals.sheet.preflight import preflight
from kaibo.planning.goals.sheet.writing import sheet

router = guarded_router("planning")


class SheetIn(Body):
    """A file's bytes in base64."""

    name: Annotated[str, Field(max_length=200)] = ""
    data: Annotated[str, Field(max_length=3 << 20)]


@router.post("/goals/sheet", permission="planning.goals.write", response=SheetOutcomeOut)
def look_at_sheet(request: Request, body: SheetIn) -> dict[str, Any]:
    """What the file would change; send its changes to `/planning/goals` to make them."""
    data = decoded(body.data, "kit.sheet_unreadable")
    return vars(preflight(request.caller, data))


@router.get("/goals/sheet", permission="planning.goals.read", response={200: bytes})
def read_sheet(
    request: Request, year: Annotated[int, Query(ge=2000, le=2100)], language: Language = "zh"
) -> FileResponse:
    """The year's goals to be filled in: every part that is known has a row."""
    book, rows = sheet(request.caller.scope, year, language)
    asked = {"year": str(year)}
    return hand_out(request, book, name=f"goals {year}", what="planning.goals.exported", rows=rows, asked=asked)
