"""What operations on batches answer."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field


class PeriodOut(BaseModel):
    """First and last day of the rows."""

    from_: Annotated[date, Field(alias="from")]
    to: date


class BatchOut(BaseModel):
    id: int
    file: str
    format: str
    format_zh: str
    format_en: str
    kind: str
    platform: str
    state: Literal["stored", "undone"]
    rows_read: int
    rows_stored: int
    rows_skipped: int
    rows_refused: int
    warnings: int
    period: PeriodOut | None
    by: str
    at: datetime
    as_of: datetime
    size: int


class BatchesOut(BaseModel):
    rows: list[BatchOut]
    total: int


class FormatOut(BaseModel):
    key: str
    platform: str
    zh: str
    en: str
    verified: bool
