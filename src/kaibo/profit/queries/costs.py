"""What people told of costs, row by row, and the products sold that have none."""

from __future__ import annotations

from datetime import date
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.connectors.api import notes_of
from kaibo.kit.units import Unit, shown
from kaibo.metrics.api import BATCHES, answer_kept, kinds, row_json, visible
from kaibo.profit.queries.asked import Asked, currencies
from kaibo.shows.api import account_names
from kaibo.store import api as store

KINDS = {"cost": "costs", "pay": "pay", "rate": "rates", "show_cost": "show_costs"}
"""Grain -> kind."""
MOST = 2000
MOST_UNCOSTED = 50
PAY = "team.pay.read"
OF_UNCOSTED = ("profit_gmv", "profit_lines", "cost_coverage")
SAME = ("product_id", "sku_id", "product", "host", "account", "business_day", "at", "row", "batch")
TOLD = f"""SELECT toString(grain) AS of, {", ".join(SAME)},
  groupArray(tuple(toString(measure), value, toString(currency))) AS told, count() OVER () AS total
FROM observation WHERE has({{grains:Array(String)}}, grain) AND isNotNull(value) AND {BATCHES}
GROUP BY of, {", ".join(SAME)}
ORDER BY batch DESC, row LIMIT {MOST}"""
UNDATED = date(1970, 1, 1)


def costs(caller: Caller) -> dict[str, Any]:
    """Newest first; pay only for those who may see pay."""
    grains = [grain for grain in KINDS if grain != "pay" or caller.may(PAY)]
    found = store.query_rows(TOLD, {**visible().params(), "grains": grains})
    files = notes_of({row["batch"] for row in found})
    names = account_names({row["account"] for row in found if row["account"]})
    return {
        "rows": [_row(row, files, names) for row in found],
        "total": found[0]["total"] if found else 0,
        "uncosted": uncosted(caller),
    }


def uncosted(caller: Caller) -> list[dict[str, Any]]:
    """Products sold lately of which not all sales have a cost, the largest sales first."""
    known = currencies()
    question = Asked("product").question(caller.scope, known[0] if known else "")
    rows = answer_kept({"rows": question})["rows"]
    lacking = [row for row in rows if row.dimensions["product"] and _lacks(row.numbers["cost_coverage"].value)]
    largest = sorted(lacking, key=lambda row: -(row.numbers["profit_gmv"].value or 0))[:MOST_UNCOSTED]
    return [
        {
            "product_id": str(row.dimensions["product"]),
            "product": row.labels.get("product", ""),
            "numbers": {key: row_json(row, question)["numbers"][key] for key in OF_UNCOSTED},
        }
        for row in largest
    ]


def _lacks(share: Any) -> bool:
    return share is not None and share < 1


def _row(row: dict[str, Any], files: dict[int, dict[str, Any]], names: dict[str, str]) -> dict[str, Any]:
    kind = KINDS[row["of"]]
    once = kind == "show_costs"
    return {
        "kind": kind,
        **{name: row[name] for name in ("product_id", "sku_id", "product", "host", "account", "batch", "row")},
        "account_name": names.get(row["account"], ""),
        "since": None if once or row["business_day"] == UNDATED else row["business_day"],
        "at": row["at"] if once else None,
        "currency": max(currency for _, _, currency in row["told"]),
        "values": [_value(kind, *each) for each in sorted(row["told"])],
        "file": files.get(row["batch"], {}).get("file", ""),
    }


def _value(kind: str, measure: str, value: int, currency: str) -> dict[str, Any]:
    field = kinds()[kind].field(measure)
    unit = field.type.unit or Unit.MONEY
    return {
        "field": measure,
        "zh": field.zh,
        "en": field.en,
        "unit": unit.value,
        "value": shown(value, unit, currency),
    }
