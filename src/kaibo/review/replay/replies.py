"""What the API says of a recording and its transcript."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.compliance.api import TextFindingOut


class SpokenLineOut(BaseModel):
    """On the recording's clock; `findings` count characters of `text`; `doubts` are the [first, last) of which the
    recogniser wasn't sure."""

    start_ms: int
    end_ms: int
    text: str
    doubts: list[tuple[int, int]]
    findings: list[TextFindingOut]


class ReplayOut(BaseModel):
    """The recording's first moment is `offset_ms` after the show's. `link` is "" for none: a file from the reader's own
    disk is played in the page and never sent. `engine`: the recogniser that wrote the
    `lines`, "" for a person's. `origin`: whether `lines` are of an imported file, or were told live by
    sources, the `tellers`; "" where nobody tells what was said."""

    started_at: datetime | None
    link: str
    offset_ms: int
    file: str
    engine: str
    origin: Literal["", "file", "live"]
    tellers: list[str]
    by: str | None
    at: datetime | None
    lines: list[SpokenLineOut]
