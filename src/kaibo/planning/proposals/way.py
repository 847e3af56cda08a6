"""The way from an expectation to the shows behind it."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.metrics.api import Number, Row, metrics, row_json
from kaibo.planning.proposals.history import History, Past

MOST = 60
"""Shows that an address can name."""


def way(told: History, key: str, shows: Sequence[Past]) -> str | None:
    """To the passport of the metric over the newest of these shows; None where there are none."""
    ids = tuple(each.id for each in shows[:MOST])
    if not ids:
        return None
    question = told.question.only(show=ids)
    number = Number(None, metrics()[key].unit)
    found: str | None = row_json(Row({}, {key: number}), question)["numbers"][key]["passport"]
    return found
