"""Every number that stands in a report, in each of its four forms, is asked of the metric engine once more."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kaibo.accounts.api import CLI
from kaibo.kit.i18n import Language
from kaibo.reports.api import FORMATS, KINDS
from kaibo.reports.model import Chart
from metrics.shelf import Shelf
from reports.conftest import figures_on, pages
from reports.documents import documents
from reports.proof import check, passports

SUBJECTS = {"month": "2026-09", "year": "2026", "show": "s9-0"}


@pytest.fixture
def sold(two_months: Shelf) -> Shelf:
    """Two months with what the three kinds of report look at beside sales: channels, minutes, refunds."""
    batch = two_months.batch()
    here = {"show_id": "s9-0", "business_day": date(2026, 9, 3)}
    for channel, views, orders in (("自然推荐", 800, 28), ("短视频引流", 505, 2)):
        one = {"subject": f"s9-0|{channel}", "channel": channel, "views": views, "orders": orders}
        two_months.tell(batch, grain="channel", **one, **here)
    for minute in range(30):
        at = datetime(2026, 9, 3, 12, minute, tzinfo=UTC)
        two_months.tell(batch, grain="minute", subject=f"s9-0|{minute}", at=at, online=100 + minute, **here)
    return two_months


@pytest.mark.usefixtures("sold")
@pytest.mark.parametrize(("kind", "language"), [("month", "zh"), ("month", "en"), ("year", "zh"), ("show", "en")])
def test_it_is_the_engines(kind: str, language: Language, tmp_path: Path) -> None:
    report = KINDS[kind].builder()(SUBJECTS[kind], CLI.scope, datetime(2026, 11, 20, 4, tzinfo=UTC))
    assert len(passports(report)) > 15
    written = documents(report, language, tmp_path)
    assert set(written) == set(FORMATS)
    check(report, written, language)


@pytest.mark.usefixtures("sold")
def test_a_chart_of_the_month_draws_what_its_page_tells() -> None:
    report = KINDS["month"].builder()("2026-09", CLI.scope, datetime(2026, 11, 20, 4, tzinfo=UTC))
    drawn = 0
    for page in pages(report):
        told = {each.value for each in figures_on(page)}
        for chart in (block for block in page.blocks if isinstance(block, Chart)):
            for series in chart.series:
                drawn += len(series.values)
                assert set(series.values) <= told | {None}, chart.name.zh
    assert drawn > 20
