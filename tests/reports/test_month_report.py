"""The month report: its numbers are the engine's, its titles what they tell, and what is not known is said."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from urllib.parse import parse_qsl

import pytest

from kaibo.accounts.api import CLI, Scope
from kaibo.kit.errors import KaiboError
from kaibo.reports.api import Report, month_report
from kaibo.shows.models import Account, Show
from metrics.shelf import Shelf
from reports.conftest import NOVEMBER, air, charts, engine, figures, missing, pages, titles


def made(subject: str = "2026-09", at: datetime = NOVEMBER, scope: Scope = CLI.scope) -> Report:
    return month_report(subject, scope, at)


def worth(report: Report, name: str) -> Decimal | None:
    return next(each.value for each in figures(report) if each.name.zh == name)


@pytest.mark.usefixtures("two_months")
def test_every_number_with_a_passport_is_what_the_engine_says() -> None:
    told = [each for each in figures(made()) if each.passport]
    assert len(told) > 60
    for each in told:
        assert each.value == engine(each.passport).value, each


@pytest.mark.usefixtures("two_months")
def test_the_six_chapters_and_the_titles_that_the_rules_write() -> None:
    report = made()
    assert [chapter.key for chapter in report.chapters] == ["results", "flow", "goods", "team", "feedback", "plan"]
    said = titles(report)
    assert "2026-09 GMV 完成目标的 75.0%，差 4,000 元（截至 09-30）" in said
    assert any(title.startswith("GMV 环比下降 33.3%，主要来自") for title in said)
    assert "与去年同月对比" in said, "there is no year ago to state a finding of"
    assert worth(report, "成交金额") == 12_000


@pytest.mark.usefixtures("two_months")
def test_the_parts_of_a_change_add_up_to_it() -> None:
    fall = next(chart for chart in charts(made()) if chart.form == "waterfall")
    values = [value or Decimal(0) for value in fall.series[0].values]
    assert sum(values[:-1]) == values[-1] == 12_000


@pytest.mark.usefixtures("two_months")
def test_open_notes_and_the_next_goal_stand_in_the_plan() -> None:
    report = made()
    plan = report.chapters[-1]
    cells = [cell for page in plan.pages for block in page.blocks for row in getattr(block, "rows", ()) for cell in row]
    assert {"耳钉提前备货", "周琦", "2026-11-01", "未完成"} <= {getattr(cell, "zh", "") for cell in cells}
    assert 20_000 in {getattr(cell, "value", None) for cell in cells}
    assert "1 件待办里有 1 件已经过期" in titles(report)


@pytest.mark.usefixtures("two_months")
def test_a_small_sample_makes_no_finding() -> None:
    """Three golden shows are fewer than a title about slots may rest on."""
    report = made()
    assert "黄金时段与其他时段" in titles(report)
    assert not any(page.title.rule == "slot" for page in pages(report))


@pytest.mark.usefixtures("two_months")
def test_a_month_without_data_says_so_in_every_chapter_and_tells_no_number() -> None:
    report = made("2025-02")
    assert [chapter.key for chapter in report.chapters][:5] == ["results", "flow", "goods", "team", "feedback"]
    assert all(page.blocks for page in pages(report))
    assert len(missing(report)) >= 6
    assert list(figures(report)) == [] and charts(report) == []


@pytest.mark.usefixtures("two_months")
def test_half_a_month_is_set_against_as_many_days_of_the_month_before() -> None:
    """It ends where the overview ends it: the day that is not over, and days nobody sold on, don't count."""
    report = made("2026-09", datetime(2026, 9, 13, 4, tzinfo=UTC))
    assert (report.first, report.last) == (date(2026, 9, 1), date(2026, 9, 11))
    assert "截至 2026-09-11" in report.name.zh
    assert report.as_of.isoformat() == "2026-09-13T12:00:00+08:00", "by the company's clock, as every page says it"
    assert worth(report, "成交金额") == 6_000
    windows = {(given["from"], given["to"]) for each in figures(report) if (given := dict(parse_qsl(each.passport)))}
    assert windows == {("2026-09-01", "2026-09-11"), ("2026-08-01", "2026-08-11")}
    assert "2026-09 截至 09-11，GMV 已完成目标的 37.5%，还差 1.0 万元" in titles(report)


def test_january_is_set_against_december(company: None, shelf: Shelf) -> None:
    batch = shelf.batch()
    for place in range(5):
        air(shelf, batch, date(2025, 12, 27 + place), place, 100_000)
        air(shelf, batch, date(2026, 1, 1 + place), place, 150_000)
    report = made("2026-01")
    assert any(title.startswith("GMV 环比增长 50.0%") for title in titles(report))
    windows = {(given["from"], given["to"]) for each in figures(report) if (given := dict(parse_qsl(each.passport)))}
    assert windows == {("2026-01-01", "2026-01-31"), ("2025-12-01", "2025-12-31")}
    assert any("2026-02 没有 GMV 目标" in said for said in missing(report))


def test_two_currencies_have_a_section_each_and_are_never_added(two_months: Shelf) -> None:
    Account.objects.create(id="a2", platform="tiktok", handle="living", name="Living MY", currency="MYR")
    abroad = {"show_id": "my", "account": "a2", "platform": "tiktok", "currency": "MYR", "amount": 70_000, "orders": 9}
    two_months.tell(two_months.batch(), business_day=date(2026, 9, 5), **abroad)
    report = made()
    sold = {(each.currency, each.value) for each in figures(report) if each.name.zh == "成交金额"}
    assert {("CNY", Decimal(12_000)), ("MYR", Decimal(700))} <= sold
    said = titles(report)
    assert "2026-09 目标完成情况（MYR）" in said
    assert "与上月对比（MYR）" not in said, "what is missing is said once, not in each currency"
    assert {each.currency for each in figures(report) if each.unit == "money" and each.value is not None} == {
        "CNY",
        "MYR",
    }
    for each in figures(report):
        assert not each.passport or each.value == engine(each.passport).value


@pytest.mark.usefixtures("two_months")
def test_a_host_sees_a_report_of_own_shows_only() -> None:
    report = made(scope=Scope(host="苏婉"))
    assert worth(report, "成交金额") == 6_000
    assert "2026-09 目标完成情况" in titles(report), "the company's goal is not one host's"
    nobody = made(scope=Scope())
    assert Show.objects.exists() and len(missing(nobody)) >= 5
    assert all(each.value != 12_000 for each in figures(nobody))


@pytest.mark.parametrize("month", ["2026-13", "2026", "September", "1066-10", "2026-09-01"])
def test_what_is_no_month_is_refused(company: None, month: str) -> None:
    with pytest.raises(KaiboError) as refused:
        made(month)
    assert refused.value.status == 422
