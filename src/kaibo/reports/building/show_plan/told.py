"""What a plan tells, looked up once, and its words in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.kit import clock
from kaibo.kit.i18n import page_text
from kaibo.kit.money import from_minor
from kaibo.kit.units import Unit
from kaibo.planning.api import (
    Item,
    Plan,
    Segment,
    Task,
    both,
    checklist,
    expectations,
    plan_of,
    planned_show,
    staffing,
)
from kaibo.reports.building import records
from kaibo.reports.building.wording import plain, text
from kaibo.reports.model import Cell, Column, Figure, Grid, Text

NOTHING = Text("—", "—")
AT_ONCE = 10
"""Rows of one table: a slide holds them with two lines of words each."""


@dataclass(frozen=True)
class Told:
    """`expected` is what the team's own shows let expect of each metric, as planning tells it, `crew` who is wanted
    and rostered by role, `checks` the checklist with what came of it."""

    plan: Plan
    segments: Sequence[Segment]
    items: Sequence[Item]
    tasks: Sequence[Task]
    expected: Sequence[dict[str, Any]]
    crew: Sequence[dict[str, Any]]
    checks: Sequence[dict[str, Any]]

    def local(self, at: datetime) -> datetime:
        """A moment by the clock of the plan's account."""
        return clock.local(at, self.plan.account.zone)

    def money(self, name: Text, amount: int | None) -> Figure:
        value = None if amount is None else from_minor(amount, self.plan.currency)
        return Figure(name=name, value=value, unit=Unit.MONEY, currency=self.plan.currency)


def look_up(id: str, scope: Scope) -> Told:
    """Raises KaiboError (404) for a plan that isn't there, or not for this reader."""
    plan = records.rows("plan", lambda: [plan_of(id, scope)])[0]
    whole = planned_show(plan)
    return Told(
        plan,
        records.rows("plan segments", lambda: whole.segments),
        records.rows("plan items", lambda: whole.items),
        records.rows("plan tasks", lambda: whole.tasks),
        records.goals("plan expected", lambda: expectations(plan, scope)),
        records.told("plan crew", lambda: staffing(plan)),
        records.told("plan checks", lambda: checklist(plan)),
    )


def called(key: str) -> Text:
    """The words the pages of planning have for it: `kind.festival`, `role.hook`."""
    return Text(page_text("zh", f"planning.{key}", key), page_text("en", f"planning.{key}", key))


def known(words: str) -> Text:
    """What somebody wrote, or a dash."""
    return plain(words) if words else NOTHING


def house_name(words: str) -> Text:
    """The house's own name in each language; what somebody wrote as it is; or a dash."""
    return Text(**both(words)) if words else NOTHING


def listed(words: Sequence[str]) -> Text:
    return Text("；".join(words) or "—", "; ".join(words) or "—")


def tables(name: str, heads: Sequence[Column], rows: Sequence[tuple[Cell, ...]]) -> tuple[Grid, ...]:
    """One table, or as many as its rows need, each named by the rows it holds; without columns in which nothing is
    told of any row."""
    heads, rows = _said(heads, rows)
    if len(rows) <= AT_ONCE:
        return (Grid(text(f"table.{name}"), tuple(heads), tuple(rows)),)
    starts = range(0, len(rows), AT_ONCE)
    return tuple(_part(name, tuple(heads), rows[at : at + AT_ONCE], at) for at in starts)


def _said(heads: Sequence[Column], rows: Sequence[tuple[Cell, ...]]) -> tuple[list[Column], list[tuple[Cell, ...]]]:
    here = [place for place in range(len(heads)) if any(row[place] != NOTHING for row in rows)]
    return [heads[place] for place in here], [tuple(row[place] for place in here) for row in rows]


def _part(name: str, heads: tuple[Column, ...], rows: Sequence[tuple[Cell, ...]], at: int) -> Grid:
    words = text("rows_from_to", words=text(f"table.{name}"), first=at + 1, last=at + len(rows))
    return Grid(words, heads, tuple(rows))


def heads(*names: str) -> tuple[Column, ...]:
    """Columns of words, or of numbers each with its own unit."""
    return tuple(Column(text(f"column.{name}")) for name in names)
