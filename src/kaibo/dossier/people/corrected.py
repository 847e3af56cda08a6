"""Rows that cannot be changed, read with what was put right beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kaibo.accounts.api import places
from kaibo.dossier.models import Correction, Request
from kaibo.dossier.people.correcting import row_key
from kaibo.dossier.people.sealing import opened
from kaibo.dossier.people.words import field_words, place_words

Row = dict[str, Any]
NOTE = "corrected"


@dataclass(frozen=True)
class Beside:
    """`value` stands instead of what the row tells in `field`, for `reason`."""

    field: str
    value: str
    reason: str
    at: str


def corrections_in(place: str) -> dict[str, list[Beside]]:
    """By row of a place, oldest first."""
    found: dict[str, list[Beside]] = {}
    for row in Correction.objects.filter(place=place, beside=True, state=Correction.State.DONE).exclude(sealed=b""):
        value = json.loads(opened(row))["after"]
        made = Beside(row.field, value, row.reason, row.settled_at.isoformat() if row.settled_at else "")
        found.setdefault(row.row, []).append(made)
    return found


def corrected(place: str, rows: Iterable[Row]) -> list[Row]:
    """As they are to be read; `corrected` says of a row which field was put right, when and why."""
    beside = corrections_in(place)
    known = next((each for each in places() if each.table == place), None)
    if not beside or known is None:
        return list(rows)
    return [_with(row, beside.get(row_key(known, row) or "", [])) for row in rows]


def corrections_shown(request: Request) -> list[Row]:
    """Masked, as the desk sees them."""
    copied = ("id", "place", "field", "beside", "masked_before", "masked_after", "reason", "state", "at", "by")
    return [
        {
            **{name: getattr(row, name) for name in copied},
            "settled_at": row.settled_at,
            "settled_by": row.settled_by,
            "place_name": place_words(row.place),
            "field_name": field_words(row.field),
        }
        for row in request.corrections.all()
    ]


def _with(row: Row, found: list[Beside]) -> Row:
    if not found:
        return row
    note = [{"field": each.field, "at": each.at, "reason": each.reason} for each in found]
    return {**row, **{each.field: each.value for each in found}, NOTE: note}
