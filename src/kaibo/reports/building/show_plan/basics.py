"""Chapter 主题与目标: what show it is, and what it is to reach beside what the team's own shows let expect."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from kaibo.kit.units import Unit, shown
from kaibo.metrics.api import metrics
from kaibo.reports.building import rules
from kaibo.reports.building.show_plan.told import Told, called, heads, known, listed, tables
from kaibo.reports.building.wording import metric, missing, plain, text, whose_goal
from kaibo.reports.model import Card, Cards, Cell, Figure, Grid, Page, Text, Words

FIRST = "gmv"
"""The goal that the chapter's title tells of, where there is one; else the first."""


def pages(told: Told) -> list[Page]:
    return [_show(told), _goals(told)]


def _show(told: Told) -> Page:
    plan = told.plan
    begins = told.local(plan.planned_at)
    facts: tuple[tuple[str, Text], ...] = (
        ("theme", known(plan.theme)),
        ("kind", called(f"kind.{plan.kind}")),
        ("account", plain(plan.account.name)),
        ("platform", whose_goal(f"platform:{plan.account.platform}")),
        ("begins", plain(f"{begins:%Y-%m-%d %H:%M}")),
        ("hosts", listed(plan.hosts)),
        ("room", known(plan.room)),
        ("festival", known(plan.festival)),
        ("audience", known(plan.audience)),
        ("state", called(f"plan_state.{plan.state}")),
    )
    rows = tuple((called(f"plan.{name}"), said) for name, said in facts)
    cards = Cards((Card(_length(told)), Card(told.money(text("plan_budget"), plan.budget)), *_counts(told)))
    grid = Grid(text("table.plan_basics"), heads("plan_fact", "plan_said"), rows)
    return Page(Words(text("title.plan_when", begins=f"{begins:%m-%d %H:%M}", plan=plan.title)), (cards, grid))


def _length(told: Told) -> Figure:
    return Figure(name=text("plan_length"), value=Decimal(told.plan.planned_s), unit=Unit.DURATION)


def _counts(told: Told) -> tuple[Card, ...]:
    counts = (("plan_products", sum(not each.fallen_out for each in told.items)), ("plan_tasks", len(told.tasks)))
    return tuple(Card(Figure(name=text(name), value=Decimal(count), unit=Unit.COUNT)) for name, count in counts)


def _goals(told: Told) -> Page:
    goals = {key: value for key, value in told.plan.goals.items() if key in metrics()}
    expected = {each["metric"]: each for each in told.expected}
    keys = [*goals, *(key for key in expected if key not in goals)]
    if not keys:
        return Page(rules.plainly("plan_goals"), (missing("plan_goals"),))
    rows = [_row(told, key, goals.get(key), expected.get(key)) for key in keys]
    blocks = tables("plan_goals", heads("metric", "plan_goal", "plan_low", "plan_high", "plan_alike"), rows)
    why = Words(text("plan_expected_from")) if expected else missing("plan_expected")
    return Page(_title(told, goals, expected), (*blocks, why))


def _row(told: Told, key: str, goal: int | None, found: dict[str, Any] | None) -> tuple[Cell, ...]:
    unit, currency = metrics()[key].unit, told.plan.currency
    low, high = (Decimal(str(found[name])) if found else None for name in ("low", "high"))

    def figure(name: str, value: Decimal | None) -> Figure:
        return Figure(name=text(f"column.{name}"), value=value, unit=unit, currency=currency if money else "")

    money = unit is Unit.MONEY
    set_for = None if goal is None else shown(goal, unit, currency)
    alike = text("plan_alike_of", like=found["like"], of=found["of"]) if found else plain("—")
    return metric(key), figure("plan_goal", set_for), figure("plan_low", low), figure("plan_high", high), alike


def _title(told: Told, goals: dict[str, int], expected: dict[str, dict[str, Any]]) -> Words:
    """Where the first goal lies against what may be expected."""
    key = FIRST if FIRST in goals else next(iter(goals), "")
    if key not in goals or key not in expected:
        return rules.plainly("plan_goals")
    goal = shown(goals[key], metrics()[key].unit, told.plan.currency)
    low, high = (Decimal(str(expected[key][name])) for name in ("low", "high"))
    place = "above" if goal > high else "below" if goal < low else "within"
    tone: rules.Tone = "plain" if place == "within" else "warn"
    return Words(text(f"title.plan_goal_{place}", metric=metric(key)), (), "plan_goal", tone)
