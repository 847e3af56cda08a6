"""When a schedule is due: each month once, in the company's zone, whatever its clocks do; none twice, none made up."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Literal
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from kaibo.reports.schedules.rhythm import Rhythm, Slot, month_before

ZONES = ("Asia/Shanghai", "America/New_York", "America/Santiago", "Pacific/Apia", "Asia/Kathmandu", "Africa/Cairo")
KINDS = st.sampled_from(("month", "year"))
MOMENTS = st.datetimes(datetime(2001, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))


@st.composite
def rhythms(draw: st.DrawFn, kinds: st.SearchStrategy[str] = KINDS) -> Rhythm:
    kind: Literal["month", "year"] = "year" if draw(kinds) == "year" else "month"
    numbers = draw(st.tuples(st.integers(1, 31), st.integers(0, 23), st.integers(1, 12)))
    return Rhythm(kind, *numbers, draw(st.sampled_from(ZONES)))


def _slots(rhythm: Rhythm, after: datetime, upto: datetime) -> list[Slot]:
    """Every slot between, one step at a time."""
    found = []
    while (slot := rhythm.next(after)).at <= upto:
        found.append(slot)
        after = slot.at
    return found


@given(rhythms(st.just("month")), MOMENTS)
def test_every_month_has_one_slot_of_the_month_before(rhythm: Rhythm, begin: datetime) -> None:
    slots = _slots(rhythm, begin, begin + timedelta(days=800))
    months = [slot.subject for slot in slots]
    assert len(set(months)) == len(months) and 25 <= len(months) <= 27
    for earlier, later in pairwise(months):
        year, month = map(int, later.split("-"))
        assert earlier == month_before(year, month), "no month is left out"


@given(rhythms(), MOMENTS)
def test_it_is_the_hour_of_the_day_there(rhythm: Rhythm, after: datetime) -> None:
    slot = rhythm.next(after)
    local = slot.at.astimezone(ZoneInfo(rhythm.zone))
    naive = datetime(local.year, local.month, min(rhythm.day, monthrange(local.year, local.month)[1]), rhythm.hour)
    skipped = naive.replace(tzinfo=ZoneInfo(rhythm.zone)).astimezone(UTC).astimezone(ZoneInfo(rhythm.zone))
    assert slot.at.tzinfo is UTC and slot.at > after
    assert local.replace(tzinfo=None) == naive or skipped.replace(tzinfo=None) != naive, "but for hours that are none"


@given(rhythms(), MOMENTS, st.integers(0, 3000))
def test_after_any_time_without_a_worker_the_newest_alone_is_due(rhythm: Rhythm, begin: datetime, days: int) -> None:
    upto = begin + timedelta(days=days)
    slots = _slots(rhythm, begin, upto)
    assert rhythm.due(begin, upto) == ((slots[-1], len(slots) - 1) if slots else (None, 0))
    if slots:
        assert rhythm.due(slots[-1].at, upto) == (None, 0), "and once"


@given(rhythms(), MOMENTS, st.lists(st.integers(0, 60 * 24 * 20), max_size=60))
def test_looking_often_or_seldom_no_slot_comes_twice(rhythm: Rhythm, at: datetime, minutes: list[int]) -> None:
    reached, made = at, []
    for each in minutes:
        at += timedelta(minutes=each)
        slot, _ = rhythm.due(reached, at)
        if slot:
            made.append(slot)
            reached = slot.at
    assert len(set(made)) == len(made) and made == sorted(made, key=lambda slot: slot.at)


def test_the_ends_of_months() -> None:
    last = Rhythm("month", 31, 9)
    days = [slot.at.astimezone(ZoneInfo(last.zone)).day for slot in _slots(last, _at(2024, 1, 1), _at(2025, 1, 1))]
    assert days == [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert Rhythm("month", 1, 0).next(_at(2026, 12, 31)).subject == "2026-12"
    assert Rhythm("year", 29, 8, 2).next(_at(2026, 3, 1)) == Slot(datetime(2027, 2, 28, 0, tzinfo=UTC), "2026")
    assert Rhythm("year", 1, 0, 1).last_whole(_at(2026, 12, 31)) == "2025"
    assert Rhythm("month", 20, 0).last_whole(_at(2026, 3, 1)) == "2026-02"


def _at(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, tzinfo=ZoneInfo("Asia/Shanghai"))
