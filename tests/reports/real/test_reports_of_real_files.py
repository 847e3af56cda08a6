"""Reports of files other people wrote: handed in as an operator does, and their known totals stand in every form."""

from __future__ import annotations

import gzip
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors.flows.drop import Drop
from kaibo.accounts.api import CLI
from kaibo.accounts.models import Company
from kaibo.kit import clock
from kaibo.metrics.api import query
from kaibo.reports.api import Report, month_report, show_report, shows_report
from kaibo.shows.models import Show
from reports.conftest import figures, missing, pages, titles
from reports.documents import READERS, documents, in_workbook, on_paper
from reports.proof import check

SHARED = Path(__file__).parents[4] / "shared" / "data"
FUNNEL = SHARED / "a_shop_daily_funnel_cn" / "Data.csv"
RETAIL = SHARED / "d_online_retail_uci" / "dev" / "online_retail_2010-12_to_2011-02.csv.gz"
SESSIONS = SHARED / "a_tiktok_shop_sessions_id" / "sessions.csv"

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the real files are not on this machine")


def handed_in(drop: Drop, path: Path, **options: Any) -> None:
    """A copy of a real file, imported whole, its columns mapped as Kaibo itself suggests."""
    copy = drop.folder / path.name.removesuffix(".gz")
    if path.suffix == ".gz":
        copy.write_bytes(gzip.decompress(path.read_bytes()))
    else:
        shutil.copy(path, copy)
    asked = drop.path(copy, **options)
    stored = drop.path(copy, **options, **asked["mapping"]["suggested"])
    assert (asked["status"], stored["status"], stored["rows_refused"]) == ("needs_mapping", "stored", 0)


def company(currency: str, zone: str) -> None:
    Company.objects.create(id=1, name="林间小铺", currency=currency, zone=zone, made_at=clock.now())


def worth(report: Report, passport: str) -> Decimal:
    return next(each.value for each in figures(report) if each.passport == passport) or Decimal(0)


def stands(written: dict[str, Path], passport: str, value: str, currency: str = "") -> bool:
    """Whether a number stands with all its digits and its passport in each of the four forms."""
    listed = (passport, float(value.strip("¥£").replace(",", "")), currency) in set(in_workbook(written["xlsx"]))
    on_both = all((passport, value) in read(written[form]) for form, read in READERS.items())
    return on_both and listed and value + passport in on_paper(written["pdf"])


def test_the_400_days_of_a_shop(drop: Drop, tmp_path: Path) -> None:
    company("CNY", "Asia/Shanghai")
    handed_in(drop, FUNNEL, currency="CNY", zone="Asia/Shanghai")
    report = month_report("2022-06", CLI.scope)
    written = documents(report, "zh", tmp_path)
    check(report, written, "zh")
    assert stands(written, "key=gmv&from=2022-06-01&to=2022-06-30", "¥46,829,678.00", "CNY")
    assert stands(written, "key=orders&from=2022-06-01&to=2022-06-30", "532,206")
    said = "".join(missing(report))
    for file in ("直播间流量渠道表", "订单或商品明细", "场次列表", "售后单", "排班表"):
        assert file in said


def test_its_months_add_up_to_all_that_was_paid(drop: Drop) -> None:
    company("CNY", "Asia/Shanghai")
    handed_in(drop, FUNNEL, currency="CNY", zone="Asia/Shanghai")
    whole = dict.fromkeys(("gmv", "orders"), Decimal(0))
    for month in (date(2022 + at // 12, at % 12 + 1, 1) for at in range(14)):
        report = month_report(f"{month:%Y-%m}", CLI.scope)
        for key in whole:
            whole[key] += worth(report, f"key={key}&from={report.first}&to={report.last}")
    assert whole == {"gmv": Decimal("1050044696.68"), "orders": 10_366_183}


def test_the_months_of_online_retail(drop: Drop, tmp_path: Path) -> None:
    company("GBP", "Europe/London")
    handed_in(drop, RETAIL, currency="GBP", zone="Europe/London")
    for month, sold in (("2010-12", "£823,746.14"), ("2011-01", "£691,364.56")):
        report = month_report(month, CLI.scope)
        written = documents(report, "en", tmp_path)
        assert stands(written, f"key=gmv&from={report.first}&to={report.last}", sold, "GBP")
        assert "没有渠道数据。导入直播间流量渠道表" in "".join(missing(report))
        rates = [
            each.value or 0 for page in pages(report) for each in page.title.figures if page.title.rule == "refund"
        ]
        assert all(rate <= 1 for rate in rates), "what was sold in another month came back in this one"
    assert "复购率降到 20.1%（上月 29.7%）" in titles(report)


def test_one_session_of_a_shop_on_tiktok(drop: Drop, tmp_path: Path) -> None:
    company("IDR", "Asia/Jakarta")
    handed_in(drop, SESSIONS, currency="IDR", zone="Asia/Jakarta", platform="tiktok")
    told = query(["units", "live_hours"])[0].numbers
    assert (Show.objects.count(), told["units"].value) == (217, 6_619)
    assert round((told["live_hours"].value or 0) / 3600, 2) == Decimal("2308.64")
    busiest = max(query(["viewers"], by=["show"]), key=lambda row: row.numbers["viewers"].value or 0)
    report = show_report(str(busiest.dimensions["show"]), CLI.scope)
    written = documents(report, "zh", tmp_path)
    check(report, written, "zh")
    assert stands(written, f"key=viewers&show={report.subject}", f"{busiest.numbers['viewers'].value:f}")
    said = "".join(missing(report))
    for file in ("流量渠道表", "分钟曲线", "商品明细", "售后单", "排班表"):
        assert file in said


def test_sessions_that_tell_no_day_are_compared(drop: Drop, tmp_path: Path) -> None:
    company("IDR", "Asia/Jakarta")
    handed_in(drop, SESSIONS, currency="IDR", zone="Asia/Jakarta", platform="tiktok")
    ids = list(Show.objects.order_by("id").values_list("id", flat=True)[:3])
    report = shows_report(",".join(ids), CLI.scope)
    check(report, documents(report, "zh", tmp_path), "zh")
    assert report.name.zh == "3 场对比"
    told = {each.passport: each.value for each in figures(report)}
    assert all((told[f"key=viewers&show={id}"] or 0) > 0 for id in ids)
    said = "".join(missing(report))
    assert "同一币种的成交金额" in said and "流量渠道表" in said and "商品明细或订单" in said
