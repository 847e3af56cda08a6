"""Orders that a settlement statement and the order files tell differently: a page of them, or all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kaibo.accounts.api import Scope, company
from kaibo.kit.table import Ask, Page
from kaibo.metrics.api import BATCHES, BUILDS, visible
from kaibo.store import api as store
from kaibo.trade.queries.behind import EVER, Behind, told
from kaibo.trade.settling import VERDICTS
from kaibo.trade.statement import VIEW

PARTS = {"missing": "due", "extra": "amount", "amount": "told - due", "status": "amount"}
ANY = "any"
"""All verdicts but agreement."""


def has_statements() -> bool:
    """Whether any settlement line names an order."""
    sql = f"SELECT 1 AS one FROM money_line WHERE {BATCHES} AND order_id != '' LIMIT 1"
    return bool(store.query_rows(sql, visible().params()))


def differing(wanted: Behind, ask: Ask, scope: Scope) -> Page[dict[str, Any]]:
    """One row an order (sub-order where the statement tells them), the largest difference first."""
    sql, params = _statement(wanted, scope)
    found = store.query_rows(f"{sql} LIMIT {ask.limit} OFFSET {ask.offset}", params)
    return Page(list(told(found, money=True)), found[0]["of"] if found else 0)


def all_differing(wanted: Behind, scope: Scope) -> Iterator[dict[str, Any]]:
    """Every order that settled otherwise than it was paid, unpaged; rows as `differing` tells them."""
    sql, params = _statement(wanted, scope)
    for block in store.query_blocks(sql, params):
        yield from told(block, money=True)


def _statement(wanted: Behind, scope: Scope) -> tuple[str, dict[str, Any]]:
    among = VERDICTS if wanted.cause == ANY else (wanted.cause,)
    clauses = [BUILDS, "verdict IN {verdicts:Array(String)}", "business_day BETWEEN {first:Date} AND {last:Date}"]
    params: dict[str, Any] = {
        **visible().params(),
        "zone": company().zone,
        "verdicts": list(among),
        "first": wanted.first or EVER[0],
        "last": wanted.last or EVER[1],
    }
    for name, column in (("platform", "platform"), ("account", "account"), ("show", "show_id")):
        if value := getattr(wanted, name):
            clauses.append(f"{column} = {{{name}:String}}")
            params[name] = value
    if not scope.all:
        clauses.append("(has({accounts:Array(String)}, account) OR (host != '' AND host = {host:String}))")
        params |= {"accounts": list(scope.accounts), "host": scope.host or ""}
    part = "multiIf(" + ", ".join(f"verdict = '{verdict}', {sql}" for verdict, sql in PARTS.items()) + ", NULL)"
    return (
        f"""SELECT platform, account, order_id, sub_order_id, verdict, any(show_id) AS show_id, max(status) AS status,
  min(at) AS at, toUInt64(count()) AS lines, any(currency) AS currency, sum(part_of) AS part,
  if(verdict = 'extra', NULL, maxIf(due, first)) AS ours,
  multiIf(verdict = 'missing', NULL, verdict = 'amount', max(told), sum(amount)) AS theirs,
  min((batch, sheet, row)) AS place, count() OVER () AS of
FROM (
  SELECT *, if(verdict = 'amount' AND NOT first, 0, {part}) AS part_of FROM ({VIEW}) WHERE {" AND ".join(clauses)}
)
GROUP BY platform, account, order_id, sub_order_id, verdict
ORDER BY abs(part) DESC, at, order_id, sub_order_id""",
        params,
    )
