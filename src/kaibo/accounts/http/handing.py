"""Data that leave as a file: an attachment, and an entry in the audit trail about who took what."""

from __future__ import annotations

from typing import IO

from django.http import FileResponse

from kaibo.accounts.http.request import Request
from kaibo.accounts.trail import audit
from kaibo.kit import clock

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PART = 64 * 1024


def hand_out(
    request: Request, book: IO[bytes], *, name: str, what: str, rows: int, asked: dict[str, str]
) -> FileResponse:
    """A workbook, sent in parts. `what` is the entry's verb, `asked` the filters."""
    audit(request.caller, what, rows=rows, **asked)
    answer = FileResponse(
        book, as_attachment=True, filename=f"{name} {clock.now():%Y-%m-%d}.xlsx", content_type=WORKBOOK
    )
    answer.block_size = PART
    return answer
