"""What a spreadsheet of stock would change."""

from __future__ import annotations

from pydantic import BaseModel


class StockChangeOut(BaseModel):
    """A line that would change its pool or item; `new`: the item isn't kept yet. `…_seen` is what stands now."""

    line: int
    new: bool
    code: str
    name: str
    platform: str
    product_id: str
    sku_id: str
    channel: str
    available: int
    available_seen: int
    buffer: int
    buffer_seen: int
    low: int
    limit_each: int


class StockSheetErrorOut(BaseModel):
    line: int
    zh: str
    en: str


class StockSheetOut(BaseModel):
    """What a spreadsheet would do. Nothing is changed while there are errors."""

    changes: list[StockChangeOut]
    errors: list[StockSheetErrorOut]
    same: int


class StockSheetMadeOut(BaseModel):
    """`waits`: corrections that wait for a second person."""

    made: int
    waits: int
