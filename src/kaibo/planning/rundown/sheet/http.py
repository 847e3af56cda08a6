"""A rundown from a spreadsheet and into one."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import FileResponse
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router, hand_out
from kaibo.kit.coded import decoded
from kaibo.kit.i18n import Language
from kaibo.planning.rundown.reading import rundown_shown
from kaibo.planning.rundown.replies import RundownOut, SheetRundownOut
from kaibo.planning.rundown.sheet.bringing import bring, look
from kaibo.planning.rundown.sheet.writing import rundown_book

router = guarded_router("planning")


class RundownSheetIn(Body):
    """A file's bytes in base64, XLSX or CSV up to 2 MB. With `seen`, the version it was compared with, the changes are
    made."""

    name: Annotated[str, Field(max_length=200)] = ""
    data: Annotated[str, Field(max_length=3 << 20)]

    def file(self) -> bytes:
        """Raises KaiboError (422) for what is no base64."""
        return decoded(self.data, "kit.sheet_unreadable")


class BringRundownIn(RundownSheetIn):
    seen: Annotated[int, Field(ge=0, le=2**31 - 1)]


@router.get("/plans/{plan}/segments/sheet", permission="planning.plans.read", response={200: bytes})
def read_rundown_sheet(request: Request, plan: str, language: Language = "zh") -> FileResponse:
    """The rundown as a workbook; brought back unchanged it changes nothing."""
    found, book, rows = rundown_book(plan, request.caller, language)
    return hand_out(
        request, book, name="rundown", what="planning.rundown.exported", rows=rows, asked={"plan": found.id}
    )


@router.post("/plans/{plan}/segments/sheet", permission="planning.plans.write", response=SheetRundownOut)
def look_at_rundown_sheet(request: Request, plan: str, body: RundownSheetIn) -> dict[str, Any]:
    """What the file would change."""
    return look(request.caller, plan, body.file())


@router.put("/plans/{plan}/segments/sheet", permission="planning.plans.write", response=RundownOut)
def put_rundown_sheet(request: Request, plan: str, body: BringRundownIn) -> dict[str, Any]:
    """Put the file in the rundown's place, as one version; 409 where the plan was changed since it was looked at."""
    return rundown_shown(bring(request.caller, plan, body.file(), seen=body.seen), request.caller)
