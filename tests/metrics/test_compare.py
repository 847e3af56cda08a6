"""Against the period before, and against last year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import Row, Window, ask
from kaibo.metrics.compare import answer_compared
from metrics.shelf import Shelf

MARCH = Window(date(2025, 3, 1), date(2025, 3, 31))


def compared(how: str, by: str = "", window: Window = MARCH) -> list[Row]:
    asked = ask(["gmv", "gpm"], by=[by] if by else [], window=window)
    return answer_compared(replace(asked, compare=how))  # type: ignore[arg-type]


@pytest.fixture
def two_years(shelf: Shelf) -> None:
    batch = shelf.batch()
    for show, day, amount in [
        ("s1", date(2025, 3, 2), 15000),
        ("s2", date(2025, 2, 2), 10000),
        ("s3", date(2024, 3, 2), 30000),
        ("s4", date(2025, 3, 9), 700),
    ]:
        shelf.tell(batch, show_id=show, business_day=day, amount=amount, views=100)


@pytest.mark.usefixtures("two_years")
def test_the_month_before_and_the_same_month_last_year() -> None:
    change = compared("previous")[0].changes["gmv"]
    assert (change.before.value, change.difference, change.ratio) == (100, 57, Decimal("0.57"))
    change = compared("year")[0].changes["gmv"]
    assert (change.before.value, change.difference, change.ratio) == (300, -143, Decimal("-0.476666667"))


@pytest.mark.usefixtures("two_years")
def test_days_stand_beside_the_same_day_of_the_month_before() -> None:
    rows = compared("previous", "day")
    assert [row.dimensions["day"] for row in rows] == ["2025-03-02", "2025-03-09"]
    assert rows[0].changes["gmv"].before.value == 100
    assert rows[1].changes == {}


@pytest.mark.usefixtures("two_years")
def test_months_stand_beside_last_years() -> None:
    rows = compared("year", "month", Window(date(2025, 1, 1), date(2025, 12, 31)))
    assert [(row.dimensions["month"], row.changes.get("gmv") is not None) for row in rows] == [
        ("2025-02", False),
        ("2025-03", True),
    ]
    assert rows[1].changes["gmv"].before.value == 300


@pytest.mark.usefixtures("two_years")
def test_what_is_not_cut_by_time_stands_beside_itself() -> None:
    rows = compared("previous", "account")
    assert rows[0].changes["gmv"].difference == 57


@pytest.mark.usefixtures("shelf")
def test_without_a_window_there_is_nothing_to_compare_with() -> None:
    with pytest.raises(KaiboError, match="起止日期"):
        answer_compared(replace(ask(["gmv"]), compare="previous"))
