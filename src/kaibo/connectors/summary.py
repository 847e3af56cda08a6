"""What parsing one file found, as it passes from the parser's process to the rest."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

import msgspec


class ColumnNote(msgspec.Struct, frozen=True):
    """A header, the field it was read as ("" when unknown), and two masked samples."""

    header: str
    field: str = ""
    sample: tuple[str, ...] = ()
    personal: bool = False


class TableNote(msgspec.Struct, frozen=True):
    """One table of the file and the format it was read as."""

    sheet: str
    format: str
    kind: str
    rows: int
    header_row: int
    columns: tuple[ColumnNote, ...] = ()


class Refusal(msgspec.Struct, frozen=True):
    """A row that was not taken: where, why (`code` is an error of this room), and the cell, masked."""

    sheet: str
    row: int
    code: str
    column: str = ""
    cell: str = ""


class AccountNote(msgspec.Struct, frozen=True):
    """An account the file tells of; `id` is derived from platform and handle."""

    id: str
    handle: str
    name: str


class ShowNote(msgspec.Struct, frozen=True):
    """A show the file tells of, under the id derived from what the file says."""

    id: str
    account: str
    room_id: str = ""
    title: str = ""
    host: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    business_day: date | None = None


class ProductNote(msgspec.Struct, frozen=True):
    """A product the file tells of, by the platform's id."""

    product_id: str
    name: str
    category: str = ""


class Warning(msgspec.Struct, frozen=True):
    """Something people should know though the rows were taken: `code` is a text of this room, `warning.<code>`."""

    code: str
    params: dict[str, str] = {}


class Suggestion(msgspec.Struct, frozen=True):
    """What a file nobody knows looks like, and the mapping that fits it best."""

    sheet: str
    header_row: int
    headers: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    signature: str
    kind: str
    map: dict[str, str]


class Wrong(msgspec.Struct, frozen=True):
    """What is wrong with a mapping: a KaiboError of this room, as it passes between processes."""

    code: str
    params: dict[str, str] = {}


class Summary(msgspec.Struct):
    """The whole outcome. rows_read = rows_stored + Σ skipped + Σ refused, always.

    `stored` counts the rows written per stored table (an Arrow stream `<table>.arrow` each): for observations
    one source row makes many. `refused` holds the first ones; all are in refused.jsonl beside it. `wrong`: why the
    mapping that was given could not be.
    """

    status: Literal["parsed", "needs_mapping"]
    format: str = ""
    family: str = ""
    kind: str = ""
    platform: str = ""
    verified: bool = False
    currency: str = ""
    zone: str = ""
    date_order: str = ""
    as_of: datetime | None = None
    rows_read: int = 0
    rows_stored: int = 0
    skipped: dict[str, int] = {}
    refused_count: int = 0
    refused: list[Refusal] = []
    stored: dict[str, int] = {}
    period_from: date | None = None
    period_to: date | None = None
    tables: list[TableNote] = []
    accounts: list[AccountNote] = []
    shows: list[ShowNote] = []
    products: list[ProductNote] = []
    personal: list[str] = []
    unknown_columns: list[str] = []
    warnings: list[Warning] = []
    suggestion: Suggestion | None = None
    wrong: Wrong | None = None
    signature: str = ""
