"""Settlement lines beside the orders they settle, matched by order id; and orders that should be settled and are not.

A line is matched with the sub-order it names, else with the whole order. Where an order stands in a settlement bill,
its movements in fund statements are left out: they tell of the same money.
"""

from __future__ import annotations

from kaibo.metrics.api import BATCHES, BUILDS
from kaibo.trade.cohorts import ORDER_ID

SETTLED_WITHIN = 15
"""Days after completion in which platforms settle; only orders completed earlier than that can be missing."""
COMPLETED_WITHIN = 200
"""Days after payment in which orders are completed."""
FEES = ("platform_fee", "commission", "channel_fee", "other_fee")
IDENTITY = "platform, account, line_id"

IN_WINDOW = "business_day BETWEEN {first:Date} AND {last:Date}"

KEYS = f"SELECT {ORDER_ID} FROM money_line WHERE {BATCHES} AND order_id != ''"
ASKED = f"{KEYS} AND {IN_WINDOW}"
"""Orders settled in the window; of these all that was ever settled is looked at."""
NEWEST = f"""SELECT {IDENTITY}, max((as_of, batch)) FROM money_line WHERE {BATCHES} AND {ORDER_ID} IN ({ASKED})
        GROUP BY {IDENTITY}"""
MOVED = f"""SELECT *, {ORDER_ID} AS bill_key, max(direction = '') OVER (PARTITION BY bill_key) AS billed
      FROM money_line WHERE {BATCHES} AND order_id != '' AND {ORDER_ID} IN ({ASKED})
        AND ({IDENTITY}, (as_of, batch)) IN ({NEWEST})"""
BILLS = f"SELECT * FROM ({MOVED}) WHERE direction = '' OR NOT billed"
COVERED = f"""SELECT platform AS covered, min(at) AS told_from, max(at) AS told_until
      FROM money_line WHERE {BATCHES} AND order_id != '' GROUP BY covered"""
BACK = f"""SELECT {ORDER_ID} AS back_key, min(coalesce(refunded_at, as_of)) AS back_at
      FROM after_sale WHERE {BATCHES} AND status = 'refunded' AND {ORDER_ID} IN ({ASKED}) GROUP BY back_key"""


def _bought(prefix: str, *keys: str) -> str:
    """What order files say of the orders that were settled, by sub-order or whole."""
    told = (
        "any(build) AS {0}build, any(account) AS {0}account, any(show_id) AS {0}show",
        "any(host) AS {0}host, sum(paid_amount) AS {0}due, max(status) AS {0}status, 1 AS {0}known",
        "sum(ifNull(platform_discount, 0) + ifNull(host_discount, 0)) AS {0}subsidy, min(refunded_at) AS {0}back",
    )
    names = [f"{sql} AS {prefix}{name}" for sql, name in zip((ORDER_ID, "line_id"), keys, strict=False)]
    grouped = ", ".join(f"{prefix}{name}" for name in keys)
    return (
        f"SELECT {', '.join([*names, *(each.format(prefix) for each in told)])} FROM order_now"
        f" WHERE {BUILDS} AND NOT is_return AND {ORDER_ID} IN ({ASKED}) GROUP BY {grouped}"
    )


def _either(name: str) -> str:
    """Of the sub-order where it is known, else of the whole order."""
    return f"if(line_known, line_{name}, whole_{name})"


JOINED = f"""SELECT bills.*, covers.told_until AS told_until, line_known OR whole_known AS known,
      {_either("build")} AS of_build, {_either("account")} AS of_account,
      {_either("show")} AS of_show,
      {_either("host")} AS of_host, {_either("due")} AS ordered, {_either("status")} AS of_status,
      {_either("subsidy")} AS of_subsidy, coalesce({_either("back")}, nullIf(back_at, toDateTime64(0, 3))) AS gone,
      (bill_key, if(line_known, sub_order_id, '')) AS item,
      row_number() OVER (PARTITION BY item ORDER BY at, batch, row) = 1 AS first,
      sum(paid_amount) OVER (PARTITION BY item) AS told, sum(amount) OVER (PARTITION BY item) AS net,
      max(amount < 0 OR ifNull(refund_amount, 0) != 0) OVER (PARTITION BY item) AS refund_told
    FROM ({BILLS}) AS bills
    LEFT ANY JOIN ({_bought("line_", "key", "item")}) AS lines ON bill_key = line_key AND sub_order_id = line_item
    LEFT ANY JOIN ({_bought("whole_", "key")}) AS wholes ON bill_key = whole_key
    LEFT ANY JOIN ({BACK}) AS backs ON bill_key = back_key
    LEFT ANY JOIN ({COVERED}) AS covers ON platform = covered"""

VERDICT = """multiIf(NOT known, 'extra',
      of_status IN ('unpaid', 'closed', 'refunded') AND net > 0 AND NOT refund_told
        AND (isNull(gone) OR gone <= told_until), 'status',
      isNotNull(told) AND isNotNull(ordered) AND told != ordered, 'amount', 'match')"""

SETTLED = f"""SELECT if(known, of_build, arrayElement({{builds:Array(UInt32)}}, 1)) AS build,
    batch, sheet, row, as_of, source, platform, if(known, of_account, account) AS account, currency,
    of_show AS show_id, of_host AS host, order_id, sub_order_id, bill_key AS key, business_day, precision, at,
    {VERDICT} AS verdict, first, coalesce(ordered, told) AS due, told, amount, ifNull(abs(refund_amount), 0) AS refunds,
    {", ".join(f"if(amount < 0, -1, 1) * abs(ifNull({fee}, 0)) AS {fee}" for fee in FEES)},
    of_subsidy AS subsidy, of_status AS status, ifNull(paid_amount, 0) AS bought
  FROM ({JOINED}) WHERE {IN_WINDOW}"""

DUE = f"""SELECT any(build) AS o_build, any(batch) AS o_batch, any(sheet) AS o_sheet, min(row) AS o_row,
      max(as_of) AS o_as_of, any(source) AS o_source, platform, any(account) AS o_account, any(currency) AS o_currency,
      any(show_id) AS o_show, any(host) AS o_host, order_id, {ORDER_ID} AS o_key, max(completed_at) AS done,
      sum(paid_amount) AS o_due, max(status) AS o_status
    FROM order_now INNER JOIN ({COVERED}) AS covers ON platform = covered
    WHERE {BUILDS} AND paid AND NOT is_return AND status = 'completed' AND completed_at >= told_from
      AND completed_at + INTERVAL {SETTLED_WITHIN} DAY <= told_until
      AND toDate(assumeNotNull(completed_at), {{zone:String}}) BETWEEN {{first:Date}} AND {{last:Date}}
      AND business_day BETWEEN {{first:Date}} - {COMPLETED_WITHIN} AND {{last:Date}} AND {ORDER_ID} NOT IN ({KEYS})
    GROUP BY platform, if(platform = 'general', account, ''), order_id, o_key"""

OWED = f"""SELECT o_build AS build, o_batch AS batch, o_sheet AS sheet, o_row AS row, o_as_of AS as_of,
    o_source AS source, platform, o_account AS account, o_currency AS currency, o_show AS show_id, o_host AS host,
    order_id, '' AS sub_order_id, o_key AS key, toDate(assumeNotNull(done), {{zone:String}}) AS business_day,
    'day' AS precision, assumeNotNull(done) AS at, 'missing' AS verdict, toUInt8(1) AS first, o_due AS due,
    CAST(NULL, 'Nullable(Int64)') AS told, toInt64(0) AS amount, toInt64(0) AS refunds,
    {", ".join(f"toInt64(0) AS {fee}" for fee in FEES)}, toInt64(0) AS subsidy, o_status AS status, toInt64(0) AS bought
  FROM ({DUE})"""

VIEW = f"{SETTLED}\n  UNION ALL\n  {OWED}"
