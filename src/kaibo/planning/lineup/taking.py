"""A line-up becomes the rundown, in one version: segments of its products are kept with their words and get new places
and lengths; product segments that it doesn't know are taken out; everything else stays where it is."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError, there
from kaibo.planning.lineup.layout import Layout, layout
from kaibo.planning.models import Plan, Segment
from kaibo.planning.models.lineup import LineUp
from kaibo.planning.rundown.order import Order, arranging

OPENING = {"opening": "开场", "closing": "收尾"}


def take(caller: Caller, plan: str, id: str) -> Plan:
    """Raises KaiboError (404) for a line-up there isn't, (409) for one that has nothing yet, or whose rundown was
    changed meanwhile in what is fixed, or of which a product isn't in the plan any more."""
    with arranging(caller, plan, "line_up_taken") as order:
        row = there(LineUp.objects.filter(plan=order.plan, id=id).first())
        if not row.result or not row.result["runs"]:
            raise KaiboError("planning.line_up_not_ready", status=409)
        told = layout(order.plan, order.rows, row.from_s)
        known = set(order.plan.items.filter(fallen_out="").values_list("product", flat=True))
        if told.mark() != row.result["mark"] or any(run["product"] not in known for run in row.result["runs"]):
            raise KaiboError("planning.line_up_stale", status=409)
        order.rows = _rows(order, told, row.result["runs"])
        row.taken = order.plan.version
        row.save(update_fields=["taken"])
    return order.plan


def _rows(order: Order, told: Layout, runs: list[dict[str, Any]]) -> list[Segment]:
    had: defaultdict[str, list[Segment]] = defaultdict(list)
    fixed = [_written(order, each) if told.new else each for each, _ in told.fixed]
    stays = {each.id for each in fixed}
    for each in order.rows:
        if each.product and each.id not in stays:
            had[each.product].append(each)
    rows: list[Segment] = []
    for number in range(len(fixed) + 1):
        for piece in (each for each in told.pieces if each.after == number):
            end = piece.start_s + piece.length_s
            rows += [_segment(order, had, run) for run in runs if piece.start_s <= run["start_s"] < end]
        if number < len(fixed):
            rows.append(fixed[number])
    return rows


def _segment(order: Order, had: dict[str, list[Segment]], run: dict[str, Any]) -> Segment:
    if not had[run["product"]]:
        told = {"kind": Segment.Kind.PRODUCT, "title": run["name"][:200], "product": run["product"]}
        return order.new({**told, "planned_s": run["length_s"]})
    segment = had[run["product"]].pop(0)
    if segment.planned_s != run["length_s"]:
        segment.planned_s = run["length_s"]
        order.touch(segment)
    return segment


def _written(order: Order, each: Segment) -> Segment:
    return order.new({"kind": each.kind, "title": OPENING[each.id], "planned_s": each.planned_s})
