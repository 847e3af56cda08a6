"""The year-end summary: its numbers are the engine's, its titles what they tell, and what is not known is said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from urllib.parse import parse_qsl

import pytest

from kaibo.accounts.api import CLI, Scope
from kaibo.kit.errors import KaiboError
from kaibo.reports.api import Report, year_report
from kaibo.reports.model import Chart, Grid
from kaibo.shows.models import Account
from reports.conftest import NOVEMBER, charts, engine, figures, missing, pages, titles
from reports.year.conftest import LONG, Years, names_in, page_of


def made(subject: str = "2026", at: datetime = NOVEMBER, scope: Scope = CLI.scope) -> Report:
    return year_report(subject, scope, at)


def worth(report: Report, name: str) -> Decimal | None:
    return next(each.value for each in figures(report) if each.name.zh == name)


def windows(report: Report) -> set[tuple[str, str]]:
    given = (dict(parse_qsl(each.passport)) for each in figures(report) if each.passport)
    return {(each["from"], each["to"]) for each in given}


@pytest.mark.usefixtures("two_years")
def test_every_number_with_a_passport_is_what_the_engine_says() -> None:
    told = [each for each in figures(made()) if each.passport]
    assert len(told) > 150
    for each in told:
        assert each.value == engine(each.passport).value, each


@pytest.mark.usefixtures("two_years")
def test_the_six_chapters_and_the_titles_that_the_rules_write() -> None:
    report = made()
    keys = ["year_results", "year_traffic", "year_goods", "year_team", "year_rivals", "year_plan"]
    assert [chapter.key for chapter in report.chapters] == keys
    assert report.name.zh == "2026年直播年终总结（截至 11-11）"
    said = titles(report)
    assert "2026年 截至 11-11，GMV 已完成目标的 79.2%，还差 2.1 万元" in said
    assert any(title.startswith("GMV 同比增长 38.5%，主要来自") for title in said)
    assert "1 件待办里有 1 件已经过期" in said


@pytest.mark.usefixtures("two_years")
def test_the_months_stand_beside_last_year_and_their_goals() -> None:
    chart = next(each for each in charts(made()) if each.name.zh.startswith("逐月成交"))
    assert len(chart.places) == 12
    this, last, goals = chart.series
    assert last.values[0] == 4_200 and this.values[0] == 6_200 and this.values[11] is None
    assert goals.values[2] == 9_000 and goals.form == "line" and goals.values[0] is None


@pytest.mark.usefixtures("two_years")
def test_the_parts_of_the_change_add_up_to_it() -> None:
    steps = next(chart for chart in charts(made()) if chart.form == "waterfall").series[0].values
    values = [value or Decimal(0) for value in steps]
    assert sum(values[:-1]) == values[-1] == 79_200


@pytest.mark.usefixtures("two_years")
def test_a_year_that_runs_is_set_against_as_many_days() -> None:
    assert ("2025-01-01", "2025-11-11") in windows(made())
    over = made("2025")
    assert "截至" not in over.name.zh
    assert any("没有可比的成交数据" in said for said in missing(over)), "nothing is known of 2024"
    assert not any("同比" in title for title in titles(over))


def test_where_last_year_is_known_in_part_only_the_same_days_are_compared(years: Years) -> None:
    for month in (9, 10, 11, 12):
        for place in (1, 2, 3):
            years.air(date(2025, month, 10 + place), place, 100_000)
    for month in range(1, 12):
        for place in range(1, 7):
            years.air(date(2026, month, 10 + place), place, 100_000)
    years.store()
    report = made()
    against = page_of(report, "GMV 可比期同比增长 100.0%")
    assert "今年 2026-10-01 至 2026-11-16，对比 2025-10-01 至 2025-11-16" in against.blocks[0].text.zh
    assert worth(report, "成交金额") == 66_000


@pytest.mark.usefixtures("two_years")
def test_a_year_without_data_says_so_in_every_chapter_and_tells_no_number() -> None:
    report = made("2019")
    assert len(report.chapters) == 6 and all(page.blocks for page in pages(report))
    assert len(missing(report)) >= 6
    assert list(figures(report)) == [] and charts(report) == []


@pytest.mark.usefixtures("two_years")
def test_rivals_are_not_invented() -> None:
    report = made()
    assert any("看不到竞品直播间" in said for said in missing(report))
    tables = [block for page in report.chapters[4].pages for block in page.blocks if isinstance(block, Grid)]
    assert [table.name.zh for table in tables] == ["平台活动", "命名基准"]


def test_two_currencies_have_a_section_each_and_are_never_added(two_years: Years) -> None:
    Account.objects.create(id="a2", platform="tiktok", handle="living", name="Living MY", currency="MYR")
    abroad = {"show_id": "my", "account": "a2", "platform": "tiktok", "currency": "MYR", "amount": 70_000, "orders": 9}
    two_years.shelf.tell(two_years.batch, business_day=date(2026, 9, 5), **abroad)
    report = made()
    sold = {(each.currency, each.value) for each in figures(report) if each.name.zh == "成交金额"}
    assert {("CNY", Decimal(79_200)), ("MYR", Decimal(700))} <= sold
    assert "逐月成交与目标（MYR）" in titles(report)
    for chart in charts(report):
        assert len({series.currency for series in chart.series if series.unit == "money"}) <= 1
    for each in figures(report):
        assert not each.passport or each.value == engine(each.passport).value


@pytest.mark.usefixtures("two_years")
def test_a_host_sees_a_summary_of_own_shows_only() -> None:
    report = made(scope=Scope(host="苏婉"))
    assert worth(report, "成交金额") == 39_600
    assert "2026年 目标完成情况" in titles(report), "the company's goal is not one host's"
    assert not any("韩墨" in str(page) for page in pages(report))
    nobody = made(scope=Scope())
    assert all(each.value != 79_200 for each in figures(nobody)) and len(missing(nobody)) >= 5


def test_the_causes_are_among_the_findings(two_years: Years) -> None:
    """A channel of viewers who don't buy, a product that ran out, and a host who sells better in like slots."""
    days = [date(2026, 11, 1) + timedelta(days=by) for by in range(12)]
    ids = [two_years.air(day, 4, 200_000, host="阿栀" if at % 2 else "小霁", buyers=120 if at % 2 else 60, orders=100)
           for at, day in enumerate(days)]  # fmt: skip
    two_years.store()
    for channel, views, orders in (("自然推荐", 900, 95), ("短视频引流", 1100, 3)):
        two_years.shelf.tell(
            two_years.batch, grain="channel", source="douyin.show_c", show_id=ids[-1], business_day=days[-1],
            subject=f"{ids[-1]}|{channel}", channel=channel, views=views, orders=orders,
        )  # fmt: skip
    begun = datetime(2026, 11, 12, 12, tzinfo=UTC)
    line = {"show_id": ids[-1], "business_day": days[-1], "product": LONG, "product_id": "p9", "amount": 9_900}
    two_years.shelf.sell(
        two_years.batch,
        *({**line, "at": begun + timedelta(minutes=2 * at), "order_key": at} for at in range(45)),
    )  # fmt: skip
    report = made()
    said = " ".join(titles(report)) + " ".join(str(page.blocks) for page in pages(report))
    assert "短视频引流带来" in said and "人来了，没有买" in said
    assert "像是断货或下架" in said and LONG in said
    assert "阿栀的" in said and "高于同时段其他主播" in said


@pytest.mark.parametrize("year", ["26", "2026-01", "year", "20260", "1066"])
def test_what_is_no_year_is_refused(company: None, year: str) -> None:
    with pytest.raises(KaiboError) as refused:
        made(year)
    assert refused.value.status == 422


@pytest.mark.usefixtures("two_years")
def test_a_table_of_months_ends_in_the_engines_total() -> None:
    page = page_of(made(), "逐月成交与目标")
    table = next(block for block in page.blocks if isinstance(block, Grid))
    assert names_in(table)[0] == "1月" and len(table.rows) == 11
    assert table.total[1].value == 79_200  # type: ignore[union-attr]
    assert any(isinstance(block, Chart) for block in page.blocks)
