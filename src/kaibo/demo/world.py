"""The world by days: shows and orders of any day, made when asked for and remembered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kaibo.demo.arrays import join
from kaibo.demo.clock import days
from kaibo.demo.lines import Lines, nothing
from kaibo.demo.schedule import bookings
from kaibo.demo.shelf import shelf_lines
from kaibo.demo.show import Show, simulate_show
from kaibo.demo.truth import Account, Truth, accounts

_LOOK_BACK = 21


@dataclass(frozen=True)
class Day:
    """The shows that begin on a day, by account, and all lines of those shows and of the shelf."""

    shows: tuple[Show, ...]
    lines: dict[str, Lines]


class World:
    """Facts by day; a day only depends on the truth, so days may be asked for in any order."""

    def __init__(self, truth: Truth) -> None:
        self.truth = truth
        self._days: dict[date, Day] = {}

    def day(self, day: date) -> Day:
        if day not in self._days:
            self._days[day] = self._make(day)
        return self._days[day]

    def shows(self, first: date, last: date, platform: str) -> list[Show]:
        """Shows of a platform that begin between two days, both included, by start."""
        found = [show for day in days(first, last) for show in self.day(day).shows]
        return sorted((each for each in found if each.account.platform == platform), key=lambda each: each.start)

    def lines(self, platform: str, first: date, last: date) -> Lines:
        """All lines of the shows and the shelf of these days; some were created after midnight of `last`."""
        parts = [self.day(day).lines[platform] for day in days(first, last)]
        return join(parts) if parts else nothing()

    def before(self, show: Show) -> Show | None:
        """The show of the same account that came before, if it was within three weeks."""
        first = show.day - timedelta(days=_LOOK_BACK)
        shows = self.shows(first, show.day, show.account.platform)
        earlier = [each for each in shows if each.account is show.account and each.start < show.start]
        return earlier[-1] if earlier else None

    def _make(self, day: date) -> Day:
        shows = tuple(simulate_show(self.truth, booking) for booking in bookings(self.truth, day))
        lines: dict[str, list[Lines]] = {each.platform: [nothing()] for each in accounts()}
        for show in shows:
            lines[show.account.platform].append(show.lines)
        for part in shelf_lines(self.truth, day):
            if len(part):
                lines[_seller(part).platform].append(part)
        return Day(shows, {platform: join(parts) for platform, parts in lines.items()})


def _seller(lines: Lines) -> Account:
    return accounts()[int(lines.cart.account[0])]
