"""Shows put together: by when they began, how long they lasted, and whether their day was a promotion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from kaibo.metrics.api import Window
from kaibo.review.api import GOLDEN_HOURS, NOON_HOURS, ORDINARY, PROMOTED, days_within
from kaibo.shows.api import Show

GOLDEN = tuple(str(hour) for hour in GOLDEN_HOURS)
"""Shows that begin from 19:00 to 22:59 are in the golden slot."""
NOON = tuple(str(hour) for hour in NOON_HOURS)
REST_HOURS = tuple(str(hour) for hour in range(24) if str(hour) not in GOLDEN + NOON)
OTHER_HOURS = tuple(str(hour) for hour in range(24) if str(hour) not in GOLDEN)
LENGTHS = (
    ("short", timedelta(0), timedelta(hours=3)),
    ("middle", timedelta(hours=3), timedelta(hours=5)),
    ("long", timedelta(hours=5), timedelta(days=3)),
)
MOST = 500
"""Values that one question can name."""


@dataclass(frozen=True)
class Group:
    """Some shows, by the name their page knows them under and by what the engine finds them by."""

    name: str
    dimension: str
    values: tuple[str, ...]

    @property
    def asked(self) -> bool:
        return 0 < len(self.values) <= MOST

    @property
    def too_many(self) -> bool:
        return len(self.values) > MOST


def lengths(shows: Sequence[Show]) -> list[Group]:
    return [Group(name, "show", _ids(shows, least, below)) for name, least, below in LENGTHS]


def by_promotion(window: Window) -> list[Group]:
    """Days on which platforms hold their sales, and all others, where the window has both."""
    kinds = (("promotion", PROMOTED), ("ordinary", ORDINARY))
    return [Group(name, "month_day", days_within(window, days)) for name, days in kinds]


def _ids(shows: Sequence[Show], least: timedelta, below: timedelta) -> tuple[str, ...]:
    known = ((show.id, show.ended_at - show.started_at) for show in shows if show.ended_at and show.started_at)
    return tuple(id for id, length in known if least <= length < below)
