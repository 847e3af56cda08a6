"""What operations on uploads answer."""

from __future__ import annotations

from pydantic import BaseModel

from kaibo.connectors.models import Upload
from kaibo.connectors.replies.preflight import MappingOut, PreflightOut


class ProgressOut(BaseModel):
    done: int = 0
    total: int = 0
    phase: str = ""


class FaultOut(BaseModel):
    """Why a file was refused, or the mapping that was given for it."""

    code: str
    message: str
    message_zh: str
    message_en: str
    params: dict[str, str] = {}


class OptionsOut(BaseModel):
    """What the person who handed the file in said about it; empty where nothing was said."""

    kind: str = ""
    map: dict[str, str] = {}
    zone: str = ""
    date_order: str = ""
    currency: str = ""
    account: str = ""
    platform: str = ""


class UploadOut(BaseModel):
    id: str
    file: str
    size: int
    state: Upload.State
    progress: ProgressOut
    error: FaultOut | None
    preflight: PreflightOut | None
    mapping: MappingOut | None
    options: OptionsOut
    batch: int | None
    by: str
