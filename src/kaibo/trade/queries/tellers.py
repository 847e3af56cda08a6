"""Accounts with orders, and how each tells when money went back: the pages of refunds say whom they speak of."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.metrics.api import BATCHES, Visible, visible
from kaibo.shows.api import account_names
from kaibo.store import api as store
from kaibo.trade.cohorts import TOLD
from kaibo.trade.queries.narrowing import OrderFilter, where_of


def tellers(platform: str, scope: Scope) -> list[dict[str, Any]]:
    """One entry an account: `how` is after_sales, orders or none; `as_of` the newest export that tells of refunds."""
    seen = visible()
    sold = _sold(seen, platform, scope)
    told = store.query_rows(TOLD, seen.params())
    claims = {(row["told_platform"], row["told_account"]): row["told_until"] for row in told}
    names = account_names({row["account"] for row in sold})
    return [_teller(row, claims.get((row["platform"], row["account"])), names.get(row["account"], "")) for row in sold]


@lru_cache(maxsize=64)
def _sold(seen: Visible, platform: str, scope: Scope) -> tuple[dict[str, Any], ...]:
    """Every order is looked at for this; an edition never changes, so it is remembered."""
    where, params = where_of(OrderFilter(platform=platform), scope)
    return tuple(
        store.query_rows(
            "SELECT platform, account, max(as_of) AS newest, max(isNotNull(refunded_at)) AS timed"
            f" FROM order_now WHERE {where} GROUP BY platform, account ORDER BY platform, account",
            {**params, **seen.params()},
        )
    )


def _teller(row: dict[str, Any], claims: Any, name: str) -> dict[str, Any]:
    how = "after_sales" if claims else "orders" if row["timed"] else "none"
    as_of = claims or (row["newest"] if row["timed"] else None)
    return {"platform": row["platform"], "account": row["account"], "account_name": name, "how": how, "as_of": as_of}


def before_newest_claims() -> Visible | None:
    """What was visible before the newest after-sale file; None where there are not two of them."""
    seen = visible()
    sql = f"SELECT batch FROM after_sale WHERE {BATCHES} GROUP BY batch ORDER BY max(as_of) DESC, batch DESC LIMIT 2"
    told = [row["batch"] for row in store.query_rows(sql, seen.params())]
    return replace(seen, hidden=tuple(sorted({*seen.hidden, told[0]}))) if len(told) > 1 else None
