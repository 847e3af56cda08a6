"""The files keep the platforms' habits: encodings, shields, description rows, totals, spellings."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from demo.reading import files, sheets, table, the_file
from kaibo.demo.api import Manifest

PAGE = r"直播间详情页_整场数据下载_\d{4}(-\d\d){2}_\d\d(-\d\d){2}\(.+_\d{4}(-\d\d){2}_\d\d(-\d\d){2}\)\.xlsx"
NAMES = {
    "douyin.show_a": PAGE,
    "douyin.show_b": PAGE,
    "douyin.show_c": r"罗盘_.+_\d{14}_\d{19}\.xlsx",
    "douyin.orders": r"\d{10}_[0-9a-f]{16}\.csv",
    "douyin.overview": r"抖音电商罗盘-成交分析-\d{8}-\d{8}\.xlsx",
    "douyin.minutes": r"\d{4}-\d\d-\d\d_.+_流量话术复盘\.xlsx",
    "qianchuan.live_hours": r"全域推直播_\d{4}-\d\d\.xlsx",
    "tiktok.live": r"Creator-Live-Performance_\d{8}-\d{8}\.xlsx",
}


@pytest.mark.parametrize("kind", NAMES)
def test_file_names_are_the_platforms(kinds: Manifest, kind: str) -> None:
    assert re.fullmatch(NAMES[kind], the_file(kinds, kind).path.name)


def test_files_lie_by_working_day_and_carry_their_moment(weeks: Manifest) -> None:
    assert [each.day for each in weeks.files] == sorted(each.day for each in weeks.files)
    for each in weeks.files:
        assert each.path.parent.name == each.day.isoformat()
        assert each.path.stat().st_mtime == each.fetched.timestamp()
        assert timedelta() <= each.fetched.date() - each.day <= timedelta(days=1)


def test_no_file_takes_the_place_of_another(weeks: Manifest) -> None:
    paths = [each.path for each in weeks.files]
    assert len(set(paths)) == len(paths) and all(path.exists() for path in paths)


def test_order_ids_are_shielded(kinds: Manifest) -> None:
    assert table(the_file(kinds, "douyin.orders").path)[1][0].startswith("\t69")
    assert table(the_file(kinds, "douyin.funds").path)[1][8].startswith("'69")
    tiktok = table(the_file(kinds, "tiktok.orders").path)[1]
    assert re.fullmatch(r"57\d{16}\t", tiktok[0])
    assert any(re.fullmatch(r"\d\d/\d\d/\d{4} \d\d:\d\d:\d\d\t", cell) for cell in tiktok)


def test_encodings_differ(kinds: Manifest) -> None:
    assert the_file(kinds, "douyin.orders").path.read_bytes()[:3] != b"\xef\xbb\xbf"
    assert the_file(kinds, "douyin.orders_older").path.read_bytes()[:3] == b"\xef\xbb\xbf"
    with pytest.raises(UnicodeDecodeError):
        the_file(kinds, "team.roster").path.read_text("utf-8")


def test_settlement_bills_begin_in_the_third_row(kinds: Manifest) -> None:
    _, notes, first = table(the_file(kinds, "douyin.settlement").path)[:3]
    assert notes[0] == "结算完成的时间"
    assert first[0][:2] == "20"


def test_durations_have_many_spellings(kinds: Manifest, weeks: Manifest) -> None:
    a = sheets(the_file(kinds, "douyin.show_a").path)
    assert re.fullmatch(r"\d+小时\d+分\d+秒", str(a["基本信息"][1][4]))
    assert re.fullmatch(r"\d+分\d+秒", str(a["流量分析-渠道分析"][1][1]))
    assert re.fullmatch(r"\d+h\d+m", str(sheets(the_file(kinds, "tiktok.live").path)["performance_detail"][3][4]))
    lengths = [row[6] for each in files(weeks, "kuaishou.shows") for row in table(each.path)[1:]]
    assert all(re.fullmatch(r"\d+小时\d+分(\d+秒|钟)|\d+:\d\d:\d\d", length) for length in lengths)


def test_total_rows_stand_where_the_platforms_put_them(kinds: Manifest) -> None:
    for kind, sheet in (("douyin.show_a", "流量分析-渠道分析"), ("douyin.show_c", "渠道流量")):
        assert sheets(the_file(kinds, kind).path)[sheet][1][0] == "整体"
    assert sheets(the_file(kinds, "qianchuan.live_hours").path)["全域推直播"][-1][0] == "合计"


def test_rates_are_percents_here_and_decimals_there(kinds: Manifest) -> None:
    board = sheets(the_file(kinds, "douyin.show_b").path)["整体看板"][1]
    assert str(board[1]).endswith("%")
    listed = sheets(the_file(kinds, "douyin.show_list").path)["直播间列表"][1]
    assert isinstance(listed[35], float)
    live = sheets(the_file(kinds, "tiktok.live").path)["performance_detail"][3]
    assert str(live[5]).startswith("RM ") and str(live[34]).endswith("%")


def test_groups_are_merged_and_variants_stand_under_products(kinds: Manifest) -> None:
    core = sheets(the_file(kinds, "douyin.show_c").path)["核心指标"]
    assert core[1][0] == "流量" and core[2][0] is None
    goods = sheets(the_file(kinds, "douyin.show_b").path)["商品分析-商品明细"]
    assert any(str(row[0]).startswith("-") for row in goods)
    stacked = sheets(the_file(kinds, "douyin.show_a").path)["商品"]
    assert stacked[2][0] == "商品名称" and any(row[1] == "sku名称" for row in stacked)


def test_a_show_is_exported_again_with_later_refunds(weeks: Manifest) -> None:
    by_room: dict[str, list[int]] = {}
    for each in files(weeks, "douyin.show_c"):
        pairs = {str(row[0]): row[1] for row in sheets(each.path)["场次概览"]}
        by_room.setdefault(str(pairs["房间号（room_id）"]), []).append(round(float(str(pairs["退款金额"])) * 100))
    again = [refunds for refunds in by_room.values() if len(refunds) == 2]
    assert again and all(first < second for first, second in again)


def test_months_do_not_cut_shows(weeks: Manifest) -> None:
    rows_ = [row for each in files(weeks, "team.roster") for row in table(each.path)[1:]]
    assert any(row[4][:7] == "2026-10" and row[5][:7] == "2026-11" for row in rows_)
