"""Two months of a small company on a real store, and what a report of them holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import parse_qsl

import pytest

from kaibo.accounts.api import CLI
from kaibo.accounts.models import Company
from kaibo.kit import clock
from kaibo.metrics.api import Number, query
from kaibo.planning.api import NewGoal, set_goal
from kaibo.reports.model import Card, Cards, Chart, Figure, Grid, Missing, Page, Report, Words
from kaibo.review.models import Note
from kaibo.shows.models import Account, Show
from metrics.conftest import shelf, store_home
from metrics.shelf import Shelf

__all__ = ["shelf", "store_home"]

NOVEMBER = datetime(2026, 11, 20, 4, tzinfo=UTC)
HOSTS = ("苏婉", "韩墨")


@pytest.fixture
def company(db: None) -> None:
    Company.objects.create(id=1, name="林间小铺", made_at=clock.now())
    Account.objects.create(id="a1", platform="douyin", handle="linjian", name="林间小铺")


@pytest.fixture
def two_months(company: None, shelf: Shelf) -> Shelf:
    """Six shows in August, six in September that sell a third less; order lines, a goal and an open note."""
    batch = shelf.batch()
    for month, amount in ((8, 300_000), (9, 200_000)):
        for place in range(6):
            air(shelf, batch, date(2026, month, 3 + place * 4), place, amount)
    sold = {"business_day": date(2026, 9, 3), "amount": 1_000, "customer_id": "c1", "order_key": 1, "customer_key": 1}
    dear = {**sold, "product": "和田玉吊坠", "product_id": "p2", "amount": 90_000, "customer_key": 2, "order_key": 2}
    shelf.sell(batch, {**sold, "product": "珍珠耳钉", "product_id": "p1"}, dear)
    set_goal(CLI, NewGoal("2026-09", "", "gmv", Decimal(16_000)))
    set_goal(CLI, NewGoal("2026-10", "", "gmv", Decimal(20_000)))
    Note.objects.create(show="s9-0", text="耳钉提前备货", owner="周琦", due=date(2026, 11, 1), by="周琦")
    return shelf


def air(shelf: Shelf, batch: Any, day: date, place: int, amount: int, **more: Any) -> None:
    """One show: the even ones at eight in the evening, the odd ones at ten in the morning."""
    hour = 12 if place % 2 == 0 else 2
    begun = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    id = f"s{day.month}-{place}"
    Show.objects.create(
        id=id,
        account_id="a1",
        host=HOSTS[place % 2],
        started_at=begun,
        ended_at=begun + timedelta(hours=4),
        business_day=day,
    )
    told = {"host": HOSTS[place % 2], "amount": amount, "views": 1000 + place, "orders": 30, "duration": 14_400_000}
    shelf.tell(batch, show_id=id, business_day=day, at=begun, **{**told, **more})


def pages(report: Report) -> Iterator[Page]:
    return (page for chapter in report.chapters for page in chapter.pages)


def titles(report: Report) -> list[str]:
    return [page.title.text.zh for page in pages(report)]


def figures(report: Report) -> Iterator[Figure]:
    """Every figure that stands anywhere in a report."""
    for page in pages(report):
        yield from figures_on(page)


def figures_on(page: Page) -> Iterator[Figure]:
    yield from page.title.figures
    for block in page.blocks:
        yield from _figures(block)


def _figures(block: object) -> Iterator[Figure]:
    if isinstance(block, Words):
        yield from block.figures
    elif isinstance(block, Cards):
        for card in block.cards:
            yield from of_card(card)
    elif isinstance(block, Grid):
        yield from (cell for row in (*block.rows, block.total) for cell in row if isinstance(cell, Figure))


def of_card(card: Card) -> Iterator[Figure]:
    yield card.figure
    yield from card.beside


def charts(report: Report) -> list[Chart]:
    return [block for page in pages(report) for block in page.blocks if isinstance(block, Chart)]


def missing(report: Report) -> list[str]:
    return [block.text.zh for page in pages(report) for block in page.blocks if isinstance(block, Missing)]


def engine(passport: str) -> Number:
    """What the engine says to the question of a passport."""
    given: dict[str, list[str]] = {}
    for name, value in parse_qsl(passport, keep_blank_values=True):
        given.setdefault(name, []).append(value)
    key = given.pop("key")[0]
    days = [date.fromisoformat(given.pop(name)[0]) for name in ("from", "to") if name in given]
    window = (days[0], days[1]) if days else None
    return query([key], window=window, filters=given)[0].numbers[key]
