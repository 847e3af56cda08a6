"""Which show a minute belongs to, where its file names account and time only: the show that was on air."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime, timedelta

import pyarrow as pa
import pyarrow.compute as pc

from kaibo.connectors.storing.spans import Airing, Span

BEFORE = timedelta(minutes=5)
GRAIN = "minute"


@dataclass(frozen=True)
class OnAir:
    """Shows by account, in the order of their start."""

    spans: dict[str, list[Span]]

    @classmethod
    def of(cls, found: list[Span]) -> OnAir:
        by_account: dict[str, list[Span]] = {}
        for span in found:
            by_account.setdefault(span.account, []).append(span)
        return cls(by_account)

    def show_at(self, account: str, at: datetime) -> str:
        """The show of an account on air at a moment, "" if there was none. Five minutes early still count."""
        spans = self.spans.get(account, [])
        place = bisect_right([span.started_at - BEFORE for span in spans], at) - 1
        return spans[place].show if place >= 0 and at <= spans[place].ended_at else ""


def place_minutes(part: pa.RecordBatch, airing: Airing) -> pa.RecordBatch:
    """Give minutes without a show the show of their account; the others pass as they are."""
    if "grain" not in part.schema.names or not _homeless(part):
        return part
    first, last = pc.min_max(part.column("at")).as_py().values()
    on_air = OnAir.of(airing.spans(first, last + BEFORE))
    shows = [_show(row, on_air) for row in part.select(["grain", "show_id", "account", "at"]).to_pylist()]
    subjects = [show or old for show, old in zip(shows, part.column("subject").to_pylist(), strict=True)]
    for name, values in (("show_id", shows), ("subject", subjects)):
        place = part.schema.get_field_index(name)
        part = part.set_column(place, pa.field(name, pa.string()), pa.array(values, pa.string()))
    return part


def _homeless(part: pa.RecordBatch) -> bool:
    minutes = pc.equal(part.column("grain").cast(pa.string()), GRAIN)
    return bool(pc.any(pc.and_(minutes, pc.equal(part.column("show_id").cast(pa.string()), ""))).as_py())


def _show(row: dict[str, object], on_air: OnAir) -> str:
    show, account, at = row["show_id"], row["account"], row["at"]
    if show or row["grain"] != GRAIN or not isinstance(at, datetime):
        return str(show)
    return on_air.show_at(str(account), at)
