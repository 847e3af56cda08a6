"""What a batch would change, told before anybody sees it: its rows stand in the store, still hidden."""

from __future__ import annotations

from typing import Any

from kaibo.connectors.storing.builds import ORDER
from kaibo.connectors.storing.examples import of_numbers, of_orders
from kaibo.metrics.api import BATCHES, Visible
from kaibo.store import api as store

EXAMPLES = 5

_SUMS = (
    "argMax(status, line_id) AS status, sum(amount) AS amount, sum(paid_amount) AS paid, sum(refund_amount) AS refund"
)
_SHOP = "if(platform = 'general', account, '') AS shop"
_ORDERS = f"""
    WITH
    incoming AS (SELECT platform, {_SHOP}, order_id, any(currency) AS currency, max(as_of) AS as_of, {_SUMS}
        FROM order_line WHERE batch = {{batch:UInt32}} GROUP BY platform, shop, order_id),
    held AS (SELECT platform, {_SHOP}, order_id, count() AS lines, max(as_of) AS as_of, {_SUMS}
        FROM order_now WHERE has({{builds:Array(UInt32)}}, build)
        AND ({ORDER}) IN (SELECT {ORDER} FROM order_line WHERE batch = {{batch:UInt32}})
        GROUP BY platform, shop, order_id)
    SELECT i.order_id AS what, i.currency AS currency,
        toString(h.status) AS status_before, toString(i.status) AS status_after,
        h.amount AS amount_before, i.amount AS amount_after, h.paid AS paid_before, i.paid AS paid_after,
        h.refund AS refund_before, i.refund AS refund_after,
        multiIf(h.lines = 0, 'new', h.as_of > i.as_of, 'older',
            h.status = i.status AND h.amount <=> i.amount AND h.paid <=> i.paid AND h.refund <=> i.refund,
            'same', 'changed') AS outcome
    FROM incoming AS i LEFT JOIN held AS h USING (platform, shop, order_id)
"""
_POINT = "grain, subject, product_id, sku_id, channel, campaign, at, measure"
_NUMBERS = f"""
    SELECT i.grain AS grain, i.show_id AS show_id, i.account AS account, i.business_day AS business_day, i.at AS at,
        i.product AS product, i.product_id AS product_id, i.channel AS channel, i.campaign AS campaign,
        i.measure AS field, i.currency AS currency, h.value AS before, i.value AS after,
        multiIf(h.told_by = 0, 'new', h.told_at > i.as_of, 'older',
            h.value <=> i.value AND h.low <=> i.low AND h.high <=> i.high, 'same', 'changed') AS outcome
    FROM (SELECT * FROM observation WHERE batch = {{batch:UInt32}}) AS i
    LEFT JOIN (SELECT {_POINT}, argMax(value, (as_of, batch)) AS value, argMax(low, (as_of, batch)) AS low,
            argMax(high, (as_of, batch)) AS high, max(batch) AS told_by, max(as_of) AS told_at
        FROM observation WHERE {BATCHES}
        AND (grain, subject) IN (SELECT grain, subject FROM observation WHERE batch = {{batch:UInt32}})
        GROUP BY {_POINT}) AS h USING ({_POINT})
"""


def changes(batch: int, seen: Visible, tables: set[str]) -> dict[str, Any]:
    """Counts of what is new, changed, the same, or older than what is already held, and a few examples.

    Orders are counted one an order; platform numbers one a number.
    """
    counts = dict.fromkeys(("new", "changed", "same", "older"), 0)
    examples: list[dict[str, Any]] = []
    for table, sql, told in (("order_line", _ORDERS, of_orders), ("observation", _NUMBERS, of_numbers)):
        if table in tables:
            params = {**seen.params(), "batch": batch}
            for row in store.query_rows(f"SELECT outcome, count() AS n FROM ({sql}) GROUP BY outcome", params):
                counts[row["outcome"]] += row["n"]
            found = store.query_rows(f"SELECT * FROM ({sql}) WHERE outcome = 'changed' LIMIT {EXAMPLES}", params)
            examples += told(found)
    return {**counts, "examples": examples}
