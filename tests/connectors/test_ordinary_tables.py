"""A table with headers anybody may use is nobody's export: it becomes a general kind, by a mapping."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_exports import Grid, parsed, sheets_file

from kaibo.connectors.formats import formats
from kaibo.connectors.recognising.spec import Spec, known_index, name_of
from kaibo.connectors.words import words
from soak import many

SHOWS = [
    "场次ID",
    "开播时间",
    "下播时间",
    "直播标题",
    "主播",
    "观看人数",
    "观看次数",
    "新增粉丝数",
    "互动率",
    "成交金额",
    "成交人数",
]
ORDERS = [
    "订单号",
    "订单编号",
    "下单时间",
    "支付时间",
    "商品",
    "商品ID",
    "数量",
    "单价",
    "金额",
    "实付金额",
    "运费",
    "订单状态",
    "买家",
]
DAYS = ["日期", "访客数", "浏览量", "成交金额", "用户支付金额", "成交人数", "订单数", "退款金额", "客单价", "渠道"]
MINUTES = ["时间", "分钟", "在线人数", "评论次数", "点赞次数", "新增粉丝数", "成交金额", "话术"]
SALES = ["结算时间", "订单号", "结算金额", "佣金", "运费", "备注", "排名", "商品", "销量", "品牌"]
ENGLISH = [
    "Order ID", "Order Status", "SKU ID", "Created Time", "Product Name", "Quantity", "Price", "Total", "Country",
    "Room ID", "Room Title", "Start Time", "Views", "Viewers", "Duration", "Likes", "Campaign", "Cost", "Name", "Email",
]  # fmt: skip
TABLES = [SHOWS, ORDERS, DAYS, MINUTES, SALES, ENGLISH]
ALONE = [spec for spec in known_index().specs if not spec.table.sheet and spec.table.headers]


def claimed(headers: list[str], sheet: str = "Sheet1") -> list[str]:
    names = frozenset(map(name_of, headers))
    return [spec.format.key for _, spec in known_index().fitting(names, sheet)]


@settings(max_examples=many(400), deadline=None)
@given(st.sampled_from(TABLES).flatmap(lambda some: st.lists(st.sampled_from(some), min_size=1, unique=True)))
def test_no_platform_claims_a_table_of_ordinary_headers(headers: list[str]) -> None:
    assert claimed(headers) == []


@settings(max_examples=many(200), deadline=None)
@given(st.lists(st.sampled_from(sorted(words().ordinary)), min_size=2, max_size=25, unique=True))
def test_nor_any_other_choice_of_them(headers: list[str]) -> None:
    assert claimed(headers) == claimed(headers, "商品") == claimed(headers, "基本信息") == []


@pytest.mark.parametrize("spec", ALONE, ids=lambda spec: f"{spec.format.key}:{spec.table.kind or spec.table.skip}")
def test_the_least_that_makes_a_platform_s_table_is_more_than_ordinary(spec: Spec) -> None:
    """What it needs, without the one telling header, is not enough; with it, it is."""
    ordinary = set(map(name_of, words().ordinary))
    least = {*spec.marks, *(min(each & ordinary or each) for each in spec.needs)}
    own = {name for name in least if name not in ordinary}
    assert not spec.fits(frozenset(least - own), "Sheet1")
    assert spec.fits(frozenset(least) if own else frozenset({*least, min(spec.telling)}), "Sheet1")


@pytest.mark.parametrize("headers", TABLES[:-1], ids=lambda headers: headers[0])
def test_such_a_file_asks_for_a_mapping_and_suggests_one(headers: list[str], tmp_path: Path) -> None:
    grid: Grid = [headers, *([f"{n + 1}"] * len(headers) for n in range(3))]
    found = parsed(sheets_file(tmp_path, {"表": grid}, "表.csv"), tmp_path / "out").summary
    assert found.status == "needs_mapping" and found.suggestion
    assert found.suggestion.kind and len(found.suggestion.map) >= 3


def test_every_format_has_something_telling() -> None:
    telling = {spec.format.key for spec in known_index().specs if spec.telling or spec.table.sheet}
    assert telling == set(formats())
