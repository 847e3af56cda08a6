"""A sheet in place of a rundown: what it would change is said first, then it is done as one version.

A row is a known segment by its id, else by title and product. What the sheet has no column for stays as it is. The
sheet's order becomes the rundown's; what it doesn't name is taken out, but for locked segments, which stay unchanged
at their place among the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.kit.money import from_minor
from kaibo.planning.models import Plan, Segment, Version
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.rundown.clocking import total_s
from kaibo.planning.rundown.order import CONTENT, MOST, Order, arranging
from kaibo.planning.rundown.sheet.reading import SheetRow, read_sheet, told_of


@dataclass
class Brought:
    """The order as the sheet wants it; `before` is each known segment's content, `lines` where it stands in the
    sheet."""

    order: Order
    before: dict[str, dict[str, Any]] = field(default_factory=dict)
    was: list[str] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)


def look(caller: Caller, id: str, data: bytes) -> dict[str, Any]:
    """What the sheet would change; nothing is. Raises KaiboError (404), (413) and (422) as the reader."""
    plan = plan_of(id, caller.scope)
    brought = _bring(Order(plan), read_sheet(data, currency=plan.currency))
    rows = brought.order.rows
    changes = [row for each in rows if (row := _change(brought, each))]
    kept = {each.id for each in rows}
    gone = [_line("removed", None, told["title"], id) for id, told in brought.before.items() if id not in kept]
    same = len(rows) - len(changes)
    told = {"seen": plan.version, "rows": [*changes, *gone], "same": same}
    return {**told, "segments": len(rows), "total_s": total_s(rows)}


def bring(caller: Caller, id: str, data: bytes, *, seen: int) -> Plan:
    """Make the changes. Raises KaiboError (409) where the plan was changed since the sheet was looked at (`seen`)."""
    with arranging(caller, id, "rundown_brought") as order:
        if seen != order.plan.version - 1:
            last = Version.objects.filter(plan=order.plan, number=order.plan.version - 1).first()
            raise KaiboError("planning.plan_changed_by", status=409, who=last.by if last else "")
        _bring(order, read_sheet(data, currency=order.plan.currency))
    return order.plan


def _bring(order: Order, rows: Sequence[SheetRow]) -> Brought:
    if len(rows) > MOST:
        raise KaiboError("planning.too_many_segments", status=422, most=MOST)
    brought = Brought(order, {each.id: _content(each) for each in order.rows}, [each.id for each in order.rows])
    names = {name: product for product, name in order.plan.items.values_list("product", "name")}
    left = list(order.rows)
    order.rows = []
    for row in rows:
        told = told_of(row)
        product = names.get(row.product or row.product_name, row.product)
        if "product" in told or product:
            told["product"] = product
        known = _known(left, row, product)
        if known is None:
            known = order.new({**told, "kind": row.kind})
        else:
            left.remove(known)
            _set(order, known, told)
        brought.lines[known.id] = row.line
        order.rows.append(known)
    for each in left:
        if each.locked:
            order.rows.insert(min(each.position, len(order.rows)), each)
    return brought


def _known(left: Sequence[Segment], row: SheetRow, product: str) -> Segment | None:
    if row.id and (found := next((each for each in left if each.id == row.id), None)):
        return found
    return next((each for each in left if not row.id and (each.title, each.product) == (row.title, product)), None)


def _set(order: Order, segment: Segment, told: dict[str, Any]) -> None:
    """A locked segment only hears that it is unlocked, and then the rest."""
    if segment.locked and told.get("locked", True):
        return
    changed = [name for name, value in told.items() if getattr(segment, name) != value]
    for name in changed:
        setattr(segment, name, told[name])
    if changed:
        order.touch(segment)


def _content(segment: Segment) -> dict[str, Any]:
    return {name: getattr(segment, name) for name in CONTENT}


def _change(brought: Brought, segment: Segment) -> dict[str, Any] | None:
    line = brought.lines.get(segment.id)
    before = brought.before.get(segment.id)
    if before is None:
        return _line("added", line, segment.title, segment.id)
    coin = brought.order.plan.currency
    fields = [
        {"field": name, "before": _said(name, was, coin), "after": _said(name, getattr(segment, name), coin)}
        for name, was in before.items()
        if was != getattr(segment, name)
    ]
    if fields:
        return {**_line("changed", line, segment.title, segment.id), "fields": fields}
    return _line("moved", line, segment.title, segment.id) if _moved(brought, segment) else None


def _moved(brought: Brought, segment: Segment) -> bool:
    """Whether it stands elsewhere among those that were there before and still are."""
    kept = [each.id for each in brought.order.rows if each.id in brought.before]
    was = [id for id in brought.was if id in set(kept)]
    return was.index(segment.id) != kept.index(segment.id)


def _line(change: str, line: int | None, title: str, segment: str) -> dict[str, Any]:
    return {"change": change, "line": line, "segment": segment, "title": title, "fields": []}


def _said(name: str, value: Any, currency: str) -> str:
    if value is None:
        return ""
    if name == "planned_s":
        return f"{value // 60}:{value % 60:02d}"
    if name == "goal_amount":
        return f"{from_minor(value, currency):f}"
    if isinstance(value, bool):
        return "✓" if value else ""
    return " | ".join(value) if isinstance(value, list) else str(value)
