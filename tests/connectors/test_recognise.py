"""A table is known by its headers: wherever the header row stands, whatever the file is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_exports import Grid, made, parsed, sheets_file, written

from kaibo.connectors.formats import formats
from kaibo.connectors.options import Mapped
from kaibo.connectors.recognising.heads import joined
from kaibo.connectors.recognising.spec import known_index, name_of
from kaibo.connectors.recognising.suggest import signature, suggested
from soak import many

LIVE = ["Room ID", "Room Title", "Start Time", "Duration", "Attributed GMV", "Views"]
ROOM = ["7300000000000000001", "A show", "2026-09-01 20:00:00", "1h2m", "R$ 10.00", "5"]
NOTEBOOK = [["日期", "主播", "销售额", "观看人数"], ["2026-09-01", "小王", "1200.5", "300"]]


def one(folder: Path, grid: Grid, name: str = "export.csv") -> Path:
    return sheets_file(folder, {"表": grid}, name)


def test_the_period_above_the_header_is_passed_over(tmp_path: Path) -> None:
    path = one(tmp_path, [["2026-07-01 ~ 2026-07-28"], [], LIVE, ROOM], "x.xlsx")
    found = parsed(path, tmp_path / "out").summary
    assert (found.format, found.tables[0].header_row, found.rows_stored) == ("tiktok.live_performance", 3, 1)
    assert (found.currency, found.zone) == ("BRL", "America/Sao_Paulo")


def test_a_row_that_explains_the_columns_is_left_out(tmp_path: Path) -> None:
    headers = ["Order ID", "Order Status", "SKU ID", "Quantity", "SKU Subtotal After Discount", "Created Time"]
    explained = ["Platform unique order ID.", "Status of the order.", "SKU.", "Units sold.", "In local money.", "When."]
    order = ["583870900000000001", "Completed", "17300", "1", "20", "28/05/2026 10:00:00"]
    found = parsed(one(tmp_path, [headers, explained, order]), tmp_path / "out").summary
    assert (found.rows_stored, found.skipped) == (1, {"description": 1})


def test_the_name_and_extension_of_a_file_mean_nothing(tmp_path: Path) -> None:
    path = written(made("douyin.orders"), tmp_path, name="照片.xlsx")
    moved = path.rename(tmp_path / "订单.csv")
    assert parsed(moved, tmp_path / "out").summary.format == "douyin.orders"


@pytest.mark.parametrize("key", ["douyin.show_workbook_a", "douyin.show_workbook_b", "douyin.show_workbook_c"])
def test_a_generation_is_told_by_its_sheets(key: str, tmp_path: Path) -> None:
    assert parsed(written(made(key), tmp_path), tmp_path / "out").summary.format == key


def test_full_and_half_width_brackets_are_one_header(tmp_path: Path) -> None:
    grid = made("douyin.settlement").sheets["表0"]
    wide = [[cell.replace("(", "（").replace(")", "）") for cell in grid[0]], *grid[1:]]
    assert parsed(one(tmp_path, wide), tmp_path / "out").summary.unknown_columns == []


def test_a_header_repeated_among_the_rows_is_left_out(tmp_path: Path) -> None:
    grid = made("kuaishou.funds").sheets["表0"]
    found = parsed(one(tmp_path, [*grid, grid[0], *grid[1:]]), tmp_path / "out").summary
    assert found.skipped == {"duplicate": 3, "header": 1} and found.rows_stored == 3


def test_rows_of_a_sheet_nobody_knows_are_counted(tmp_path: Path) -> None:
    sheets = {"订单": made("douyin.orders").sheets["表0"], "我的笔记": [["记得", "发货"], ["明天", "仓库"]]}
    found = parsed(sheets_file(tmp_path, sheets, "x.xlsx"), tmp_path / "out").summary
    assert found.skipped == {"unknown_table": 2} and found.rows_read == found.rows_stored + 2
    assert "unknown_table" in [each.code for each in found.warnings]


def test_an_unknown_table_asks_for_a_mapping_and_suggests_one(tmp_path: Path) -> None:
    found = parsed(one(tmp_path, NOTEBOOK), tmp_path / "out").summary
    assert found.status == "needs_mapping" and found.suggestion
    assert found.suggestion.kind == "shows"
    assert found.suggestion.map == {
        "host": "主播",
        "started_at": "日期",
        "viewers": "观看人数",
        "amount": "销售额",
    }
    assert found.suggestion.headers == tuple(NOTEBOOK[0]) and found.suggestion.samples == (tuple(NOTEBOOK[1]),)


def test_a_mapping_taught_once_reads_the_same_headers_again(tmp_path: Path) -> None:
    taught = Mapped("shows", {"started_at": "日期", "amount": "销售额"}, currency="CNY", zone="Asia/Shanghai")
    turned = [[line[at] for at in (2, 0, 3, 1)] for line in NOTEBOOK]
    found = parsed(one(tmp_path, turned), tmp_path / "out", mappings={signature(NOTEBOOK[0]): taught})
    assert (found.summary.status, found.summary.kind, found.summary.warnings) == ("parsed", "shows", [])
    assert found.tables["observation"]["value"].to_list() == [120_050]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"kind": "ordres"}, "connectors.unknown_kind"),
        ({"kind": "orders", "map": {"colour": "日期"}}, "connectors.unknown_field"),
        ({"kind": "orders", "map": {"amount": "销售额"}}, "connectors.map_lacks_field"),
        ({"kind": "shows", "map": {"amount": "不存在"}}, "connectors.map_fits_no_table"),
    ],
)
def test_a_mapping_that_cannot_be_is_asked_for_again(said: dict[str, object], code: str, tmp_path: Path) -> None:
    found = parsed(one(tmp_path, NOTEBOOK), tmp_path / "out", **said).summary
    assert found.status == "needs_mapping" and found.wrong and found.wrong.code == code


def test_a_group_header_runs_on_to_the_right() -> None:
    upper = ("时间", "金额", None, "备注")
    assert joined(upper, (None, "下单", "确认", None)) == ("时间", "金额/下单", "金额/确认", "备注")


LETTERS = st.characters(codec="utf-8", exclude_characters="\x1f")
HEADERS = st.lists(st.text(LETTERS, min_size=1, max_size=12), max_size=8)


@given(HEADERS, st.randoms())
def test_a_signature_knows_no_order(headers: list[str], chance: object) -> None:
    turned = list(headers)
    chance.shuffle(turned)  # type: ignore[attr-defined]
    assert signature(turned) == signature(headers)


@given(HEADERS)
@settings(max_examples=many(50), deadline=None)
def test_whatever_the_headers_are_the_answer_is_the_same_twice(headers: list[str]) -> None:
    names = frozenset(filter(None, map(name_of, headers)))
    ways = [[(n, each.format.key) for n, each in known_index().fitting(names, "")] for _ in range(2)]
    assert ways[0] == ways[1] and suggested(headers) == suggested(headers)


@given(st.data())
@settings(max_examples=many(60), deadline=None)
def test_any_choice_of_columns_that_holds_the_needed_ones_is_known(data: st.DataObject) -> None:
    key = data.draw(st.sampled_from(["douyin.orders", "kuaishou.orders", "xiaohongshu.orders", "shopify.orders"]))
    table = formats()[key].tables[0]
    needed = {table.column(field).headers[0] for field in table.needs} | set(table.marks)
    chosen = needed | set(data.draw(st.lists(st.sampled_from(table.headers), max_size=30)))
    fitting = known_index().fitting(frozenset(map(name_of, chosen)), "")
    best = max(fitting, key=lambda each: (each[0], each[0] / len(each[1].known), each[1].format.key))
    assert best[1].format.source == formats()[key].source


SUGGESTED = {
    "a shop's order export": (
        "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country",
        "orders",
        8,
    ),
    "orders of a marketplace": (
        "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at",
        "orders",
        5,
    ),
    "lines of those": ("order_id,order_item_id,product_id,seller_id,price,freight_value", "orders", 5),
    "a store's lines": (
        "Row ID,Order ID,Order Date,Ship Date,Customer ID,Product Name,Sales,Quantity,Profit",
        "orders",
        8,
    ),
    "hand-made orders": ("订单ID,用户ID,商品ID,下单时间,支付时间,购买数量,商品单价,支付金额", "orders", 8),
    "a notebook of shows": ("日期,主播,直播时长(小时),场观,最高在线,平均停留,GMV,订单数,涨粉", "shows", 9),
    "a team's own list of shows": ("直播日期,直播间,主播,销售金额,订单", "shows", 5),
    "a creator's shows": (
        "Live ID,Creator,Start time,End time,GMV,Items sold,Orders,Views,Likes,Comments",
        "shows",
        10,
    ),
    "a shop's days": ("Date,Sales,Orders,Visitors,Product Clicks", "days", 5),
    "a site's days": ("Day,Orders,Total sales,Returns", "days", 3),
    "a business day": ("统计日期,店铺,UV,PV,支付买家数,支付金额,支付件数,退款金额", "days", 8),
    "minutes": ("时间,在线,进入,离开,评论,点赞,GMV", "minutes", 7),
    "chat": ("昵称,弹幕内容,发送时间", "comments", 3),
    "ads": ("日期,计划名称,消耗,展现,点击,成交订单数,成交金额", "ad_hours", 7),
    "returns": ("退款单号,订单号,申请时间,退款金额,退款原因,退款状态", "after_sales", 6),
    "a statement": ("交易时间,交易流水号,收支类型,交易金额,余额", "money_lines", 4),
}


@pytest.mark.parametrize("name", SUGGESTED)
def test_a_table_of_other_people_gets_a_fitting_suggestion(name: str) -> None:
    headers, kind, least = SUGGESTED[name]
    found, mapped = suggested(headers.split(","))
    assert found == kind and len(mapped) >= least


def test_a_number_is_never_suggested_under_a_name_that_is_only_like_its_own() -> None:
    _, mapped = suggested(["日期", "计划名称", "消耗", "净成交订单", "整体成交金额率"])
    assert set(mapped) == {"at", "campaign", "spend"}
