"""What other rooms call: take signals in, hear of them, read them back, count them."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.events.inbox.checking import checked
from kaibo.events.inbox.inbox import inbox
from kaibo.events.inbox.reading import Completeness
from kaibo.events.inbox.submission import Receipt, Submission
from kaibo.events.signal import Signal, Taken


def take(source: str, signals: Sequence[Signal]) -> Receipt:
    """Take signals of a source in; returns when they are on disk, so call it off the event loop.

    Business signals are unique by (source, id) for ever. Raises KaiboError events.inbox_busy (429) where too much
    waits, events.disk_full (507), events.inbox_failed (500).
    """
    good, quarantined = checked(signals)
    return inbox().take(Submission(source, good, quarantined))


async def taking(source: str, signals: Sequence[Signal]) -> Receipt:
    """`take` on an event loop."""
    good, quarantined = checked(signals)
    return await inbox().taking(Submission(source, good, quarantined))


def taken(after: int = 0, *, show: str | None = None, limit: int = 100_000) -> list[Taken]:
    """What was taken with a sequence above `after`, in order, at most `limit`; with `show`, only the signals whose
    `show` is exactly that. Three days back, whether shipped or not.
    """
    return inbox().taken(after, show=show, limit=limit)


def last_taken() -> int:
    """The sequence of the newest signal on disk, 0 if there is none."""
    return inbox().last()


def completeness() -> list[Completeness]:
    """Every source that has ever sent something, by name."""
    return inbox().completeness()


def start_telling() -> None:
    """Watchers of this process are told from now on."""
    inbox().start_telling()


def all_told() -> bool:
    """Wait until the watchers of this process were told of everything that is on disk now; False after ten seconds."""
    return inbox().settle()
