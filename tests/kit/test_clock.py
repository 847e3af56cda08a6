"""A show after midnight belongs to the evening it began in."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaibo.kit.clock import business_day, day_bounds

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
ZONES = st.sampled_from(["Asia/Shanghai", "America/New_York", "Asia/Jakarta", "Europe/London"])


def test_after_midnight_is_the_day_before_when_the_day_starts_at_six() -> None:
    at = datetime(2026, 11, 12, 1, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert business_day(at, starts_at_hour=6) == date(2026, 11, 11)
    assert business_day(at, starts_at_hour=0) == date(2026, 11, 12)


@given(MOMENTS, ZONES, st.integers(0, 12))
def test_a_moment_lies_within_the_bounds_of_its_day(at: datetime, zone: str, hour: int) -> None:
    day = business_day(at, zone=zone, starts_at_hour=hour)
    start, end = day_bounds(day, day, zone=zone, starts_at_hour=hour)
    slack = timedelta(hours=1)  # a clock change may fall into the hours before the day starts
    assert start - slack <= at < end + slack


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        business_day(datetime(2026, 1, 1))
