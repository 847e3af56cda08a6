"""When a row happened: the moment, how precisely it is known, and the business day it belongs to."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import polars as pl

from kaibo.connectors.clean.distinct import same
from kaibo.connectors.clean.stored import EPOCH, UTC
from kaibo.connectors.values.time_columns import Times

CLOCK_ONLY = r"^\s*[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?\s*$"
NO_DATE = date(1970, 1, 1)


def when_frame(times: Times, *, zone: str, day_start: int) -> pl.DataFrame:
    """Columns at, precision, business_day; an unknown moment is 1970 with precision "none"."""
    frame = pl.DataFrame({"at": times.at, "precision": times.precision, "day": times.day})
    return frame.select(
        pl.col("at").fill_null(EPOCH),
        pl.col("precision").fill_null("none"),
        business_day=business_days(zone, day_start).fill_null(NO_DATE),
    )


def business_days(zone: str, day_start: int) -> pl.Expr:
    """The business day of `at` in `zone`; days and months written without a time keep their own day."""
    if not day_start:
        return pl.col("day")
    shifted = pl.col("at").dt.convert_time_zone(zone) - timedelta(hours=day_start)
    return pl.when(pl.col("precision") == "time").then(shifted.dt.date()).otherwise(pl.col("day"))


def with_hours(times: Times, hours: pl.Series) -> Times:
    """Days moved to the hour a second column names: `08:00 - 08:59`, `8`, `08`."""
    first = hours.str.extract(r"^\s*([0-9]{1,2})").cast(pl.Int64)
    move = (times.precision == "day") & first.is_between(0, 23)
    frame = pl.DataFrame({"at": times.at, "precision": times.precision, "hour": first, "move": move.fill_null(False)})
    moved = frame.select(
        at=pl.when("move").then(pl.col("at") + pl.duration(hours=pl.col("hour"))).otherwise("at"),
        precision=pl.when("move").then(pl.lit("time")).otherwise("precision"),
    )
    return Times(moved["at"], times.day, moved["precision"], times.reasons)


def on_days(clocks: pl.Series, first: date) -> pl.Series:
    """Clock times of one show, in order, as moments: past midnight the next day begins."""
    parts = clocks.str.strip_chars().str.split(":").to_frame("parts")
    seconds = sum(
        (pl.col("parts").list.get(at, null_on_oob=True).cast(pl.Int64).fill_null(0) * weight)
        for at, weight in enumerate((3600, 60, 1))
    )
    frame = parts.select(
        clock=pl.col("parts").list.join(":"),
        days=(seconds.diff() < 0).fill_null(False).cum_sum(),  # type: ignore[union-attr]
    )
    day = pl.lit(first) + pl.duration(days=pl.col("days"))
    return frame.select(pl.concat_str(day.dt.strftime("%Y-%m-%d"), "clock", separator=" ")).to_series()


def fixed(at: datetime | None, day: date | None, rows: int) -> Times:
    """The same moment, or the same day, for every row."""
    precision = "time" if at else "day" if day else None
    return Times(same(at, rows, UTC), same(day, rows, pl.Date), same(precision, rows), same(None, rows))
