"""The three planted causes can be seen in numbers that the files contain, and nothing else looks like them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from statistics import mean, pstdev

import pytest

from demo.dates import ORIGIN, SINCE, UNTIL
from demo.reading import files, records, sheets
from kaibo.demo.api import SEED, Manifest, stock_out_show
from kaibo.demo.clock import days
from kaibo.demo.goods import products
from kaibo.demo.schedule import bookings
from kaibo.demo.show import Show, simulate_show
from kaibo.demo.truth import plant

TRUTH = plant(SEED, ORIGIN)


@pytest.fixture(scope="module")
def shows() -> list[Show]:
    """Half a year of shows, four months of it with the empty channel."""
    half = days(date(2026, 5, 1), date(2026, 10, 31))
    return [simulate_show(TRUTH, each) for day in half for each in bookings(TRUTH, day)]


def test_one_host_turns_clicks_into_orders_far_better(shows: list[Show]) -> None:
    rates: dict[str, list[float]] = defaultdict(list)
    for show in shows:
        if show.account.key == TRUTH.host.account:
            rates[show.booking.host].append(len(show.lines) / int(show.goods.clicks.sum()))
    best = rates.pop(TRUTH.host.host)
    rest = [rate for each in rates.values() for rate in each]
    assert len(best) >= 10 and mean(best) > 1.25 * mean(rest)
    assert mean(best) - mean(rest) > 5 * pstdev(rest) / len(best) ** 0.5
    assert max(map(mean, rates.values())) < 1.12 * min(map(mean, rates.values()))


def test_other_hosts_draw_as_many_viewers(shows: list[Show]) -> None:
    """The planted host converts better; she doesn't merely get the better crowds."""
    evenings = [show for show in shows if show.account.key == "gem" and show.booking.slot.name == "prime"]
    mine = [int(show.traffic.views.sum()) for show in evenings if show.booking.host == TRUTH.host.host]
    rest = [int(show.traffic.views.sum()) for show in evenings if show.booking.host != TRUTH.host.host]
    assert mean(mine) == pytest.approx(mean(rest), rel=0.3)


def test_a_channel_fills_the_room_and_sells_nothing(shows: list[Show]) -> None:
    cause = TRUTH.channel
    before, after = (channel_rates(shows, late=late) for late in (False, True))
    assert after[cause.channel][0] > 2 * before[cause.channel][0]
    assert after[cause.channel][1] < 0.2 * before[cause.channel][1]
    for channel in before.keys() - {cause.channel}:
        assert after[channel][1] > 0.7 * before[channel][1]


def channel_rates(shows: list[Show], *, late: bool) -> dict[str, tuple[float, float]]:
    """(share of views, orders per view) by channel of the 抖音 rooms, before or since the cause."""
    views: dict[str, int] = defaultdict(int)
    orders: dict[str, int] = defaultdict(int)
    for show in shows:
        if show.account.platform != TRUTH.channel.platform or (show.day >= TRUTH.channel.since) is not late:
            continue
        for at, channel in enumerate(show.account.channels):
            views[channel.name] += int(show.traffic.views[at])
            orders[channel.name] += int((show.lines.cart.channel == at).sum())
    whole = sum(views.values())
    return {name: (count / whole, orders[name] / count) for name, count in views.items()}


def test_a_hit_runs_out_while_clicks_go_on() -> None:
    booking = stock_out_show(TRUTH)
    assert booking is not None and SINCE <= booking.day <= UNTIL
    show = simulate_show(TRUTH, booking)
    assert show.lineup[0].code == TRUTH.stock_out.code
    clicks = show.goods.clicks[0]
    minute = TRUTH.stock_out.minute
    assert clicks[minute:].sum() > 0.4 * clicks[:minute].sum()
    mine = show.lines.cart.created[show.lines.cart.product == show.lineup[0].index]
    assert len(mine) > 60 and mine.max() < show.start + minute * 60


def test_the_stock_out_is_in_the_files(weeks: Manifest) -> None:
    booking = stock_out_show(TRUTH)
    assert booking is not None
    workbook = next(each for each in files(weeks, "douyin.show_c") if each.first == booking.day)
    book = sheets(workbook.path)
    hit = next(each.name for each in products() if each.code == TRUTH.stock_out.code)
    pitches = [row for row in records(book["商品讲解"]) if row["商品名称"] == hit]
    end = booking.start + TRUTH.stock_out.minute * 60
    sold = [int(str(row["成交件数"])) for row in pitches if int(str(row["讲解结束时间戳"])) <= end]
    unsold = [int(str(row["成交件数"])) for row in pitches if int(str(row["讲解开始时间戳"])) > end + 600]
    assert sum(sold) > 40 and len(unsold) >= 2 and sum(unsold) == 0
    curve = next(each for each in files(weeks, "douyin.minutes") if each.first == booking.day)
    assert "没库存" in str(sheets(curve.path)["直播复盘"])
