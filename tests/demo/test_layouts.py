"""Every file has its platform's columns, in its platform's order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from demo.reading import sheets, table, the_file
from kaibo.demo.api import Manifest
from kaibo.demo.sources import layout

SHARED = Path(__file__).parents[3] / "shared" / "platforms.md"
CSV = {
    "douyin.orders": ("douyin", "orders", 75, "主订单编号", "建议发货时间（止）"),
    "douyin.orders_older": ("douyin", "orders_older", 74, "主订单编号", "物流IMEI码2"),
    "douyin.after_sales": ("douyin", "after_sales", 50, "售后单号", "门店名称"),
    "douyin.settlement": ("douyin", "settlement", 34, "结算时间", "备注"),
    "douyin.funds_older": ("douyin", "funds_older", 30, "动账时间", "备注"),
    "douyin.funds": ("douyin", "funds", 39, "动账时间", "备注"),
    "kuaishou.orders": ("kuaishou", "orders", 61, "订单号", "国补/类国补/消费券"),
    "kuaishou.settlement": ("kuaishou", "settlement", 40, "商家ID", "消费金信息"),
    "kuaishou.shows": ("kuaishou", "shows", 22, "场次ID", "投放消耗"),
    "tiktok.orders": ("tiktok", "orders", 55, "Order ID", "Checked Marked by"),
    "team.roster": ("team", "roster", 9, "日期", "主题"),
    "team.costs": ("team", "costs", 5, "商品ID", "生效日期"),
    "team.pay": ("team", "pay", 5, "主播", "生效日期"),
    "team.rates": ("team", "rates", 7, "直播间", "生效日期"),
}
WORKBOOKS = {
    "douyin.show_list": {"直播间列表": (1, 55, "主播头像", "消费券使用量")},
    "douyin.overview": {
        "成交概览": (1, 38, "日期", "商家体验分"),
        "载体构成": (1, 4, "日期", "用户支付金额"),
        "账号构成": (1, 14, "账号名称", "退款率(支付时间)"),
    },
    "qianchuan.live_hours": {"全域推直播": (1, 12, "日期", "1小时内退款订单数")},
    "qianchuan.live_hours_newer": {"全域推直播": (1, 12, "日期", "1小时内退款订单数")},
    "douyin.minutes": {"直播复盘": (1, 7, "分钟", "话术")},
    "tiktok.live": {"performance_detail": (3, 35, "Room ID", "Like rate")},
    "douyin.show_a": {
        "基本信息": (1, 7, "达人昵称", "千次观看成交金额"),
        "流量&转化-转化漏斗": (1, 15, "自然流量观看人数", "直播间曝光-成交转化率(人数)"),
        "流量分析-渠道分析": (1, 7, "渠道名称", "千川消耗"),
        "流量&转化-短视频引流": (1, 5, "短视频名称", "短视频直播入口点击率(次数)"),
        "互动&人群&售后": (1, 8, "评论次数", "退款金额"),
        "商品": (1, 4, "商品点击人数", "客单价"),
    },
    "douyin.show_b": {
        "基本信息": (1, 10, "达人昵称", "粉丝数"),
        "整体看板": (1, 17, "直播间观看人数", "退款人数"),
        "流量分析-渠道分析": (1, 10, "渠道名称", "千川消耗"),
        "流量分析-短视频引流": (1, 5, "短视频名称", "短视频直播入口点击率(次数)"),
        "商品分析-商品明细": (1, 13, "商品ID", "退款订单数"),
    },
    "douyin.show_c": {
        "核心指标": (1, 5, "分组", "较上期"),
        "渠道流量": (1, 10, "渠道名称", "投放消耗(店铺被投)"),
        "货品明细": (1, 21, "商品ID", "发货后订单退款率"),
        "商品讲解": (1, 9, "商品ID", "分均在线人数"),
    },
}


def test_every_kind_is_written(kinds: Manifest) -> None:
    assert {each.kind for each in kinds.files} == {*CSV, *WORKBOOKS}


@pytest.mark.parametrize("kind", CSV)
def test_csv_columns(kinds: Manifest, kind: str) -> None:
    platform, key, count, first, last = CSV[kind]
    header = table(the_file(kinds, kind).path)[0]
    assert header == layout(platform)[key]
    assert (len(header), header[0], header[-1]) == (count, first, last)


@pytest.mark.parametrize("kind", CSV)
def test_csv_rows_are_all_as_wide_as_the_header(kinds: Manifest, kind: str) -> None:
    written = the_file(kinds, kind)
    header, *body = table(written.path)
    assert {len(row) for row in body} == {len(header)}
    notes = 1 if kind == "douyin.settlement" else 0
    assert len(body) - notes == written.rows


@pytest.mark.parametrize("kind", WORKBOOKS)
def test_workbook_sheets_and_columns(kinds: Manifest, kind: str) -> None:
    found = sheets(the_file(kinds, kind).path)
    for name, (row, count, first, last) in WORKBOOKS[kind].items():
        header = [cell for cell in found[name][row - 1] if cell is not None]
        assert (len(header), header[0], header[-1]) == (count, first, last), name


def test_generation_b_keeps_a_sheet_of_keys_and_values(kinds: Manifest) -> None:
    pairs = sheets(the_file(kinds, "douyin.show_b").path)["流量分析-流量转化"]
    assert [key for key, _ in pairs] == layout("douyin")["show_b"]["流量分析-流量转化"]


def test_generation_c_begins_with_sections_of_keys(kinds: Manifest) -> None:
    pairs = sheets(the_file(kinds, "douyin.show_c").path)["场次概览"]
    keys = [str(row[0]) for row in pairs]
    assert [key for key in keys if not key.startswith("【")] == layout("douyin")["show_c"]["场次概览"]
    assert len([key for key in keys if key.startswith("【")]) == 2


@pytest.mark.skipif(not SHARED.exists(), reason="the platform notes are not on this machine")
@pytest.mark.parametrize(
    ("start", "platform", "key"),
    [
        ("主播头像, 主播昵称", "douyin", "show_list"),
        ("主订单编号, 子订单编号, 支付方式", "douyin", "orders"),
        ("结算时间, 订单号, 子订单号", "douyin", "settlement"),
        ("商家ID, 订单号, 商品ID", "kuaishou", "settlement"),
        ("Room ID, Room Title", "tiktok", "live"),
    ],
)
def test_layouts_are_the_researched_ones(start: str, platform: str, key: str) -> None:
    text = SHARED.read_text("utf-8")
    listed = re.split(r"\. |\.$|\s\(idx|\. \*\*", text[text.index(start) :].replace("Avg. ", "Avg_"), maxsplit=1)[0]
    names = [name.strip().replace("Avg_", "Avg. ") for name in listed.split(",")]
    assert names[: len(layout(platform)[key])] == layout(platform)[key]
