"""A company on air through last year and this one, with the causes a year-end summary should find."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from kaibo.accounts.api import CLI
from kaibo.planning.api import NewGoal, set_goal
from kaibo.reports.model import Report, Text
from kaibo.review.models import Note
from kaibo.shows.models import Show
from metrics.shelf import Shelf, put
from reports.conftest import pages

HOSTS = ("苏婉", "韩墨")
LONG = "阳绿翡翠手镯💎礼盒" * 20
"""A name of two hundred characters with emoji."""


@dataclass
class Years:
    """Shows of a company, each with its row of figures."""

    shelf: Shelf
    batch: Any
    rows: list[dict[str, Any]]

    def air(self, day: date, place: int, amount: int, **more: Any) -> str:
        """The even ones at eight in the evening, the odd ones at noon; the second host's viewers buy half as often."""
        begun = datetime(day.year, day.month, day.day, 12 if place % 2 == 0 else 4, tzinfo=UTC)
        id, host = f"s{day:%y%m%d}-{place}", more.get("host", HOSTS[place % 2])
        Show.objects.create(
            id=id,
            account_id="a1",
            host=host,
            title=f"{day:%m-%d} 专场",
            started_at=begun,
            ended_at=begun + timedelta(hours=4),
            business_day=day,
        )
        told = {
            "host": host,
            "amount": amount,
            "views": 2000 + place,
            "viewers": 1000,
            "buyers": 60 if place % 2 == 0 else 30 + place,
            "orders": 60 if place % 2 == 0 else 30,
            "duration": 14_400_000,
            "peak_online": 300 + day.month,
            "follows": 10 * day.month,
        }
        whole = {"show_id": id, "business_day": day, "at": begun, **told, **more}
        self.rows += self.shelf.told(self.batch, **whole)
        return id

    def store(self) -> None:
        put("observation", self.rows)
        self.rows.clear()


@pytest.fixture
def years(company: None, shelf: Shelf) -> Years:
    return Years(shelf, shelf.batch(), [])


@pytest.fixture
def two_years(years: Years) -> Years:
    """All of 2025, and 2026 to 20 November at half as much again: two hosts, goals and an open note."""
    for year, amount, last in ((2025, 200_000, 12), (2026, 300_000, 11)):
        for month in range(1, last + 1):
            for place in range(2):
                years.air(date(year, month, 2 + place * 9), place, amount + 10_000 * month)
    years.store()
    set_goal(CLI, NewGoal("2026", "", "gmv", Decimal(100_000)))
    set_goal(CLI, NewGoal("2026-03", "", "gmv", Decimal(9_000)))
    set_goal(CLI, NewGoal("2027", "", "gmv", Decimal(150_000)))
    Note.objects.create(show="s260302-0", text="手镯提前备货", owner="周琦", due=date(2026, 11, 1), by="周琦")
    return years


def page_of(report: Report, heading: str) -> Any:
    """The page whose title begins like this in Chinese."""
    return next(page for page in pages(report) if page.title.text.zh.startswith(heading))


def names_in(block: Any) -> list[str]:
    """The words of a table's first column."""
    return [row[0].zh for row in block.rows if isinstance(row[0], Text)]
