"""A rundown as a workbook that reads back to the same."""

from __future__ import annotations

from decimal import Decimal
from typing import IO

from kaibo.accounts.api import Caller
from kaibo.kit.clock import local
from kaibo.kit.i18n import Language, catalogue
from kaibo.kit.money import from_minor
from kaibo.kit.workbook import Cell, Column, Kind, workbook
from kaibo.planning.models import Plan, Segment
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.rundown.clocking import starts
from kaibo.planning.rundown.reading import GOALS
from kaibo.planning.rundown.sheet.columns import COLUMNS, head

_KINDS = {"duration": Kind.QUANTITY, "goal_orders": Kind.COUNT, "goal": Kind.MONEY}
_WIDTHS = {"title": 26, "points": 30, "mechanics": 26, "phrases": 36, "product_name": 22, "duration": 10}


def rundown_book(id: str, caller: Caller, language: Language) -> tuple[Plan, IO[bytes], int]:
    """The plan, an open file, and how many rows it holds. Raises KaiboError (404) as `plan_of`."""
    plan = plan_of(id, caller.scope)
    columns = [Column(head(each, language), _KINDS.get(each, Kind.TEXT), _WIDTHS.get(each, 12)) for each in COLUMNS]
    segments = list(plan.segments.all())
    names = dict(plan.items.values_list("product", "name"))
    goals = caller.may(GOALS)
    rows = [
        _row(each, f"{local(at, plan.account.zone):%H:%M:%S}", names.get(each.product, ""), plan, language, goals=goals)
        for each, at in zip(segments, starts(plan, segments), strict=True)
    ]
    return plan, *workbook(head("sheet", language), columns, rows, zone=plan.account.zone)


def _row(segment: Segment, at: str, name: str, plan: Plan, language: Language, *, goals: bool) -> list[Cell]:
    amount = segment.goal_amount if goals else None
    told: dict[str, Cell] = {
        "time": at,
        "duration": Decimal(segment.planned_s) / 60,
        "kind": catalogue("planning")[f"segment.{segment.kind}"][language],
        "title": segment.title,
        "product": segment.product,
        "product_name": name,
        "person": segment.person,
        "scene": segment.scene,
        "points": joined(segment.points),
        "mechanics": joined(segment.mechanics),
        "phrases": joined(segment.phrases),
        "props": joined(segment.props),
        "goal_orders": segment.goal_orders if goals else None,
        "goal": None if amount is None else from_minor(amount, plan.currency),
        "locked": head("yes", language) if segment.locked else "",
        "note": segment.note,
        "id": segment.id,
    }
    return [told[each] for each in COLUMNS]


def joined(texts: list[str]) -> str:
    """One a line; a single one that holds a bar is told as such by the line's end."""
    lines = "\n".join(texts)
    return f"{lines}\n" if len(texts) == 1 and ("|" in lines or "｜" in lines) else lines
