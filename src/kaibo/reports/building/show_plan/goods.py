"""Chapter 货品: what is sold, in which role, at what price and how many lie ready. What it costs stays in the house."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from kaibo.kit.units import Unit
from kaibo.planning.api import Item
from kaibo.reports.building import rules
from kaibo.reports.building.show_plan.told import Told, called, heads, known, tables
from kaibo.reports.building.wording import missing, plain, text
from kaibo.reports.model import Cell, Figure, Page, Text, Words

NAMES = ("plan_place", "product", "plan_role", "category", "plan_price", "plan_units", "plan_note")


def pages(told: Told) -> list[Page]:
    if not told.items:
        return [Page(rules.plainly("plan_goods"), (missing("plan_goods"),))]
    rows = [_row(told, place, each) for place, each in enumerate(told.items, start=1)]
    return [Page(_title(told), (grid,)) for grid in tables("plan_goods", heads(*NAMES), rows)]


def _title(told: Told) -> Words:
    """How many of each role; what fell out is said."""
    sold = [each for each in told.items if not each.fallen_out]
    roles = Counter(each.role for each in sold if each.role)
    named = [(called(f"role.{role}"), roles[role]) for role in Item.Role.values if roles[role]]
    said = Text("、".join(f"{name.zh} {n}" for name, n in named), ", ".join(f"{name.en} {n}" for name, n in named))
    if not named:
        return Words(text("title.plan_goods_bare", count=len(sold)))
    return Words(text("title.plan_goods", count=len(sold), roles=said))


def _row(told: Told, place: int, item: Item) -> tuple[Cell, ...]:
    units = None if item.units is None else Decimal(item.units)
    return (
        plain(str(place)),
        plain(item.name),
        called(f"role.{item.role}") if item.role else plain("—"),
        known(item.category),
        told.money(text("column.plan_price"), item.price),
        Figure(name=text("column.plan_units"), value=units, unit=Unit.COUNT),
        text("plan_fell_out", why=item.fallen_out) if item.fallen_out else known(item.note),
    )
