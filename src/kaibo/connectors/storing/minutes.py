"""Which show a minute or a comment belongs to, where its file names account and time only: the show on air then."""

from __future__ import annotations

import pyarrow as pa
import pyarrow.compute as pc

from kaibo.connectors.storing.on_air import BEFORE, GRAIN, OnAir
from kaibo.connectors.storing.spans import Airing


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
