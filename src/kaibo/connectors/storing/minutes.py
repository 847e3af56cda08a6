"""Which show a minute or a comment belongs to, where its file names account and time only: the show on air then."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
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
    def of(cls, found: Iterable[Span]) -> OnAir:
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
    """Give minutes and comments without a show the show of their account; the others pass as they are."""
    homeless = _homeless(part)
    if homeless is None:
        return part
    first, last = pc.min_max(part.column("at").filter(homeless)).as_py().values()
    on_air = OnAir.of(airing.spans(first - BEFORE, last + BEFORE))
    told = zip(homeless.to_pylist(), part.select(["show_id", "account", "at"]).to_pylist(), strict=True)
    shows = [on_air.show_at(row["account"], row["at"]) if lost else row["show_id"] for lost, row in told]
    place = part.schema.get_field_index("show_id")
    return part.set_column(place, pa.field("show_id", pa.string()), pa.array(shows, pa.string()))


def _homeless(part: pa.RecordBatch) -> pa.BooleanArray | None:
    """Which rows of a moment have no show; None where there are none such."""
    names = part.schema.names
    if "grain" not in names and "comment_id" not in names:
        return None
    lost = pc.and_(_is(part, "show_id", ""), _is(part, "precision", "time"))
    if "grain" in names:
        lost = pc.and_(lost, _is(part, "grain", GRAIN))
    return lost if pc.any(lost).as_py() else None


def _is(part: pa.RecordBatch, name: str, text: str) -> pa.BooleanArray:
    return pc.equal(part.column(name).cast(pa.string()), text)
