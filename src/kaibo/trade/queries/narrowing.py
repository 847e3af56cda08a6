"""Which orders are meant, and as far as who may see."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any

from kaibo.accounts.api import Scope, company
from kaibo.kit.clock import business_day, now
from kaibo.metrics.api import BUILDS, visible

DEFAULT_DAYS = 30


@dataclass(frozen=True)
class OrderFilter:
    """Which orders: without any word to search for, those of the last thirty business days."""

    q: str = ""
    status: str = ""
    show: str = ""
    platform: str = ""
    first: date | None = None
    last: date | None = None

    def settled(self) -> OrderFilter:
        if self.q or self.show or self.first or self.last:
            return self
        card = company()
        today = business_day(now(), zone=card.zone, starts_at_hour=card.day_start)
        return replace(self, first=today - timedelta(days=DEFAULT_DAYS), last=today)

    def asked(self) -> dict[str, str]:
        """What was asked for, in words; what was left open is left out."""
        names = {"first": "from", "last": "to"}
        given = {names.get(field.name, field.name): getattr(self, field.name) for field in fields(self)}
        return {name: str(value) for name, value in given.items() if value}


def where_of(wanted: OrderFilter, scope: Scope) -> tuple[str, dict[str, Any]]:
    """The condition on lines, and its parameters."""
    seen = visible()
    clauses = [BUILDS]
    params: dict[str, Any] = {"builds": list(seen.builds)}
    for name, column in (("status", "status"), ("show", "show_id"), ("platform", "platform")):
        if value := getattr(wanted, name):
            clauses.append(f"{column} = {{{name}:String}}")
            params[name] = value
    if wanted.q:
        clauses.append("(order_id = {q:String} OR line_id = {q:String} OR product_id = {q:String})")
        params["q"] = wanted.q.strip()
    for name, sign in (("first", ">="), ("last", "<=")):
        if value := getattr(wanted, name):
            clauses.append(f"business_day {sign} {{{name}:Date}}")
            params[name] = value
    seen_by, bound = within_scope(scope)
    return " AND ".join(clauses + seen_by), params | bound


def within_scope(scope: Scope) -> tuple[list[str], dict[str, Any]]:
    """The condition on what may be seen, and its parameters; none where all may be."""
    if scope.all:
        return [], {}
    clause = "(has({accounts:Array(String)}, account) OR (host != '' AND host = {host:String}))"
    return [clause], {"accounts": list(scope.accounts), "host": scope.host or ""}
