"""Shows put together: by how long they lasted, and by whether their day was a promotion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kaibo.shows.api import Show

GOLDEN = tuple(str(hour) for hour in range(19, 23))
"""Shows that begin from 19:00 to 22:59 are in the golden slot."""
OTHER_HOURS = tuple(str(hour) for hour in range(24) if str(hour) not in GOLDEN)
LENGTHS = (
    ("short", timedelta(0), timedelta(hours=3)),
    ("middle", timedelta(hours=3), timedelta(hours=5)),
    ("long", timedelta(hours=5), timedelta(days=3)),
)
PROMOTIONS = {(3, 8), (5, 20), (6, 1), (6, 16), (6, 17), (6, 18), (8, 18), (9, 9), (10, 10)} | {
    (11, 1),
    (11, 10),
    (11, 11),
    (12, 11),
    (12, 12),
}
"""Days (month, day) on which platforms hold their sales, where no calendar of one's own is kept."""
MOST = 500
"""Shows that one question can name."""


@dataclass(frozen=True)
class Group:
    """Some shows, by the name their page knows them under. None: too many to be asked for."""

    name: str
    ids: tuple[str, ...]

    @property
    def asked(self) -> bool:
        return 0 < len(self.ids) <= MOST


def lengths(shows: Sequence[Show]) -> list[Group]:
    return [Group(name, _ids(shows, least, below)) for name, least, below in LENGTHS]


def promoted(day: date) -> bool:
    return (day.month, day.day) in PROMOTIONS


def by_promotion(shows: Sequence[Show]) -> list[Group]:
    dated = [(show.id, promoted(show.business_day)) for show in shows if show.business_day]
    return [
        Group("promotion", tuple(id for id, on in dated if on)),
        Group("ordinary", tuple(id for id, on in dated if not on)),
    ]


def _ids(shows: Sequence[Show], least: timedelta, below: timedelta) -> tuple[str, ...]:
    known = ((show.id, show.ended_at - show.started_at) for show in shows if show.ended_at and show.started_at)
    return tuple(id for id, length in known if least <= length < below)
