"""Which show an order was placed in: the show of its account that was on air, where the file doesn't say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kaibo.shows.api import Told, on_air

PAID_LATER = timedelta(minutes=10)
LONGEST = timedelta(hours=24)


@dataclass(frozen=True)
class Span:
    """A show's time on air; an order placed up to ten minutes after the end still belongs to it."""

    account: str
    started_at: datetime
    ended_at: datetime
    show: str

    @property
    def sort_key(self) -> tuple[str, datetime]:
        return self.account, self.started_at


@dataclass(frozen=True)
class Airing:
    """The shows known so far and those a batch is about to tell, without those it takes away."""

    told: tuple[Told, ...] = ()
    gone: frozenset[str] = frozenset()

    def spans(self, first: datetime, last: datetime) -> list[Span]:
        """Every span that holds a moment between the two, by account in the order of their start."""
        known = on_air(first - LONGEST - PAID_LATER, last)
        both = {show.id: show for show in [*known, *self.told] if show.id not in self.gone}
        found = [span(show) for show in both.values() if show.started_at and show.ended_at]
        return sorted(found, key=lambda span: span.sort_key)


def span(show: Told) -> Span:
    """The span of a show whose times are known."""
    assert show.started_at and show.ended_at
    ended = min(show.ended_at, show.started_at + LONGEST) + PAID_LATER
    return Span(show.account, show.started_at, ended, show.id)


def params(found: list[Span]) -> dict[str, object]:
    """The spans as query parameters: parallel arrays, times in milliseconds."""
    return {
        "span_accounts": [span.account for span in found],
        "span_shows": [span.show for span in found],
        "span_starts": [milliseconds(span.started_at) for span in found],
        "span_ends": [milliseconds(span.ended_at) for span in found],
    }


def milliseconds(at: datetime) -> int:
    return int(at.timestamp() * 1000)


def moment(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)


TABLE = """
    SELECT s.1 AS span_account, s.2 AS span_show, s.3 AS span_start, s.4 AS span_end
    FROM (SELECT arrayJoin(arrayZip(
        {span_accounts:Array(String)}, {span_shows:Array(String)},
        {span_starts:Array(Int64)}, {span_ends:Array(Int64)})) AS s)
"""
PLACED = "toUnixTimestamp64Milli(coalesce(created_at, paid_at, at))"
IN_A_SHOW = (
    f"show_id = '' AND precision = 'time' AND span_show != '' AND {PLACED} <= span_end"
    " AND (channel = '' OR position(channel, '直播') > 0 OR positionCaseInsensitive(channel, 'live') > 0)"
)
