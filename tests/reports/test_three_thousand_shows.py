"""A month of three thousand shows is told in as many slides as a month of thirty, and in a bounded time."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from kaibo.accounts.api import CLI
from kaibo.reports.api import Report, month_report
from kaibo.reports.model import Chart, Grid
from kaibo.shows.models import Account, Show
from metrics.shelf import Shelf, put
from reports.conftest import HOSTS, NOVEMBER, missing, pages, titles
from reports.documents import documents

SHOWS = 3_000
ROOMS = 100
MOST_SECONDS = 20
"""Of processor, for the report and its four files; a quiet machine takes a fraction of it."""
MOST_LINES = 7


@pytest.fixture
def busy_month(company: None, shelf: Shelf) -> Shelf:
    """A hundred rooms on air each day of September, in the evening or in the morning."""
    batch = shelf.batch()
    Account.objects.bulk_create(
        Account(id=f"r{room}", platform="douyin", handle=f"r{room}", name=f"直播间 {room}") for room in range(ROOMS)
    )
    shows, told = [], []
    for at in range(SHOWS):
        room, day = f"r{at % ROOMS}", date(2026, 9, 1 + at // ROOMS)
        begun = datetime(2026, 9, day.day, 12 if at % 2 else 2, at % 60, tzinfo=UTC)
        who = HOSTS[at % 2] if at % 50 else f"主播{at}"
        id = f"s{at}"
        shows.append(
            Show(
                id=id,
                account_id=room,
                host=who,
                started_at=begun,
                ended_at=begun + timedelta(hours=2 + at % 2),
                business_day=day,
            )
        )
        numbers = {
            "amount": (130_000 if at % 2 else 100_000) + at % 9,
            "views": 1_000 + at % 7,
            "orders": 30 + at % 3,
            "duration": 7_200_000,
        }
        told += shelf.told(batch, show_id=id, account=room, business_day=day, at=begun, host=who, **numbers)
    Show.objects.bulk_create(shows)
    put("observation", told)
    return shelf


@pytest.mark.usefixtures("busy_month")
def test_the_month_is_told_as_any_other(tmp_path: Path) -> None:
    begun = time.process_time()
    report = month_report("2026-09", CLI.scope, NOVEMBER)
    written = documents(report, "zh", tmp_path)
    spent = time.process_time() - begun
    assert spent < MOST_SECONDS
    check_slides(Presentation(str(written["pptx"])))
    assert longest(report) <= 10 and any(grid.left_out for grid in grids(report))
    assert "黄金时段每小时成交" in " ".join(titles(report))
    assert any("一组超过 500 场" in said for said in missing(report)), "not told as shows without a length"
    assert not any("没有带开播和下播时间的场次" in said for said in missing(report))


def check_slides(deck: Any) -> None:
    """Few slides, each with a title, seven lines at most and nothing outside it."""
    assert len(deck.slides) < 60
    for slide in deck.slides:
        assert slide.shapes.title.text
        marks = [p for s in slide.shapes if s.has_text_frame for p in s.text_frame._txBody.iter(qn("a:buChar"))]
        assert len(marks) <= MOST_LINES
        for shape in slide.shapes:
            assert shape.left + shape.width <= deck.slide_width + 9999
            assert shape.top + shape.height <= deck.slide_height + 9999


def grids(report: Report) -> list[Grid]:
    return [block for page in pages(report) for block in page.blocks if isinstance(block, Grid)]


def longest(report: Report) -> int:
    """Rows of the longest table, and points of the broadest chart."""
    blocks = [block for page in pages(report) for block in page.blocks]
    drawn = [len(block.places) for block in blocks if isinstance(block, Chart)]
    return max(*drawn, *(len(grid.rows) for grid in grids(report)))
