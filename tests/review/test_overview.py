"""An operator opens the overview: the month and the year so far, against goals and earlier ones, checked by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest

from cast import Actor
from kaibo.metrics.models import Batch
from kaibo.review.overview import reading as page
from metrics.shelf import Shelf, empty

OVERVIEW = "/api/v1/review/overview"
TODAY = date(2026, 11, 22)
WEEKLY = (1, 8, 15, 22)
EARLIER = ((2025, 11), (2026, 8), (2026, 9), (2026, 10))


@pytest.fixture
def shelf(store_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    monkeypatch.setattr(page, "today_of_company", lambda: TODAY)
    yield Shelf()
    empty()


def tell(shelf: Shelf, batch: Batch, day: date, yuan: int, **more: Any) -> None:
    told = {"orders": 10, "views": 1000, "duration": 3_600_000, "host": "苏婉", **more}
    name = f"s{day:%Y%m%d}{told['host']}{more.get('account', '')}"
    shelf.tell(batch, show_id=name, business_day=day, amount=yuan * 100, **told)


@pytest.fixture
def november(shelf: Shelf) -> Shelf:
    """Four shows of 100 yuan in each earlier month; 300 yuan in November until the 21st, in two shows."""
    batch = shelf.batch()
    for year, month in EARLIER:
        for day in WEEKLY:
            tell(shelf, batch, date(year, month, day), 100)
    tell(shelf, batch, date(2026, 11, 3), 150)
    tell(shelf, batch, date(2026, 11, 21), 150, orders=20)
    return shelf


def read(actor: Actor, **asked: str) -> Any:
    answer = actor.get(OVERVIEW, **asked)
    assert answer.status_code == 200, answer.content
    return answer.json()


@pytest.mark.usefixtures("november")
def test_month_and_year_so_far_against_goals_and_earlier_ones(operator: Actor) -> None:
    for period, value in (("2026-11", 500), ("2026", 3000)):
        operator.put("/api/v1/planning/goals", {"period": period, "metric": "gmv", "value": value})
    told = read(operator)
    month, year = told["month"], told["year"]
    assert (told["until"], month["name"], month["over"], month["gone"]) == ("2026-11-21", "2026-11", False, 0.7)
    gmv = month["numbers"]["gmv"]
    assert (gmv["num"]["value"], gmv["num"]["currency"]) == (300, "CNY")
    assert dict(parse_qsl(gmv["num"]["passport"])) == {"key": "gmv", "from": "2026-11-01", "to": "2026-11-21"}
    assert month["previous"] == {"first": "2026-10-01", "last": "2026-10-21"}
    assert (gmv["previous"]["before"]["value"], gmv["previous"]["ratio"]) == (300, 0)
    assert (gmv["year"]["before"]["value"], gmv["year"]["before"]["passport"] is None) == (300, False)
    assert month["numbers"]["orders"]["previous"]["difference"] == 0
    assert month["numbers"]["shows"]["previous"]["difference"] == -1
    assert (month["goal"]["value"], month["goal"]["completion"]["value"]) == (500, 0.6)
    assert (year["numbers"]["gmv"]["num"]["value"], year["goal"]["completion"]["value"]) == (1500, 0.5)


@pytest.mark.usefixtures("november")
def test_where_the_month_is_heading_and_by_what_pattern(operator: Actor) -> None:
    operator.put("/api/v1/planning/goals", {"period": "2026-11", "metric": "gmv", "value": 500})
    pace = read(operator)["pace"]
    assert pace["sum"] == {"value": 400, "low": 324, "high": 400, "currency": "CNY"}
    assert pace["completion"] == {"value": 0.8, "low": 0.648, "high": 0.8}
    assert (pace["why"], pace["share"], pace["like"]) == (None, 0.75, "2025-11")
    assert pace["months"] == ["2025-11", "2026-08", "2026-09", "2026-10"]
    assert read(operator, month="2026-10")["pace"]["why"] == "over"


@pytest.mark.usefixtures("november")
def test_a_year_that_is_told_in_part_is_not_compared(operator: Actor) -> None:
    told = read(operator)
    assert (told["since"], told["year"]["year"]) == ("2025-11-01", None)
    assert told["year"]["numbers"]["gmv"]["year"] is None
    assert read(operator, month="2025-11")["month"]["numbers"]["gmv"]["previous"] is None


@pytest.mark.usefixtures("november")
def test_days_stand_beside_last_years_and_what_is_not_told_is_missing(operator: Actor) -> None:
    days = {day["day"]: (day["gmv"], day["last_year"]) for day in read(operator)["days"]}
    assert len(days) == 30
    assert days["2026-11-01"] == (None, 100)
    assert days["2026-11-03"] == (150, None)
    assert days["2026-11-22"] == (None, 100)


@pytest.mark.usefixtures("november")
def test_the_drivers_of_the_change_add_up_to_the_cent(operator: Actor) -> None:
    month = read(operator, month="2026-10")["month"]
    base = month["previous"]
    asked = {"from": month["window"]["first"], "to": month["window"]["last"]}
    told = operator.get("/api/v1/metrics/decomposition", **asked, base_from=base["first"], base_to=base["last"]).json()
    assert told["change"]["value"] == month["numbers"]["gmv"]["previous"]["difference"] == 0
    parts = [Decimal(str(part["amount"]["value"])) for part in told["parts"]]
    assert parts and sum(parts) == 0


def test_currencies_stand_apart(shelf: Shelf, operator: Actor) -> None:
    batch = shelf.batch()
    tell(shelf, batch, date(2026, 11, 3), 100)
    tell(shelf, batch, date(2026, 11, 3), 70, account="a2", currency="MYR")
    told, other = read(operator), read(operator, currency="MYR")
    assert (told["currency"], told["currencies"], told["accounts"]) == ("CNY", ["CNY", "MYR"], ["a1"])
    assert (told["month"]["numbers"]["gmv"]["num"]["value"], told["month"]["numbers"]["shows"]["num"]["value"]) == (
        100,
        1,
    )
    number = other["month"]["numbers"]["gmv"]["num"]
    assert (number["value"], number["currency"]) == (70, "MYR")
    assert other["days"][2]["gmv"] == 70
    assert read(operator, currency="USD")["currency"] == "CNY"


def test_a_host_sees_his_own_against_his_own_goal(shelf: Shelf, operator: Actor, host: Actor) -> None:
    batch = shelf.batch()
    tell(shelf, batch, date(2026, 11, 3), 100)
    tell(shelf, batch, date(2026, 11, 4), 900, host="顾言")
    for part, value in (("", 5000), ("host:苏婉", 200), ("host:顾言", 1000)):
        operator.put("/api/v1/planning/goals", {"period": "2026-11", "part": part, "metric": "gmv", "value": value})
    assert read(operator)["month"]["goal"]["completion"]["value"] == 0.2
    told = read(host)
    assert told["month"]["numbers"]["gmv"]["num"]["value"] == 100
    assert told["month"]["goal"]["value"] == 200
    assert told["days"][3]["gmv"] is None


@pytest.mark.usefixtures("shelf")
def test_a_company_without_a_file_is_told_nothing_and_no_zero(operator: Actor) -> None:
    told = read(operator)
    assert (told["month"]["name"], told["since"], told["months"]) == ("2026-11", None, ["2026-11"])
    number = told["month"]["numbers"]["gmv"]["num"]
    assert (number["value"], number["reason"]) == (None, "metrics.reason.no_data")
    assert told["pace"]["why"] == "unsold"
    assert told["month"]["goal"] is None


def test_a_month_that_is_none_is_refused_and_a_stranger_too(
    operator: Actor, supplier: Actor, stranger: Actor, db: None
) -> None:
    assert operator.get(OVERVIEW, month="2026-13").status_code == 422
    assert supplier.get(OVERVIEW).status_code == 403
    assert stranger.get(OVERVIEW).status_code == 401
