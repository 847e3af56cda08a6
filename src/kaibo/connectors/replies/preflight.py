"""What a file would bring, before it is stored."""

from __future__ import annotations

from pydantic import BaseModel

from kaibo.connectors.replies.batches import PeriodOut


class SheetColumnOut(BaseModel):
    """A header and the field it was read as ("" when unknown), with two masked samples."""

    header: str
    field: str
    field_zh: str
    field_en: str
    sample: list[str]
    personal: bool


class SheetOut(BaseModel):
    sheet: str
    format: str
    format_zh: str
    format_en: str
    kind: str
    rows: int
    header_row: int
    columns: list[SheetColumnOut]
    unknown_columns: list[str]


class SkippedOut(BaseModel):
    reason: str
    zh: str
    en: str
    count: int


class RefusedOut(BaseModel):
    """A row that was not taken: where, and why."""

    sheet: str
    row: int
    reason_zh: str
    reason_en: str


class ExampleOut(BaseModel):
    """A value that a file changes: of what, from what, to what. `before` and `after` are a status or a number in the
    unit people read (the currency's major unit, seconds, a fraction); the rest is said in words."""

    what: str
    what_zh: str
    what_en: str
    field: str
    field_zh: str
    field_en: str
    currency: str
    before: str | None
    before_zh: str
    before_en: str
    after: str | None
    after_zh: str
    after_en: str


class ChangesOut(BaseModel):
    """Rows against what is held: new, changed, the same, or older than what is held."""

    new: int
    changed: int
    same: int
    older: int
    examples: list[ExampleOut]


class WarningOut(BaseModel):
    code: str
    zh: str
    en: str


class KindFieldOut(BaseModel):
    """A field of a kind; `aliases` are other headers it is known by."""

    key: str
    zh: str
    en: str
    required: bool
    type: str
    aliases: list[str] = []


class KindOut(BaseModel):
    """A kind of table that a mapping can make of a file."""

    key: str
    zh: str
    en: str
    fields: list[KindFieldOut]


class SuggestedOut(BaseModel):
    kind: str
    map: dict[str, str]


class MappingOut(BaseModel):
    """What a file that no format knows looks like, and the mapping that was given or fits it best."""

    sheet: str
    header_row: int
    headers: list[str]
    samples: list[list[str]]
    suggested: SuggestedOut
    kinds: list[KindOut]


class PreflightOut(BaseModel):
    """What people see before a file becomes visible. rows_read = rows_stored + rows_skipped + rows_refused."""

    format: str
    format_zh: str
    format_en: str
    kind: str
    platform: str
    verified: bool
    currency: str
    zone: str
    date_order: str
    tables: list[SheetOut]
    unknown_columns: list[str]
    personal: list[str]
    period: PeriodOut | None
    accounts: list[str]
    shows: int
    rows_read: int
    rows_stored: int
    rows_skipped: int
    rows_refused: int
    skipped: list[SkippedOut]
    refused: list[RefusedOut]
    duplicates: int
    changes: ChangesOut | None
    warnings: list[WarningOut]
