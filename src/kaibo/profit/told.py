"""What people told of costs, as tables that hold from a day on: read beside order lines and shows."""

from __future__ import annotations

from kaibo.metrics.api import BATCHES, BUILDS

PLACE = ("batch", "sheet", "row", "as_of", "source")
"""Columns that name the row of a file."""

SKU = "cityHash64('sku', sku_id, currency)"
PRODUCT = "cityHash64('product', product_id, currency)"
NAME = "cityHash64('name', product, currency)"
"""What a unit cost is told of; a cost in another currency is of something else."""
RATED = "cityHash64(account, currency)"
STAMP = "(observation.as_of, observation.batch, observation.row)"


def lasting(grain: str, measure: str, key: str, prefix: str, when: str = "1") -> str:
    """One row a key and a day: `<prefix>key`, `<prefix>from`, `<prefix>value`, its currency and its file's row."""
    names = ("value", "currency", *PLACE)
    columns = ", ".join(f"argMax(observation.{name}, {STAMP}) AS {prefix}{name}" for name in names)
    return f"""SELECT {key} AS {prefix}key, business_day AS {prefix}from, {columns}
    FROM observation WHERE grain = '{grain}' AND measure = '{measure}' AND isNotNull(value) AND {BATCHES} AND {when}
    GROUP BY {prefix}key, {prefix}from"""


SKU_COSTS = lasting("cost", "unit_cost", SKU, "sku_", "sku_id != ''")
PRODUCT_COSTS = lasting("cost", "unit_cost", PRODUCT, "own_", "sku_id = '' AND product_id != ''")
NAME_COSTS = lasting("cost", "unit_cost", NAME, "name_", "sku_id = '' AND product_id = ''")
PAY_PER_HOUR = lasting("pay", "per_hour", "host", "hourly_")
PAY_PER_SHOW = lasting("pay", "per_show", "host", "fixed_")

MEASURES = ("commission_rate", "fee_rate", "insurance_per_order", "gifts_per_show", "other_per_show")
ACCOUNTS = f"""SELECT account AS rated, currency AS rated_in FROM order_now WHERE {BUILDS} GROUP BY rated, rated_in
      UNION DISTINCT
      SELECT account, currency FROM observation WHERE grain = 'show' AND currency != '' AND {BATCHES}"""


def _said(name: str, whose: str) -> str:
    here = f"measure = '{name}' AND {whose}"
    return f"if(countIf({here}) > 0, argMaxIf(value, stamp, {here}), NULL)"


def _so_far(name: str) -> str:
    """The newest value up to a day: the account's own, else the one told of all accounts."""
    over = "OVER (PARTITION BY rated, rated_in ORDER BY since ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
    return f"coalesce(anyLast(own_{name}) {over}, anyLast(all_{name}) {over}) AS rate_{name}"


OWN, EVERYBODYS = "account != ''", "account = ''"
_EACH = ", ".join(f"{_said(name, OWN)} AS own_{name}, {_said(name, EVERYBODYS)} AS all_{name}" for name in MEASURES)
RATES = f"""SELECT cityHash64(rated, rated_in) AS rate_key, since AS rate_from, {", ".join(map(_so_far, MEASURES))}
    FROM (
      SELECT rated, rated_in, since, {_EACH}
      FROM ({ACCOUNTS}) AS every CROSS JOIN (
        SELECT account, currency AS said_in, business_day AS since, measure, value, {STAMP} AS stamp
        FROM observation WHERE grain = 'rate' AND isNotNull(value) AND {BATCHES}
      ) AS told
      WHERE account IN ('', rated) AND said_in IN ('', rated_in)
      GROUP BY rated, rated_in, since
    )"""
"""Rates of each account and currency from each day on that something was told of them."""
