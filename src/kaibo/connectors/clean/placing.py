"""When the rows of a table of numbers happened: their own time, their show's, or what the file's name says."""

from __future__ import annotations

from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

import polars as pl

from kaibo.connectors.clean.cells import no_times
from kaibo.connectors.clean.identity import STARTS
from kaibo.connectors.clean.job import Job
from kaibo.connectors.clean.moments import CLOCK_ONLY, fixed, on_days, with_hours
from kaibo.connectors.clean.refusing import Refusing
from kaibo.connectors.recognising.found import Bound, Found
from kaibo.connectors.values.time_columns import Times

OWN: Final = ("at", "started_at", "date", "show_started_at", "from")
OF_A_DAY: Final = frozenset({"days", "ad_hours"})


def placed(found: Found, frame: pl.DataFrame, job: Job, refusing: Refusing, start: Times) -> Times | None:
    """One moment a row; None where rows sum a period of several days and so belong to none of them.

    `start`: when the rows say their show began.
    """
    bound = next((found.bound[field] for field in OWN if field in found.bound), None)
    if bound:
        times = start if bound.field in STARTS else _own(found, frame, job, bound)
        refusing.add(times.reasons, bound)
        hour = found.bound.get("hour")
        return with_hours(times, frame.get_column(hour.place)) if hour else times
    began = job.told.started_at
    if began and found.format.one_show:
        return fixed(began, began.astimezone(ZoneInfo(job.zone)).date(), frame.height)
    day = job.told.one_day
    if day:
        return fixed(None, day, frame.height)
    return None if found.kind in OF_A_DAY else no_times(frame.height)


def _own(found: Found, frame: pl.DataFrame, job: Job, bound: Bound) -> Times:
    cells = frame.get_column(bound.place)
    clocks = cells.str.contains(CLOCK_ONLY)
    if found.kind == "minutes" and clocks.any() and clocks.fill_null(True).all():
        day = _day_of_clocks(job)
        if day:
            frame = frame.with_columns(on_days(cells, day).alias(bound.place))
    return job.reader.times(frame, bound)


def _day_of_clocks(job: Job) -> date | None:
    start = job.told.started_at
    return start.astimezone(ZoneInfo(job.zone)).date() if start else job.told.first_day
