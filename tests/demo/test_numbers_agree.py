"""What one file says, the others say too: orders, shows, channels, products, hours, days, bills."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from demo.reading import Row, amount, files, records, rows, sheets, the_file
from kaibo.demo.api import Manifest

Listed = dict[str, object]


def newest_files(manifest: Manifest, kind: str) -> list[Path]:
    """The latest export of every period, periods in order."""
    latest = {each.first: each.path for each in files(manifest, kind)}
    return [latest[first] for first in sorted(latest)]


def newest(manifest: Manifest, kind: str) -> list[Row]:
    return [row for path in newest_files(manifest, kind) for row in rows(path)]


def listed_shows(manifest: Manifest) -> list[Listed]:
    """Shows of October and November from the list."""
    october = newest_files(manifest, "douyin.show_list")[-2:]
    return [row for path in october for row in records(sheets(path)["直播间列表"])]


def orders_of(show: Listed, orders: list[Row]) -> list[Row]:
    """The attribution in use: same 达人, live, submitted between start and end."""
    start, end = (str(show[key]).replace("/", "-") for key in ("直播开始时间", "直播结束时间"))
    return [
        row
        for row in orders
        if row["达人昵称"] == show["主播昵称"] and row["流量体裁"] == "直播" and start <= row["订单提交时间"] <= end
    ]


def paid(row: Row) -> bool:
    return row["支付完成时间"] not in {"", "-"}


def test_a_shows_sales_are_its_paid_orders(weeks: Manifest) -> None:
    orders = newest(weeks, "douyin.orders")
    shows = listed_shows(weeks)
    assert len(shows) >= 12
    for show in shows:
        mine = [row for row in orders_of(show, orders) if paid(row)]
        assert amount(show["直播间用户支付金额"]) == sum(amount(row["订单应付金额"]) for row in mine)
        whole = sum(amount(row["订单应付金额"]) + amount(row["平台实际承担优惠金额"]) for row in mine)
        assert amount(show["直播间成交金额"]) == whole
        assert show["直播间成交订单数"] == len(mine)
        assert show["直播间成交件数"] == sum(int(row["商品数量"]) for row in mine)


def test_an_order_line_adds_up(weeks: Manifest) -> None:
    for row in newest(weeks, "douyin.orders"):
        gross = amount(row["商品金额"]) * int(row["商品数量"])
        assert amount(row["订单应付金额"]) == gross + amount(row["运费"]) - amount(row["优惠总金额"])
        parts = sum(amount(row[key]) for key in ("平台优惠", "商家优惠", "达人优惠", "支付优惠"))
        assert amount(row["优惠总金额"]) == parts
        assert amount(row["订单应付金额"]) > 0


@pytest.mark.parametrize(
    ("rate", "part", "whole"),
    [
        ("商品曝光-点击率(次数)", "直播间商品点击次数", "直播间商品曝光次数"),
        ("商品曝光-点击率(人数)", "直播间商品点击人数", "直播间商品曝光人数"),
        ("商品点击-成交率(次数)", "直播间成交订单数", "直播间商品点击次数"),
        ("商品点击-成交率(人数)", "直播间成交人数", "直播间商品点击人数"),
        ("观看-成交率(次数)", "直播间成交订单数", "直播间观看次数"),
        ("观看-成交率(人数)", "直播间成交人数", "直播间观看人数"),
        ("1小时退款率", "1小时退款订单数", "直播间成交订单数"),
    ],
)
def test_listed_rates_are_their_parts(weeks: Manifest, rate: str, part: str, whole: str) -> None:
    for show in listed_shows(weeks):
        assert float(str(show[rate])) == pytest.approx(int(str(show[part])) / int(str(show[whole])), abs=5e-5)


def test_a_listed_show_is_possible(weeks: Manifest) -> None:
    """People never exceed times, later steps never exceed earlier ones, money is net of the right refunds."""
    number: Callable[[Listed, str], float] = lambda show, key: float(str(show[key]))  # noqa: E731
    for show in listed_shows(weeks):
        for people, times in (("直播间曝光人数", "直播间曝光次数"), ("直播间观看人数", "直播间观看次数")):
            assert number(show, people) <= number(show, times)
        steps = ("直播间曝光人数", "直播间观看人数", "直播间商品曝光人数", "直播间商品点击人数", "直播间成交人数")
        counts = [number(show, key) for key in steps]
        assert counts == sorted(counts, reverse=True)
        assert number(show, "直播间成交人数") <= number(show, "直播间成交订单数")
        net = amount(show["直播间成交金额"]) - amount(show["1小时退款金额"])
        assert amount(show["净成交金额"]) == net
        stay = number(show, "人均观看时长(分钟)") * number(show, "直播间观看次数") / number(show, "直播时长(分钟)")
        assert stay == pytest.approx(number(show, "平均在线人数"), rel=0.03, abs=1)


def test_channels_and_products_sum_to_the_show(weeks: Manifest) -> None:
    for each in files(weeks, "douyin.show_c"):
        book = sheets(each.path)
        top = {str(row[0]): row[1] for row in book["场次概览"]}
        whole, *channels = records(book["渠道流量"])
        assert whole["渠道名称"] == "整体"
        for key in ("观看次数", "成交订单数"):
            assert whole[key] == sum(int(str(row[key])) for row in channels)
        for part in (channels, records(book["货品明细"])):
            assert sum(amount(row["用户支付金额"]) for row in part) == amount(top["直播间用户支付金额"])


def test_variants_sum_to_their_product(kinds: Manifest) -> None:
    goods = records(sheets(the_file(kinds, "douyin.show_b").path)["商品分析-商品明细"])
    sums: dict[str, int] = defaultdict(int)
    product = ""
    for row in goods:
        if str(row["商品ID"]).startswith("-"):
            sums[product] += amount(row["用户支付金额"])
        else:
            product = str(row["商品ID"])
            sums[product] -= amount(row["用户支付金额"])
    assert set(sums.values()) == {0}


def test_minutes_follow_from_each_other(weeks: Manifest) -> None:
    lists = {(row["主播昵称"], str(row["直播开始时间"])[:16]): row for row in listed_shows(weeks)}
    for each in files(weeks, "douyin.minutes"):
        curve = records(sheets(each.path)["直播复盘"])
        online = [int(str(row["在线人数"])) for row in curve]
        moves = [int(str(row["进入"])) - int(str(row["离开"])) for row in curve]
        steps = zip(pairwise(online), moves[1:], strict=True)
        assert all(now - before == move for (before, now), move in steps)
        day, room, *_ = each.path.name.split("_")
        show = lists[room, f"{day.replace('-', '/')} {curve[0]['时间']}"]
        assert sum(int(str(row["进入"])) for row in curve) == show["直播间观看次数"]
        assert max(online) <= int(str(show["最高在线人数"])) <= max(online) * 1.05 + 2


def test_hours_of_advertising_sum_to_the_shows(weeks: Manifest) -> None:
    paths = newest_files(weeks, "qianchuan.live_hours_newer")[-2:]
    hours = [row for path in paths for row in records(sheets(path)["全域推直播"])[:-1]]
    shows = listed_shows(weeks)
    spend = sum(amount(show["投放消耗(店铺绑定)"]) for show in shows)
    assert sum(amount(row["整体消耗"]) for row in hours) == pytest.approx(spend, abs=len(hours))
    gmv = sum(amount(show["直播间成交金额"]) for show in shows)
    assert sum(amount(row["整体成交金额"]) for row in hours) == gmv


def test_a_days_sales_are_the_orders_paid_that_day(weeks: Manifest) -> None:
    by_day: dict[str, int] = defaultdict(int)
    for row in newest(weeks, "douyin.orders"):
        if paid(row):
            by_day[row["支付完成时间"][:10].replace("-", "")] += amount(row["订单应付金额"])
    october, november = newest_files(weeks, "douyin.overview")[-2:]
    for day in [*records(sheets(october)["成交概览"])[1:], *records(sheets(november)["成交概览"])]:
        assert amount(day["用户支付金额"]) == by_day[str(day["日期"])]


def test_refunded_orders_have_their_claims(weeks: Manifest) -> None:
    claims = {row["商品单号"] for row in newest(weeks, "douyin.after_sales") if "退款成功" in row["售后状态"]}
    refunded = [row for row in newest(weeks, "douyin.orders") if row["售后状态"] == "退款成功"]
    assert refunded and {row["子订单编号"] for row in refunded} <= claims


def test_bills_add_up(weeks: Manifest) -> None:
    for row in newest(weeks, "douyin.funds"):
        sign = 1 if row["动账方向"] == "入账" else -1
        keys = ("订单实付应结", "实际平台补贴", "实际达人补贴", "实际抖音支付补贴", "订单退款", "平台服务费")
        assert sign * amount(row["动账金额"]) == sum(amount(row[key]) for key in keys)
    for row in newest(weeks, "kuaishou.settlement"):
        net = amount(row["合计收入(元)"]) - amount(row["合计支出(元)"])
        assert amount(row["实际结算金额(元)"]) == net


def test_kuaishou_shows_are_their_orders(weeks: Manifest) -> None:
    orders = newest(weeks, "kuaishou.orders")
    for show in newest(weeks, "kuaishou.shows"):
        mine = [
            row for row in orders if show["开播时间"] <= row["订单创建时间"] <= show["下播时间"] and row["订单支付时间"]
        ]
        assert amount(show["实付金额"]) == sum(amount(row["实付款"]) for row in mine)
        assert int(show["订单数"]) == len(mine)


def test_tiktok_shows_are_their_orders(weeks: Manifest) -> None:
    paths = newest_files(weeks, "tiktok.live")[-2:]
    shows = [row for path in paths for row in records(sheets(path)["performance_detail"][2:])]
    orders = newest(weeks, "tiktok.orders")
    for show in shows:
        mine = [row for row in orders if row["Paid Time"] and during(row["Created Time"], show)]
        assert amount(show["Attributed GMV"]) == sum(amount(row["SKU Subtotal After Discount"]) for row in mine)
        assert int(str(show["Attributed orders"])) == len({row["Order ID"] for row in mine})
        assert int(str(show["Attributed SKU orders"])) == len(mine)


def during(created: str, show: Listed) -> bool:
    moment = f"{created[6:10]}-{created[3:5]}-{created[:2]}{created[10:]}"
    return str(show["Start Time"]) <= moment <= str(show["End Time"])
