"""An edition as a file, and what people write in it."""

from __future__ import annotations

import io
from typing import Annotated, Any, Literal

from django.http import FileResponse
from pydantic import Field

from kaibo.accounts.api import Body, Request, audit, guarded_router
from kaibo.kit.i18n import Language
from kaibo.reports.edition_replies import SlotOut, VersionOut
from kaibo.reports.editions.files import edition_file, file_name
from kaibo.reports.editions.readers import edition_of
from kaibo.reports.editions.shown import slots
from kaibo.reports.editions.writing import write_text
from kaibo.reports.editions.writings import versions_of

router = guarded_router("reports")

OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "pptx": f"{OFFICE}.presentationml.presentation",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
}
PART = 64 * 1024


class NewText(Body):
    """`after` is the version that stood there before, 0 for none."""

    text: Annotated[str, Field(max_length=4000)]
    after: Annotated[int, Field(ge=0, le=1_000_000)]


@router.get(
    "/editions/{id}/file",
    permission="reports.reports.export",
    response={200: bytes},
    media=[each.partition(";")[0] for each in TYPES.values()],
)
def read_edition_file(
    request: Request, id: str, form: Literal["pptx", "xlsx", "pdf", "html"], lang: Language = "zh"
) -> FileResponse:
    """The report in one of its forms, with what people wrote in it by now."""
    edition = edition_of(request.caller, id)
    path = edition_file(edition, form, lang)
    audit(request.caller, "reports.edition.exported", edition.id, form=form, language=lang, subject=edition.subject)
    answer = FileResponse(
        io.BytesIO(path.read_bytes()),
        as_attachment=True,
        filename=file_name(edition, form, lang),
        content_type=TYPES[form],
    )
    answer.block_size = PART
    return answer


@router.get("/editions/{id}/slots/{slot}", permission="reports.reports.read", response=list[VersionOut])
def read_versions(request: Request, id: str, slot: str) -> list[Any]:
    """All that was written in a slot, newest first."""
    found = versions_of(edition_of(request.caller, id), slot)
    return [{name: getattr(each, name) for name in ("version", "text", "by", "at")} for each in found]


@router.put("/editions/{id}/slots/{slot}", permission="reports.reports.write", response=SlotOut)
def put_text(request: Request, id: str, slot: str, body: NewText) -> dict[str, Any]:
    """Save a text; where somebody saved another since `after`, it is refused (409) and nothing is lost."""
    edition = edition_of(request.caller, id)
    write_text(request.caller, edition, slot, body.text, after=body.after)
    return next(each for each in slots(edition) if each["slot"] == slot)
