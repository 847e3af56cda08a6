"""On which business day each product of an account was first sold: what tells a new product from an old one."""

from __future__ import annotations

from datetime import date

from kaibo.accounts.api import Scope
from kaibo.metrics.api import BUILDS, visible
from kaibo.store import api as store
from kaibo.trade.queries.narrowing import within_scope
from kaibo.trade.sources import SOLD


def first_sold(account: str, scope: Scope) -> dict[str, date]:
    """By product id, as far as the order files reach. What is known by a name alone isn't among them."""
    clauses, bound = within_scope(scope)
    where = [BUILDS, SOLD, "account = {account:String}", "product_id != ''", "precision IN ('time', 'day')", *clauses]
    asked = {"builds": list(visible().builds), "account": account, **bound}
    rows = store.query_rows(_SQL.format(where=" AND ".join(where)), asked)
    return {row["product"]: row["day"] for row in rows}


_SQL = """SELECT product_id AS product, min(business_day) AS day FROM order_now WHERE {where} GROUP BY product"""
