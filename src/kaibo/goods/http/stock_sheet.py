"""Stock from a spreadsheet and into one."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import FileResponse
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router, hand_out
from kaibo.compliance.api import DRAFT
from kaibo.goods.http.reserving import Key, Named
from kaibo.goods.replies.sheet import StockSheetMadeOut, StockSheetOut
from kaibo.goods.sheet.making import Change, make
from kaibo.goods.sheet.preflight import preflight
from kaibo.goods.sheet.writing import stock_book
from kaibo.goods.stock.commands import MOST_UNITS
from kaibo.kit.coded import decoded
from kaibo.kit.i18n import Language

router = guarded_router("goods")

Count = Annotated[int, Field(ge=0, le=MOST_UNITS)]
Code = Annotated[str, Field(max_length=80)]
MOST = 2000


class StockSheetIn(Body):
    """A file's bytes in base64."""

    name: Annotated[str, Field(max_length=200)] = ""
    data: Annotated[str, Field(max_length=3 << 20)]


class StockChangeIn(Body):
    """A line of the outcome, as it was answered."""

    code: Named
    name: Annotated[str, Field(min_length=1, max_length=200), DRAFT]
    platform: Annotated[str, Field(max_length=20)] = ""
    product_id: Code = ""
    sku_id: Code = ""
    channel: Code = ""
    available: Count
    available_seen: Count
    buffer: Count
    buffer_seen: Count
    low: Count
    limit_each: Count


class StockChangesIn(Body):
    """Made together or not at all. `why` stands at each movement."""

    key: Annotated[Key, Field(max_length=100)]
    why: Annotated[str, Field(min_length=1, max_length=400)]
    changes: Annotated[list[StockChangeIn], Field(min_length=1, max_length=MOST)]


@router.get("/stock/sheet", permission="goods.stock.read", response={200: bytes})
def read_sheet(request: Request, language: Language = "zh") -> FileResponse:
    """The whole stock as a workbook, to be kept or filled in."""
    book, rows = stock_book(language)
    return hand_out(request, book, name="stock", what="goods.stock.exported", rows=rows, asked={})


@router.post("/stock/sheet", permission="goods.stock.write", response=StockSheetOut)
def look_at_sheet(request: Request, body: StockSheetIn) -> dict[str, Any]:
    """What the file would change; send its changes to `/goods/stock/sheet/changes` to make them."""
    data = decoded(body.data, "kit.sheet_unreadable")
    return vars(preflight(data))


@router.post("/stock/sheet/changes", permission="goods.stock.write", response=StockSheetMadeOut)
def post_sheet_changes(request: Request, body: StockChangesIn) -> dict[str, int]:
    """Items and quantities as the sheet told them; large corrections wait for a second person."""
    waits = make(request.caller, body.key, body.why, [Change(**each.model_dump()) for each in body.changes])
    return {"made": len(body.changes), "waits": waits}
