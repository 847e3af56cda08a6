"""Dates and times are read in every spelling the platforms use, and never guessed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.connectors.values.dates import Count, Order, Spelling, infer_order, when
from kaibo.connectors.values.moments import When
from kaibo.connectors.values.unreadable import REASONS, Unreadable
from soak import many

UNHURRIED = settings(deadline=None, max_examples=many(60))

SHANGHAI = ZoneInfo("Asia/Shanghai")
MOMENTS = st.datetimes(datetime(1992, 1, 1), datetime(2099, 12, 31)).map(lambda at: at.replace(microsecond=0))


def at(*wall: int) -> datetime:
    return datetime(*wall, tzinfo=SHANGHAI).astimezone(UTC)  # type: ignore[arg-type, misc]


def found(text: str, **spelling: object) -> When:
    read = when(text, Spelling(**spelling))  # type: ignore[arg-type]
    assert read
    return read


def reason(text: str, **spelling: object) -> str:
    with pytest.raises(Unreadable) as caught:
        when(text, Spelling(**spelling))  # type: ignore[arg-type]
    return caught.value.reason


@pytest.mark.parametrize(
    "text",
    [
        "2026/07/28 08:15:49",
        "2026-07-28 08:15:49",
        "2026/7/28 8:15:49",
        "2026.07.28 08:15:49",
        "2026-07-28T08:15:49",
        "2026-07-28T08:15:49.999",
        "2026-07-28T00:15:49Z",
        "2026-07-28 00:15:49 +0000",
        "2026-07-28 00:15:49 UTC",
        "2026-07-28T08:15:49+08:00",
        "2026-07-27 19:15:49-05:00",
        "2026-07-28_08-15-49",
        "20260728 08:15:49",
        "20260728081549",
        "2026年7月28日 08:15:49",
        "2026年7月28日8时15分49秒",
        "2026年07月28日 上午8:15:49",
        "2026-07-28 星期二 08:15:49",
        "28/07/2026 08:15:49",
        "07/28/2026 08:15:49 AM",
        "Jul 28, 2026 8:15:49 AM",
        "Tue, 28 Jul 2026 00:15:49 GMT",
        "２０２６／０７／２８　０８：１５：４９",
        "28/07/2569 08:15:49",
        "\t2026/07/28 08:15:49",
    ],
)
def test_one_moment_in_many_spellings(text: str) -> None:
    read = found(text)
    assert read.at and read.at.replace(microsecond=0) == at(2026, 7, 28, 8, 15, 49)
    assert (read.day, read.precision, read.end) == (date(2026, 7, 28), "time", None)


@pytest.mark.parametrize(
    "text",
    [
        "2025-09-18",
        "2025/9/18",
        "20250918",
        "2025年9月18日",
        "2025年9月18",
        "18/09/2025",
        "09/18/2025",
        "18 Sep 2025",
        "18/9/2568",
    ],
)
def test_one_day_in_many_spellings(text: str) -> None:
    assert found(text) == When(None, date(2025, 9, 18), "day")


@pytest.mark.parametrize("text", ["202509", "2025年9月", "2025-09", "2025/9"])
def test_months(text: str) -> None:
    assert found(text) == When(None, date(2025, 9, 1), "month")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026/07/28 08:15:49-2026/07/28 15:44:39", (2026, 7, 28, 8, 15, 49), (2026, 7, 28, 15, 44, 39)),
        ("2025-09-08_00-00-46~2025-09-08_05-10-02", (2025, 9, 8, 0, 0, 46), (2025, 9, 8, 5, 10, 2)),
        ("2026-07-28 23:00:00 ~ 2026-07-29 01:00:00", (2026, 7, 28, 23), (2026, 7, 29, 1)),
        ("2026/07/28 08:00-09:30", (2026, 7, 28, 8), (2026, 7, 28, 9, 30)),
        ("2026年7月28日 08:00 至 2026年7月28日 09:00", (2026, 7, 28, 8), (2026, 7, 28, 9)),
    ],
)
def test_ranges_of_moments(text: str, start: tuple[int, ...], end: tuple[int, ...]) -> None:
    read = found(text)
    assert read.at == at(*start) and read.end and read.end.at == at(*end)


@pytest.mark.parametrize(
    "text",
    [
        "2025-09-01 ~ 2025-09-30",
        "20250901-20250930",
        "2025/09/01-2025/09/30",
        "2025年9月1日-9月30日",
        "2025-09-01-2025-09-30",
    ],
)
def test_ranges_of_days(text: str) -> None:
    assert found(text) == When(None, date(2025, 9, 1), "day", When(None, date(2025, 9, 30), "day"))


def test_midnight_may_be_written_as_24() -> None:
    assert found("2026-07-28 24:00:00").at == at(2026, 7, 29)
    assert reason("2026-07-28 24:00:01") == "date_impossible"


@pytest.mark.parametrize(
    ("order", "expected"), [("dmy", date(2026, 4, 3)), ("mdy", date(2026, 3, 4)), (None, None), ("ymd", None)]
)
def test_day_and_month_are_never_guessed(order: Order | None, expected: date | None) -> None:
    if expected:
        assert found("03/04/2026", order=order).day == expected
    else:
        assert reason("03/04/2026", order=order) == "date_needs_order"


def test_a_date_that_contradicts_its_order_is_impossible() -> None:
    assert reason("28/07/2026", order="mdy") == "date_impossible"
    assert found("07/28/2026 08:15:49 PM", order="mdy").at == at(2026, 7, 28, 20, 15, 49)


def test_short_years_need_an_order() -> None:
    assert reason("28/07/26") == "date_needs_order"
    assert found("28/07/26", order="dmy").day == found("7/28/26", order="mdy").day == date(2026, 7, 28)
    assert reason("28/07/69", order="dmy") == "date_out_of_range"


@pytest.mark.parametrize(
    ("text", "count", "expected"),
    [
        ("46170", "serial", When(None, date(2026, 5, 28), "day")),
        ("46170.625", "serial", When(at(2026, 5, 28, 15), date(2026, 5, 28), "time")),
        ("1785225600", "epoch_s", When(at(2026, 7, 28, 16), date(2026, 7, 28), "time")),
        ("1785225600000", "epoch_ms", When(at(2026, 7, 28, 16), date(2026, 7, 28), "time")),
        ("2026-07-28", "serial", When(None, date(2026, 7, 28), "day")),
    ],
)
def test_counted_times_need_their_hint(text: str, count: Count, expected: When) -> None:
    assert found(text, count=count) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("46170", "not_a_date"),
        ("1785225600", "not_a_date"),
        ("9月18日", "date_needs_year"),
        ("2026-02-30", "date_impossible"),
        ("20260230", "date_impossible"),
        ("2026-13-01", "date_impossible"),
        ("2026-07-28 25:00", "date_impossible"),
        ("2026-07-28 08:61", "date_impossible"),
        ("1899-12-31", "date_out_of_range"),
        ("2200-01-01", "date_out_of_range"),
        ("2026-07-28 soon", "date_half_read"),
        ("2026", "not_a_date"),
        ("12:00", "not_a_date"),
        ("abc", "not_a_date"),
        ("#VALUE!", "error_cell"),
        ("2026/07/28 15:00:00-2026/07/28 08:00:00", "range_reversed"),
        ("1" * 81, "not_a_date"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, expected: str) -> None:
    assert reason(text) == expected


def test_hints_bound_what_they_count() -> None:
    assert reason("1785225600000", count="epoch_s") == "date_out_of_range"
    assert reason("9999999999999", count="serial") == "date_out_of_range"
    assert reason("12", count="serial") == "date_out_of_range"


def test_a_year_can_be_lent() -> None:
    assert found("9月18日", year=2025) == found("9/18", year=2025) == When(None, date(2025, 9, 18), "day")


@pytest.mark.parametrize(
    "text", ["", "-", "--", "0000-00-00 00:00:00", "1970-01-01 08:00:00", "1970/01/01 00:00:00", "0", "null"]
)
def test_unknown_and_zero_dates_are_none(text: str) -> None:
    assert when(text) is None


def test_the_zone_of_the_source_decides_moment_and_day() -> None:
    read = found("2026-07-28T23:30:00Z", zone="America/New_York")
    assert (read.at, read.day) == (datetime(2026, 7, 28, 23, 30, tzinfo=UTC), date(2026, 7, 28))
    assert found("2026-07-28T23:30:00Z").day == date(2026, 7, 29)
    assert found("2026-01-01 00:00:00", zone="Asia/Bangkok").at == datetime(2025, 12, 31, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/04/2026", "28/07/2026"], "dmy"),
        (["03/04/2026", "07/28/2026 08:00:00 PM"], "mdy"),
        (["2026-07-28", "20260728"], "ymd"),
        (["03/04/2026"], None),
        (["28/07/2026", "07/28/2026"], None),
        (["28/07/26"], None),
        ([], None),
    ],
)
def test_a_column_proves_its_order_or_nobody_does(texts: list[str], order: Order | None) -> None:
    assert infer_order(texts) == order


@UNHURRIED
@given(MOMENTS)
def test_moments_survive_being_written(wall: datetime) -> None:
    forms = [
        "%Y-%m-%d %H:%M:%S",
        "%Y/%m/%d %H:%M:%S",
        "%Y-%m-%dT%H:%M:%S",
        "%Y年%m月%d日 %H:%M:%S",
        "%Y%m%d%H%M%S",
        "%Y-%m-%d_%H-%M-%S",
    ]
    assert {found(wall.strftime(form)).at for form in forms} == {wall.replace(tzinfo=SHANGHAI).astimezone(UTC)}
    assert found(wall.strftime("%d/%m/%Y %H:%M:%S"), order="dmy") == found(
        wall.strftime("%m/%d/%Y %H:%M:%S"), order="mdy"
    )


@UNHURRIED
@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=2)), st.sampled_from(["-", "~", " ~ ", " - ", " 至 "]))
def test_ranges_survive_being_written(start: datetime, length: timedelta, gap: str) -> None:
    end = (start + length).replace(microsecond=0)
    read = found(f"{start:%Y/%m/%d %H:%M:%S}{gap}{end:%Y/%m/%d %H:%M:%S}")
    assert read.at == start.replace(tzinfo=SHANGHAI) and read.end and read.end.at == end.replace(tzinfo=SHANGHAI)


@UNHURRIED
@given(
    st.text(max_size=90), st.sampled_from(["", "serial", "epoch_s", "epoch_ms"]), st.sampled_from([None, "dmy", "ymd"])
)
def test_any_text_is_a_date_unknown_or_refused(text: str, count: Count, order: Order | None) -> None:
    try:
        read = when(text, Spelling(order=order, count=count))
    except Unreadable as refused:
        assert refused.reason in REASONS
        return
    assert read is None or read.at is None or read.at.tzinfo is UTC
