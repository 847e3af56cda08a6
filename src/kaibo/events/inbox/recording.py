"""One commit: submissions become batches, uniqueness and counts, all in the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kaibo.events.inbox.bodies import digest, pack
from kaibo.events.inbox.submission import Kept, Quarantined, Receipt, Result, Submission
from kaibo.events.signal import BUSINESS, Lane, Signal

MOST_QUARANTINED = 10_000
"""Rows kept of one source; the oldest go first. The count goes on."""

_BATCH = """INSERT INTO batch (first, last, source, lane, show, received_at, packed, body)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
_NEW = "INSERT OR IGNORE INTO business (source, id, digest, sequence) VALUES (?, ?, ?, ?)"
_KNOWN = "SELECT digest FROM business WHERE source = ? AND id = ?"
_ASIDE = "INSERT INTO quarantine (source, received_at, reason, body) VALUES (?, ?, ?, ?)"
_COUNT = """INSERT INTO source (source, received, waiting, duplicate, quarantined, refused, last_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (source) DO UPDATE SET received = received + ?2, waiting = waiting + ?3, duplicate = duplicate + ?4,
quarantined = quarantined + ?5, refused = refused + ?6, last_at = max(last_at, ?7)"""
_TRIM = """DELETE FROM quarantine WHERE source = ?1 AND id <=
(SELECT id FROM quarantine WHERE source = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)"""


@dataclass(frozen=True, slots=True)
class Written:
    """Signals in their order, the first of which has the sequence `first`."""

    first: int
    source: str
    received_at: int
    signals: Sequence[Signal]


@dataclass
class Recording:
    """Writes submissions one after another. `written` is what was new; `at` is when, in microseconds."""

    file: sqlite3.Connection
    at: int
    written: list[Written] = field(default_factory=list)
    _counts: dict[str, Counter[str]] = field(default_factory=dict)
    _last: int = 0

    def record(self, submissions: Iterable[Submission]) -> list[Receipt]:
        """Within a transaction that the caller begins and commits."""
        self._last = self.file.execute("SELECT last FROM state").fetchone()[0]
        receipts = [self._one(each) for each in submissions]
        self.file.execute("UPDATE state SET last = ?", (self._last,))
        for source, count in self._counts.items():
            named = (count[each] for each in ("received", "stored", "duplicate", "quarantined", "refused"))
            self.file.execute(_COUNT, (source, *named, self.at))
        return receipts

    def _one(self, submission: Submission) -> Receipt:
        source = submission.source
        behaviour = [signal for signal in submission.signals if signal.kind not in BUSINESS]
        business = [signal for signal in submission.signals if signal.kind in BUSINESS]
        fresh, results = self._unique(source, business) if business else ([], [])
        for lane, signals in ((Lane.BUSINESS, fresh), (Lane.BEHAVIOUR, behaviour)):
            if signals:
                self._batch(source, lane, signals)
        if submission.quarantined:
            self._aside(source, submission.quarantined)
        receipt = Receipt(
            received=len(submission.signals) + len(submission.quarantined) + submission.refused,
            stored=len(fresh) + len(behaviour),
            duplicate=sum(each.result == Kept.DUPLICATE for each in results),
            quarantined=len(submission.quarantined),
            refused=submission.refused + sum(each.result == Kept.CONFLICT for each in results),
            results=results,
        )
        self._count(source, receipt)
        return receipt

    def _unique(self, source: str, signals: list[Signal]) -> tuple[list[Signal], list[Result]]:
        fresh: list[Signal] = []
        results: list[Result] = []
        for signal in signals:
            told = digest(signal)
            place = self._last + len(fresh) + 1
            if self.file.execute(_NEW, (source, signal.id, told, place)).rowcount:
                fresh.append(signal)
                kept = Kept.STORED
            else:
                known = self.file.execute(_KNOWN, (source, signal.id)).fetchone()[0]
                kept = Kept.DUPLICATE if known == told else Kept.CONFLICT
            results.append(Result(signal.id, kept))
        return fresh, results

    def _batch(self, source: str, lane: Lane, signals: Sequence[Signal]) -> None:
        first, self._last = self._last + 1, self._last + len(signals)
        shows = {signal.show for signal in signals}
        show = shows.pop() if len(shows) == 1 else None
        row = (first, self._last, source, lane.value, show, self.at, *pack(signals))
        self.file.execute(_BATCH, row)
        self.written.append(Written(first, source, self.at, signals))

    def _aside(self, source: str, quarantined: Sequence[Quarantined]) -> None:
        rows = [(source, self.at, each.reason, each.body) for each in quarantined]
        self.file.executemany(_ASIDE, rows)
        self.file.execute(_TRIM, (source, MOST_QUARANTINED))

    def _count(self, source: str, receipt: Receipt) -> None:
        count = self._counts.setdefault(source, Counter())
        for name in ("received", "stored", "duplicate", "quarantined", "refused"):
            count[name] += getattr(receipt, name)
