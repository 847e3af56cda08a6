"""The days of a year that shows are planned around: festivals of both calendars and the platforms' promotions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kaibo.planning.calendar.promotions import PROMOTIONS


@dataclass(frozen=True)
class Festival:
    """Its days in one year, both included."""

    key: str
    zh: str
    en: str
    first: date
    last: date


LUNAR = {
    ("spring_festival", "春节", "Spring Festival"): (
        "2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03"
    ),
    ("lantern", "元宵节", "Lantern Festival"): (
        "2024-02-24 2025-02-12 2026-03-03 2027-02-20 2028-02-09 2029-02-27 2030-02-17"
    ),
    ("dragon_boat", "端午节", "Dragon Boat Festival"): (
        "2024-06-10 2025-05-31 2026-06-19 2027-06-09 2028-05-28 2029-06-16 2030-06-05"
    ),
    ("qixi", "七夕", "Qixi"): "2024-08-10 2025-08-29 2026-08-19 2027-08-08 2028-08-26 2029-08-16 2030-08-05",
    ("mid_autumn", "中秋节", "Mid-Autumn"): (
        "2024-09-17 2025-10-06 2026-09-25 2027-09-15 2028-10-03 2029-09-22 2030-09-12"
    ),
    ("chongyang", "重阳节", "Double Ninth"): (
        "2024-10-11 2025-10-29 2026-10-18 2027-10-08 2028-10-26 2029-10-16 2030-10-05"
    ),
}
"""Days of the lunar calendar, 2024 to 2030; of other years they are not told."""
FIXED = (
    ("new_year_day", "元旦", "New Year's Day", (1, 1), 1),
    ("valentine", "情人节", "Valentine's Day", (2, 14), 1),
    ("labour_day", "劳动节", "Labour Day", (5, 1), 5),
    ("520", "520", "520", (5, 20), 1),
    ("children", "儿童节", "Children's Day", (6, 1), 1),
    ("teachers", "教师节", "Teachers' Day", (9, 10), 1),
    ("national_day", "国庆节", "National Day", (10, 1), 7),
    ("christmas", "圣诞节", "Christmas", (12, 25), 1),
)
"""(month, day) it begins on, and how many days it lasts."""
SUNDAY, THURSDAY = 7, 4


def festivals(first: date, last: date) -> list[Festival]:
    """All that touch the days from `first` to `last`, by when they begin."""
    every = (each for year in range(first.year - 1, last.year + 1) for each in of_year(year))
    return sorted((each for each in every if each.first <= last and first <= each.last), key=_order)


def of_year(year: int) -> Iterator[Festival]:
    """Everything of one year, in no order."""
    for each in PROMOTIONS:
        yield Festival(each.key, each.zh, each.en, date(year, *each.first), date(year, *each.last))
    for key, zh, en, begins, days in FIXED:
        begun = date(year, *begins)
        yield Festival(key, zh, en, begun, begun + timedelta(days=days - 1))
    yield _one("mothers", "母亲节", "Mother's Day", _nth(year, 5, SUNDAY, 2))
    yield _one("fathers", "父亲节", "Father's Day", _nth(year, 6, SUNDAY, 3))
    yield _one("black_friday", "黑色星期五", "Black Friday", _nth(year, 11, THURSDAY, 4) + timedelta(days=1))
    for (key, zh, en), days_told in LUNAR.items():
        for told in days_told.split():
            if told.startswith(str(year)):
                yield _one(key, zh, en, date.fromisoformat(told))


def _one(key: str, zh: str, en: str, day: date) -> Festival:
    return Festival(key, zh, en, day, day)


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    """The so many-th Sunday (7) of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))


def _order(festival: Festival) -> tuple[date, date, str]:
    return festival.first, festival.last, festival.key
