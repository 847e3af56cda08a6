"""Stock from a spreadsheet: looked at first, then made; and the whole of it as a workbook."""

from __future__ import annotations

import io
from base64 import b64encode
from typing import Any

from openpyxl import load_workbook
from stock_shelf import counts, do, fresh_key, make_item

from cast import Actor
from kaibo.goods.models import StockItem, StockListing
from kaibo.goods.stock.commands import Line, Reserve

SHEET = "/api/v1/goods/stock/sheet"


def look(actor: Actor, text: str) -> Any:
    return actor.post(SHEET, {"name": "库存.csv", "data": b64encode(text.encode()).decode()})


def make(actor: Actor, changes: list[dict[str, Any]], key: str = "") -> Any:
    sent = [{name: value for name, value in each.items() if name not in {"line", "new"}} for each in changes]
    return actor.post(f"{SHEET}/changes", {"key": key or fresh_key(), "why": "表格", "changes": sent}).json()


def test_new_items_and_counts_from_a_sheet(buyer: Actor, lamp: StockItem) -> None:
    text = "商品编码,商品名称,平台,平台商品ID,专属渠道,可售数量,安全库存\nlamp,,,,,12,2\npen,签字笔,抖音,88,,300,\n"
    text += 'pen,,,,快手,"1,000",\n'
    found = look(buyer, text).json()
    assert found["errors"][0]["line"] == 4, "a new item needs its name in every line before it is there"
    found = look(buyer, text.replace("pen,,,,快手", "pen,签字笔,,,快手")).json()
    assert [each["new"] for each in found["changes"]] == [False, True, True] and not found["errors"]
    assert counts("lamp") == {"total": 10, "available": 10}, "nothing is changed yet"
    assert make(buyer, found["changes"], "one") == {"made": 3, "waits": 0}
    assert counts("lamp") == {"total": 14, "available": 12, "buffer": 2}
    assert counts("pen") == {"total": 300, "available": 300}
    assert StockListing.objects.filter(item__code="pen").values_list("platform", "product_id").get() == ("douyin", "88")


def test_what_was_sold_meanwhile_stays_sold(buyer: Actor, lamp: StockItem) -> None:
    found = look(buyer, "Code,Available\nlamp,8\n").json()
    do(Reserve("a", (Line("lamp", 5),)))
    make(buyer, found["changes"])
    assert counts("lamp") == {"total": 8, "available": 3, "held": 5}


def test_a_large_difference_waits_for_a_second_person(buyer: Actor) -> None:
    make_item("pen", 500)
    found = look(buyer, "Code,Available\npen,100\n").json()
    assert make(buyer, found["changes"]) == {"made": 1, "waits": 1}
    assert counts("pen") == {"total": 500, "available": 500}


def test_wrong_lines_are_told_and_nothing_is_made(buyer: Actor, lamp: StockItem) -> None:
    text = "商品编码,可售数量,专属渠道\nlamp,七,\nlamp,3,月球\n,3,\nlamp,10,\nlamp,10,\n"
    found = look(buyer, text).json()
    assert [each["line"] for each in found["errors"]] == [2, 3, 4, 6]
    assert found["same"] == 1 and not found["changes"]
    assert look(buyer, "a,b\n1,2\n").json()["code"] == "goods.sheet_heads"


def test_the_workbook_comes_back_unchanged(buyer: Actor, viewer: Actor, lamp: StockItem) -> None:
    make_item("=danger", 2)
    answer = buyer.get(SHEET, language="zh")
    data = b"".join(answer.streaming_content)
    rows = list(load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True))
    assert rows[0][0] == "商品编码" and {row[0] for row in rows[1:]} == {"lamp", "=danger"}
    found = buyer.post(SHEET, {"name": "库存.xlsx", "data": b64encode(data).decode()}).json()
    assert (found["changes"], found["errors"], found["same"]) == ([], [], 2)
    assert viewer.get(SHEET).status_code == 403
