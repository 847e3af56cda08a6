"""What the API says of a recording and its transcript."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel

from kaibo.compliance.api import TextFindingOut


class SpokenLineOut(BaseModel):
    """On the recording's clock; `findings` count characters of `text`."""

    start_ms: int
    end_ms: int
    text: str
    findings: list[TextFindingOut]


class ReplayOut(BaseModel):
    """The recording's first moment is `offset_ms` after the show's. `link` is "" for none: a file from the reader's own
    disk is played in the page and never sent."""

    started_at: datetime | None
    link: str
    offset_ms: int
    file: str
    by: str | None
    at: datetime | None
    lines: list[SpokenLineOut]
