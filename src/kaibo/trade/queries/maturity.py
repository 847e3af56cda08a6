"""What stays of a month's or a show's GMV at each age of its orders, and which ages it hasn't reached yet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Number, Query, Row, answer_kept, ask, change, row_json
from kaibo.trade.ages import AGES
from kaibo.trade.queries.cuts import MOST, Part, names
from kaibo.trade.queries.tellers import before_newest_claims, tellers

CUTS = ("month", "show")
WHOLE = ("gmv_at_payment", "gmv_kept_unsent", "gmv_kept_so_far")
OF_AGE = ("gmv_kept", "kept_rate", "reach_rate")
SINCE = ("gmv_at_payment", "gmv_kept_so_far")
"""Asked again as it stood before the newest after-sale file; the first tells whether both speak of the same orders."""
KEYS = (*WHOLE, *(f"{name}_{age.key}" for age in AGES for name in OF_AGE))


def maturity(part: Part, scope: Scope) -> dict[str, Any]:
    """Newest months or shows first, and all of them together."""
    question = replace(ask(KEYS, by=[part.by], window=part.window, filters=part.filters), scope=scope)
    whole = replace(question, by=())
    told = answer_kept({"rows": question, "whole": whole, **_earlier(question)})
    before = {row.dimensions[part.by]: row for row in told.get("before", [])}
    known = [row for row in told["rows"] if row.numbers["gmv_at_payment"].value is not None or _several(row)]
    called = names(known, part.by, scope)
    ordered = sorted(known, key=lambda row: _newest(row, part.by, called), reverse=True)
    return {
        "by": part.by,
        "from": part.window.first,
        "to": part.window.last,
        "ages": [{"key": age.key, "zh": age.zh, "en": age.en} for age in AGES],
        "rows": [_cohort(_moved(row, before.get(row.dimensions[part.by])), question, called) for row in ordered[:MOST]],
        "total": len(ordered),
        "whole": _cohort(told["whole"][0], whole, {}),
        "tellers": tellers(part.platform, scope),
    }


def _earlier(question: Query) -> dict[str, Query]:
    seen = before_newest_claims()
    if seen is None:
        return {}
    return {"before": replace(question, keys=SINCE, visible=seen)}


def _moved(row: Row, then: Row | None) -> Row:
    """With what the newest after-sale file changed, if what was known before speaks of the same orders."""
    orders, kept = SINCE
    if then is None or then.numbers[orders].value != row.numbers[orders].value:
        return row
    return replace(row, changes={kept: change(row.numbers[kept], then.numbers[kept])})


def _several(row: Row) -> bool:
    return bool(row.numbers["gmv_at_payment"].amounts)


def _newest(row: Row, by: str, called: dict[str, dict[str, Any]]) -> tuple[str, str]:
    """Orders of no show stand last."""
    value = str(row.dimensions[by] or "")
    return (value, "") if by == "month" else (str(called.get(value, {}).get("day") or ""), value)


def _cohort(row: Row, question: Query, called: dict[str, dict[str, Any]]) -> dict[str, Any]:
    shown = row_json(row, question)
    numbers = shown["numbers"]
    value = str(row.dimensions[question.by[0]] or "") if question.by else ""
    return {
        "id": value,
        **called.get(value, {"name": "", "day": None, "host": ""}),
        "numbers": {key: numbers[key] for key in WHOLE},
        "ages": {age.key: _age(age.key, row, numbers) for age in AGES},
        "since": shown["changes"].get("gmv_kept_so_far"),
    }


def _age(key: str, row: Row, numbers: dict[str, Any]) -> dict[str, Any]:
    """An age that nothing has reached has no numbers: they would read as if no refund were to come."""
    state = _state(row.numbers[f"reach_rate_{key}"])
    reached = numbers[f"reach_rate_{key}"]
    if state == "early":
        return {"state": state, "kept": None, "rate": None, "reached": reached}
    return {"state": state, "kept": numbers[f"gmv_kept_{key}"], "rate": numbers[f"kept_rate_{key}"], "reached": reached}


def _state(reached: Number) -> str:
    if reached.value is None:
        return "unknown"
    if not reached.numerator:
        return "early"
    return "whole" if reached.numerator == reached.denominator else "part"
