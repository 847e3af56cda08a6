"""Ages since payment at which refunds are looked at, in seconds, with their names."""

from __future__ import annotations

from typing import NamedTuple

HOUR, DAY = 3600, 86400


class Age(NamedTuple):
    """`fine`: shorter than a day, so that it is known only of rows whose time of day is known."""

    key: str
    seconds: int
    zh: str
    en: str

    @property
    def fine(self) -> bool:
        return self.seconds < DAY


AGES = (
    Age("1h", HOUR, "1 小时", "1 hour"),
    Age("7d", 7 * DAY, "7 天", "7 days"),
    Age("14d", 14 * DAY, "14 天", "14 days"),
    Age("30d", 30 * DAY, "30 天", "30 days"),
    Age("90d", 90 * DAY, "90 天", "90 days"),
)
