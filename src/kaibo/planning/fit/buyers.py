"""Who buys from each host: where from, and how many come again, where exports tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, Query, Row, answer_kept, ask, number_json
from kaibo.planning.proposals.history import History

TOP = 3
NEVER = ("age", "gender")
"""What no export that is read tells of buyers."""


def buyers(told: History, shows: Mapping[str, Sequence[str]]) -> dict[str, dict[str, Any]]:
    """By host: the provinces with the most orders as shares of those whose province is known, and repeat buyers."""
    rows = answer_kept(
        {(host, key): _asked(told, key, ids) for host, ids in shows.items() for key in ("orders", "repeat_rate")}
    )
    return {host: _of(rows[host, "orders"], rows[host, "repeat_rate"]) for host in shows}


def lacks(told: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What nothing is known of, of no host."""
    regions = any(each["regions"] for each in told.values())
    again = any(each["again"]["value"] is not None for each in told.values())
    return [*([] if regions else ["region"]), *([] if again else ["again"]), *NEVER]


def _asked(told: History, key: str, shows: Sequence[str]) -> Query:
    by = ("province",) if key == "orders" else ()
    question = ask((key,), by=by, window=told.question.window, filters={"show": shows, "source": "orders"})
    return replace(question, scope=told.question.scope)


def _of(by_province: Sequence[Row], again: Sequence[Row]) -> dict[str, Any]:
    counted = {
        str(row.dimensions["province"]): value
        for row in by_province
        if row.dimensions["province"] and (value := row.numbers["orders"].value)
    }
    whole = sum(counted.values(), Decimal(0))
    most = sorted(counted, key=lambda name: (-counted[name], name))[:TOP]
    repeat = again[0].numbers["repeat_rate"] if again else Number(None, Unit.RATIO)
    return {
        "regions": [{"province": name, "share": number_json(_share(counted[name], whole))} for name in most],
        "again": number_json(repeat),
    }


def _share(part: Decimal, whole: Decimal) -> Number:
    return Number(part / whole, Unit.RATIO, numerator=part, denominator=whole)
