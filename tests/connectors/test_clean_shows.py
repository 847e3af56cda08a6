"""Tables of numbers: under which show, product, channel, day or minute each number is stored, and in which unit."""

from __future__ import annotations

from pathlib import Path

import polars as pl
from made_exports import Grid, Parsed, made, parsed, sheets_file, written

from kaibo.kit.ids import stable_id

LIST = [
    "主播昵称", "主播抖音号", "直播开始时间", "直播结束时间", "直播时长(分钟)", "直播间观看人数", "直播间成交金额",
    "人均观看时长(分钟)",
]  # fmt: skip
SHOW = ["小店", "shop_1", "2026/09/07 20:55:37", "2026/09/08 00:55:49", "240", "15093", "61045.3", "1.07"]


def read(folder: Path, grid: Grid, name: str = "export.csv", **options: object) -> Parsed:
    return parsed(sheets_file(folder, {"表": grid}, name), folder / "out", **options)


def numbers(found: Parsed, **where: object) -> dict[str, int]:
    rows = found.tables["observation"].filter(*(pl.col(name) == value for name, value in where.items()))
    return dict(rows.select("measure", "value").iter_rows())


def test_a_show_is_known_by_account_and_start(tmp_path: Path) -> None:
    found = read(tmp_path, [LIST, SHOW])
    show, account = found.summary.shows[0], found.summary.accounts[0]
    assert (account.handle, account.name, account.id) == ("shop_1", "小店", stable_id("acc", "douyin", "shop_1"))
    assert show.id == stable_id("show", "douyin", "shop_1", "2026-09-07T12:55Z") and show.account == account.id
    assert str(show.started_at) == "2026-09-07 12:55:37+00:00" and str(show.business_day) == "2026-09-07"
    rows = found.tables["observation"]
    assert rows["subject"].unique().to_list() == rows["show_id"].unique().to_list() == [show.id]
    assert rows["account"].unique().to_list() == [account.id] and rows["row"].unique().to_list() == [2]
    assert numbers(found) == {"duration": 14_400_000, "viewers": 15093, "amount": 6_104_530, "watch_time": 64_200}
    money = rows.filter(pl.col("currency") != "")
    assert money["measure"].to_list() == ["amount"] and money["header"].to_list() == ["直播间成交金额"]


def test_a_missing_number_has_no_row(tmp_path: Path) -> None:
    found = read(tmp_path, [LIST, [*SHOW[:5], "-", "0", "*"], ["b", "b", *SHOW[2:4], "", "—", "", "--"]])
    assert numbers(found) == {"duration": 14_400_000, "amount": 0}
    assert found.summary.skipped == {"no_numbers": 1} and len(found.summary.shows) == 2


def test_a_show_given_twice_counts_as_it_stands_last(tmp_path: Path) -> None:
    found = read(tmp_path, [LIST, [*SHOW[:6], "1", "1"], SHOW])
    assert found.summary.skipped == {"duplicate": 1} and numbers(found)["amount"] == 6_104_530


def test_shows_without_time_are_told_apart_by_what_they_say(tmp_path: Path) -> None:
    grid = [["时长(小时)", "销量"], ["2.5", "9"], ["2.5", "9"], ["3", "4"]]
    found = read(tmp_path, grid, kind="shows")
    moved = read(tmp_path, [grid[0], grid[3], *grid[1:3]], kind="shows")
    ids = {show.id for show in found.summary.shows}
    assert len(ids) == 3 and ids == {show.id for show in moved.summary.shows}
    rows = found.tables["observation"]
    assert (
        rows["precision"].unique().to_list() == ["none"]
        and rows.filter(pl.col("measure") == "duration")["value"].sum() == 28_800_000
    )


def test_shows_known_by_day_only(tmp_path: Path) -> None:
    grid = [
        ["日期", "主播", "销售额"],
        ["2026-09-01", "小王", "10"],
        ["2026-09-01", "小李", "20"],
        ["2026-09-02", "小王", "5"],
    ]
    found = read(tmp_path, grid, kind="shows")
    assert len({show.id for show in found.summary.shows}) == 3
    assert [str(show.business_day) for show in found.summary.shows] == ["2026-09-01", "2026-09-01", "2026-09-02"]
    assert {show.host for show in found.summary.shows} == {"小王", "小李"}


def test_all_tables_of_a_workbook_speak_of_its_one_show(tmp_path: Path) -> None:
    found = parsed(written(made("douyin.show_workbook_b"), tmp_path), tmp_path / "out")
    rows = found.tables["observation"]
    assert len(found.summary.shows) == 1 and rows["show_id"].unique().to_list() == [found.summary.shows[0].id]
    assert rows["source"].unique().to_list() == ["douyin.show_workbook"]
    assert set(rows["grain"]) == {"show", "product", "channel", "video"}
    shows = rows.filter(pl.col("grain") == "show")
    assert shows["measure"].n_unique() == shows.height
    assert rows.filter(pl.col("grain") == "video")["campaign"].to_list()[:2] == ["campaign0", "campaign1"]


def test_a_workbook_tells_when_its_show_ended(tmp_path: Path) -> None:
    file = made("douyin.show_workbook_c")
    assert ["关播时间", "2026-09-01 22:00:00"] in file.sheets["场次概览"]
    (show,) = parsed(written(file, tmp_path), tmp_path / "out").summary.shows
    assert str(show.started_at) == "2026-09-01 12:00:00+00:00" and str(show.ended_at) == "2026-09-01 14:00:00+00:00"
    file.sheets["场次概览"] = [["直播时间", "2026-09-01 20:00:00-2026-09-01 22:30:00"], ["达人昵称", "好店"]]
    ranged = parsed(written(file, tmp_path, name="罗盘.xlsx"), tmp_path / "ranged").summary.shows[0]
    assert ranged.ended_at and ranged.started_at
    assert (ranged.ended_at - ranged.started_at).total_seconds() == 9000


def test_sku_rows_and_the_row_of_all_channels_are_left_out(tmp_path: Path) -> None:
    file = made("douyin.show_workbook_b")
    file.sheets["商品分析-商品明细"].append(["-", "红色 XL", "5", "1", "1", "1", "1"])
    file.sheets["流量分析-渠道分析"].append(["整体", *["9"] * 9])
    found = parsed(written(file, tmp_path), tmp_path / "out")
    assert found.summary.skipped == {"sku_row": 1, "total": 1}


def test_a_workbook_name_tells_shop_room_and_time(tmp_path: Path) -> None:
    file = made("douyin.show_workbook_c")
    del file.sheets["场次概览"][0]
    path = written(file, tmp_path, name="罗盘_好店_1791430000_7300000000000000009.xlsx")
    found = parsed(path, tmp_path / "out").summary
    assert found.shows[0].room_id == "7300000000000000009" and found.as_of
    path = written(
        made("douyin.show_workbook_a"),
        tmp_path,
        name="直播间详情页_整场数据下载_2026-09-08_09-10-11(开学季_2026-09-07_23-00-00).xlsx",
    )
    found = parsed(path, tmp_path / "out").summary
    assert str(found.as_of) == "2026-09-08 01:10:11+00:00" and found.shows[0].title == "开学季"


def test_labels_down_a_column_keep_their_own_rows(tmp_path: Path) -> None:
    found = parsed(written(made("douyin.show_workbook_c"), tmp_path), tmp_path / "out")
    overview = found.tables["observation"].filter(pl.col("sheet") == "场次概览")
    grid = made("douyin.show_workbook_c").sheets["场次概览"]
    assert all(grid[row - 1][0] == header for header, row in overview.select("header", "row").iter_rows())


def test_ranges_are_kept_as_ranges_and_marked_as_estimates(tmp_path: Path) -> None:
    headers = ["排名", "商品", "抖音商品链接", "周销量", "近30天销售额", "转化率"]
    rows = [
        ["抖音销量榜"],
        headers,
        ["1", "辣条", "https://h/?id=371", "7.5w~10w", "100w+", "10%~15%"],
        ["直播销量榜"],
        headers,
        ["1", "辣条", "https://h/?id=371", "5000", "", "20.00%"],
    ]
    grid = [line + [""] * (6 - len(line)) for line in rows]
    found = read(tmp_path, grid)
    kept = found.tables["observation"].sort("row", "measure").select("channel", "measure", "value", "low", "high")
    assert kept.rows() == [
        ("抖音销量榜", "market_amount_30d", None, 100_000_000, None),
        ("抖音销量榜", "market_conversion", None, 100_000_000, 150_000_000),
        ("抖音销量榜", "market_units_week", None, 75_000, 100_000),
        ("直播销量榜", "market_conversion", 200_000_000, None, None),
        ("直播销量榜", "market_units_week", 5_000, None, None),
    ]
    rows_ = found.tables["observation"]
    assert rows_["estimated"].unique().to_list() == [1] and rows_["subject"].unique().to_list() == ["|371"]
    assert found.summary.skipped == {"section": 1} and [each.product_id for each in found.summary.products] == ["371"]


def test_hours_are_added_to_their_day(tmp_path: Path) -> None:
    headers = ["日期", "小时区间", "账号名称", "整体消耗", "整体成交金额"]
    grid = [
        headers,
        ["2026-09-01", "08:00 - 08:59", "小店", "12.5", "100"],
        ["2026-09-01", "23:00 - 23:59", "小店", "0", "-"],
    ]
    rows = read(tmp_path, grid).tables["observation"].sort("at")
    assert [str(at) for at in rows["at"].unique(maintain_order=True)] == [
        "2026-09-01 00:00:00+00:00",
        "2026-09-01 15:00:00+00:00",
    ]
    assert rows["precision"].unique().to_list() == ["time"] and rows["subject"].n_unique() == 1


def test_minutes_with_a_clock_only_take_their_day_from_the_name(tmp_path: Path) -> None:
    moves = [["1", "23:59", "10", "0"], ["2", "00:00", "12", "2"], ["3", "00:01", "11", "-1"]]
    grid = [["分钟", "时间", "在线人数", "净进出"], *moves]
    rows = read(tmp_path, grid, "直播_2026-09-01.csv").tables["observation"].filter(pl.col("measure") == "online")
    assert [str(day) for day in rows.sort("row")["business_day"]] == ["2026-09-01", "2026-09-02", "2026-09-02"]
    assert read(tmp_path, grid, "x.csv").summary.refused_count == 3


def test_a_period_of_several_days_is_no_day(tmp_path: Path) -> None:
    headers = ["账号名称", "账号类型", "自营/带货", "抖音号", "用户支付金额", "成交人数"]
    grid = [headers, ["小店", "自营", "自营", "shop_1", "100", "5"]]
    one = read(tmp_path, grid, "抖音电商罗盘-成交分析-20260901-20260901.csv")
    assert one.summary.rows_stored == 1 and str(one.summary.period_from) == "2026-09-01"
    many = read(tmp_path, grid, "抖音电商罗盘-成交分析-20260901-20260930.csv")
    assert (many.summary.rows_stored, many.summary.skipped) == (0, {"period_total": 1})


def test_carriers_are_a_source_of_their_own(tmp_path: Path) -> None:
    found = parsed(written(made("douyin.deals"), tmp_path), tmp_path / "out")
    sources = set(found.tables["observation"]["source"])
    assert sources == {"douyin.deals", "douyin.deals.carriers", "douyin.deals.accounts"}


def test_two_rows_of_headers(tmp_path: Path) -> None:
    found = parsed(written(made("shopee.live_overview_th"), tmp_path), tmp_path / "out")
    assert (found.summary.currency, found.summary.tables[0].header_row) == ("THB", 2)
    headers = dict(found.tables["observation"].select("measure", "header").iter_rows())
    assert headers["amount"] == "ยอดขาย/(คำสั่งซื้อที่ยืนยันแล้ว)"


def test_a_serial_day_and_a_clock_beside_it(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["MARCA", "Start time", "", "Attributed GMV", "Ads Cost", "Ads GMV"],
            ["Casa", "46266", "0.625", "10", "1", "5"],
        ],
        currency="BRL",
        zone="America/Sao_Paulo",
    )
    assert str(found.summary.shows[0].started_at) == "2026-09-01 18:00:00+00:00"


def test_an_unreadable_number_refuses_the_row_and_says_where(tmp_path: Path) -> None:
    found = read(tmp_path, [LIST, SHOW, ["b", "b", *SHOW[2:5], "很多", *SHOW[6:]]])
    assert (found.summary.rows_stored, found.summary.refused_count) == (1, 1)
    refused = found.summary.refused[0]
    assert (refused.row, refused.code, refused.column, refused.cell) == (3, "not_a_number", "直播间观看人数", "很多")


def test_orders_name_their_show(tmp_path: Path) -> None:
    found = parsed(written(made("taobao.show_orders"), tmp_path), tmp_path / "out", account="旗舰店")
    shows = {show.id: show for show in found.summary.shows}
    lines = found.tables["order_line"]
    assert set(lines["show_id"]) == set(shows) and len(shows) == 3
    assert all(show.room_id and show.started_at and show.title for show in shows.values())
    assert lines["account"].unique().to_list() == [stable_id("acc", "taobao", "旗舰店")]
