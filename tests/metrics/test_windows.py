"""Business days, months that tell no day, and rows without any date."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import Window, last_year, previous, query
from metrics.shelf import NONE, Shelf

FEBRUARY = date(2025, 2, 1)


@pytest.fixture
def three_precisions(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", business_day=date(2025, 2, 28), amount=100)
    shelf.tell(batch, show_id="s2", business_day=FEBRUARY, precision="month", amount=1000)
    shelf.tell(batch, show_id="s3", business_day=NONE, precision="none", amount=10000)


def gmv(first: date | None = None, last: date | None = None, **asked: object) -> object:
    window = (first, last) if first and last else None
    return query(["gmv"], window=window, **asked)[0].numbers["gmv"].value  # type: ignore[arg-type]


@pytest.mark.usefixtures("three_precisions")
def test_a_month_belongs_to_windows_that_hold_all_of_it() -> None:
    assert gmv(FEBRUARY, date(2025, 2, 28)) == 11
    assert gmv(FEBRUARY, date(2025, 2, 27)) is None
    assert gmv(date(2025, 2, 2), date(2025, 3, 2)) == 1
    assert gmv(date(2025, 1, 1), date(2025, 12, 31)) == 11


@pytest.mark.usefixtures("three_precisions")
def test_rows_without_a_date_are_in_no_window_but_in_the_whole() -> None:
    assert gmv() == 111
    months = {row.dimensions["month"]: row.numbers["gmv"].value for row in query(["gmv"], by=["month"])}
    assert months == {"2025-02": 11, None: 100}
    days = {row.dimensions["day"]: row.numbers["gmv"].value for row in query(["gmv"], by=["day"])}
    assert days == {"2025-02-28": 1, None: 110}
    weekdays = {row.dimensions["weekday"]: row.numbers["gmv"].value for row in query(["gmv"], by=["weekday"])}
    assert weekdays == {5: 1, None: 110}


@pytest.mark.parametrize(
    ("first", "last", "before", "year"),
    [
        ("2025-03-01", "2025-03-31", ("2025-02-01", "2025-02-28"), ("2024-03-01", "2024-03-31")),
        ("2025-01-01", "2025-02-28", ("2024-11-01", "2024-12-31"), ("2024-01-01", "2024-02-29")),
        ("2025-03-10", "2025-03-16", ("2025-03-03", "2025-03-09"), ("2024-03-10", "2024-03-16")),
        ("2024-02-29", "2024-02-29", ("2024-02-28", "2024-02-28"), ("2023-02-28", "2023-02-28")),
    ],
)
def test_earlier_windows(first: str, last: str, before: tuple[str, str], year: tuple[str, str]) -> None:
    window = _window(first, last)
    assert previous(window) == _window(*before)
    assert last_year(window) == _window(*year)


@given(st.dates(date(1980, 1, 1), date(2100, 1, 1)), st.integers(0, 800))
def test_the_window_before_ends_the_day_before(first: date, days: int) -> None:
    window = Window(first, date.fromordinal(first.toordinal() + days))
    before = previous(window)
    assert before.last.toordinal() == first.toordinal() - 1
    if window.months:
        assert before.months == window.months
    else:
        assert before.days == window.days


def test_a_window_stands_the_right_way_round() -> None:
    with pytest.raises(KaiboError, match="早于") as refused:
        Window(date(2025, 3, 2), date(2025, 3, 1))
    assert refused.value.status == 422
    with pytest.raises(KaiboError, match="1972"):
        Window(date(1, 1, 1), date(2025, 3, 1))


def _window(first: str, last: str) -> Window:
    return Window(date.fromisoformat(first), date.fromisoformat(last))
