"""What the API says of a recording that is listened to."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class SpeechProblemOut(BaseModel):
    code: str
    zh: str
    en: str


class HearingOut(BaseModel):
    """`done_ms` of `total_ms` of the recording were listened to; null: not told. `again`: whether it can go on."""

    state: Literal["queued", "running", "offered", "failed"]
    file: str
    engine: str
    lines: int
    done_ms: int | None
    total_ms: int | None
    error: SpeechProblemOut | None
    again: bool
    by: str
    at: datetime


class SpeechOut(BaseModel):
    """`engine` is the recogniser that is set up, "" for none: `lacking` then says why. `elsewhere` is the machine to
    which the recording is sent, "" where it stays on this one. `reads`: any recording, or WAV of 16 kHz alone."""

    kind: Literal["", "local", "endpoint"]
    engine: str
    elsewhere: str
    reads: Literal["any", "wav"]
    lacking: SpeechProblemOut | None
    hearing: HearingOut | None
