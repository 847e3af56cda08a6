"""One download: which facts, for which days, as known at which moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kaibo.demo.arrays import Whole, Yes
from kaibo.demo.clock import DAY, midnight
from kaibo.demo.lines import Lines
from kaibo.demo.show import Show
from kaibo.demo.world import World

_CLAIMS_REACH_BACK = timedelta(days=60)


@dataclass(frozen=True)
class Job:
    """A file to write: calendar days `first`..`last` as known at `moment`; `show` for a file of one show.

    `day` is the working day on which it was fetched; nothing that begins later is in it.
    """

    world: World
    platform: str
    first: date
    last: date
    moment: int
    day: date
    show: Show | None = None

    @property
    def cap(self) -> date:
        return min(self.last, self.day)

    @property
    def month(self) -> int:
        """Months since the origin: the platforms change their layouts with it."""
        return self.world.truth.month(self.first)

    @property
    def the_show(self) -> Show:
        if self.show is None:
            raise ValueError("this file belongs to a show")
        return self.show

    def shows(self) -> list[Show]:
        """Shows that began in the period and had ended at the moment."""
        began = self.world.shows(self.first, self.cap, self.platform)
        return [each for each in began if each.end <= self.moment]

    def created(self) -> Lines:
        """Lines created in the period, by time."""
        found = self.world.lines(self.platform, self.first - timedelta(days=1), self.cap)
        inside = found.where(self.within(found.cart.created))
        return inside.sorted_by(inside.cart.created)

    def recent(self) -> Lines:
        """Lines of the period and of two months before: claims and settlements come late."""
        return self.world.lines(self.platform, self.first - _CLAIMS_REACH_BACK, self.cap)

    def within(self, moments: Whole) -> Yes:
        """Which moments lie in the period and before the download."""
        until = min(midnight(self.last) + DAY, self.moment)
        return (moments >= midnight(self.first)) & (moments < until)
