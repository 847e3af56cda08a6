"""Whole columns of written dates and times."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

import polars as pl

from kaibo.connectors.values.dates import PLAIN, Spelling, when
from kaibo.connectors.values.distinct import REASON, Row, merge, read_distinct, tidy
from kaibo.connectors.values.moments import FIRST_YEAR, Clock, When, at_clock

_SCHEMA: Final = {"at": pl.Datetime("ms", "UTC"), "day": pl.Date, "precision": pl.String}
_LAST_FAST_YEAR: Final = 2090
_WALL: Final = pl.Datetime("ms")
_MIDNIGHT: Final = Clock(0)
_CLOCK: Final = " [0-2][0-9]:[0-5][0-9]:[0-5][0-9]"
_DAYS: Final = {
    "ymd": (("[0-9]{4}/[0-9]{2}/[0-9]{2}", "%Y/%m/%d"), ("[0-9]{4}-[0-9]{2}-[0-9]{2}", "%Y-%m-%d")),
    "dmy": (("[0-9]{2}/[0-9]{2}/[0-9]{4}", "%d/%m/%Y"),),
    "mdy": (("[0-9]{2}/[0-9]{2}/[0-9]{4}", "%m/%d/%Y"),),
}


@dataclass(frozen=True)
class Times:
    """A column of moments; null is unknown.

    `at`: Datetime("ms", "UTC"), for whole days and months the local midnight they begin with.
    `day`: Date in the source's zone. `precision`: "time", "day", "month" or null.
    `reasons`: why a cell is unreadable, null where it was read.
    """

    at: pl.Series
    day: pl.Series
    precision: pl.Series
    reasons: pl.Series

    @property
    def unreadable(self) -> pl.Series:
        return self.reasons.is_not_null()


def times(series: pl.Series, spelling: Spelling = PLAIN, *, part: Literal["start", "end"] = "start") -> Times:
    """Read dates; of a written range the start, or with `part="end"` its end (null where there is none)."""
    if part == "end":
        return _as_times(read_distinct(series, _row(spelling, lambda found: found.end), _SCHEMA))
    fast = _plain(series.str.strip_chars(), spelling)
    is_plain = fast["at"].is_not_null() | series.is_null()
    if is_plain.all():
        return Times(
            fast["at"], fast["day"], fast["precision"], pl.repeat(None, len(series), dtype=pl.String, eager=True)
        )
    rest = tidy(series.set(is_plain, None))
    slow = read_distinct(rest, _row(spelling, lambda found: found), _SCHEMA)
    return _as_times(merge(fast, is_plain, slow))


def _plain(texts: pl.Series, spelling: Spelling) -> pl.DataFrame:
    """The commonest spellings read as whole columns; null for all else."""
    wall = pl.repeat(None, len(texts), dtype=_WALL, eager=True)
    precision = pl.repeat(None, len(texts), dtype=pl.String, eager=True)
    for shape, form, written in _shapes(spelling):
        hits = texts.str.contains(shape).fill_null(False)
        if hits.all():
            wall, precision = texts.str.to_datetime(form, time_unit="ms", strict=False), precision.set(hits, written)
            break
        if hits.any():
            found = texts.set(~hits, None).str.to_datetime(form, time_unit="ms", strict=False)
            wall, precision = wall.zip_with(~hits, found), precision.set(hits, written)
    wall = wall.set(~wall.dt.year().is_between(FIRST_YEAR, _LAST_FAST_YEAR), None)
    local = wall.dt.replace_time_zone(spelling.zone, ambiguous="earliest", non_existent="null")
    columns = (local.dt.convert_time_zone("UTC"), wall.dt.date(), precision)
    return pl.DataFrame(dict(zip(_SCHEMA, columns, strict=True)))


def _shapes(spelling: Spelling) -> list[tuple[str, str, str]]:
    days = [*_DAYS["ymd"], *(_DAYS[spelling.order] if spelling.order in {"dmy", "mdy"} else ())]
    moments = [(f"^{shape}{_CLOCK}$", f"{form} %H:%M:%S", "time") for shape, form in days]
    return [*moments, *((f"^{shape}$", form, "day") for shape, form in days)]


def _row(spelling: Spelling, part: Callable[[When], When | None]) -> Callable[[str], Row]:
    def row(text: str) -> Row:
        found = when(text, spelling)
        chosen = part(found) if found else None
        if chosen is None:
            return None, None, None
        at = chosen.at or at_clock(chosen.day, _MIDNIGHT, spelling.zone).at
        return at, chosen.day, chosen.precision

    return row


def _as_times(frame: pl.DataFrame) -> Times:
    return Times(frame["at"], frame["day"], frame["precision"], frame[REASON])
