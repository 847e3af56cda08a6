"""The way from a number told of many shows to the shows behind it."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.metrics.api import Number, Query, Row, metrics, row_json

MOST = 60
"""Shows that an address can name."""


def way(asked: Query, key: str, shows: Sequence[str]) -> str | None:
    """To the passport of the metric over the newest of these shows; None where there are none."""
    if not shows:
        return None
    question = asked.only(show=tuple(shows[:MOST]))
    number = Number(None, metrics()[key].unit)
    found: str | None = row_json(Row({}, {key: number}), question)["numbers"][key]["passport"]
    return found
