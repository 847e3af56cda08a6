"""Chapter 开播前核对: the plan's own checklist with what came of it; while nobody laid it out, what a show of this kind
has looked over."""

from __future__ import annotations

from typing import Any

from kaibo.planning.api import checks_of
from kaibo.reports.building import rules
from kaibo.reports.building.show_plan.told import Told, called, heads, house_name, known, tables
from kaibo.reports.building.wording import missing, text
from kaibo.reports.model import Cell, Page, Text, Words

NAMES = ("plan_check", "plan_group", "plan_person", "plan_before", "state")


def pages(told: Told) -> list[Page]:
    return _laid_out(told) if told.checks else _of_kind(told)


def _laid_out(told: Told) -> list[Page]:
    grids = tables("plan_checks", heads(*NAMES), [_row(each) for each in told.checks])
    return [Page(_title(told), (grid,)) for grid in grids]


def _title(told: Told) -> Words:
    """What still holds the show back, if anything does."""
    passed = sum(each["state"] == "passed" for each in told.checks)
    holding = sum(each["needed"] and each["state"] != "passed" for each in told.checks)
    said = {"passed": passed, "count": len(told.checks), "holding": holding}
    if holding:
        return Words(text("title.plan_checks_holding", **said), (), "plan_checks", "warn")
    return Words(text("title.plan_checks_passed", **said), (), "plan_checks", "good")


def _row(each: dict[str, Any]) -> tuple[Cell, ...]:
    return (
        house_name(each["title"]),
        called(f"check_group.{each['group']}"),
        known(each["person"]),
        text("plan_minutes_before", minutes=each["due_min"]),
        text(f"plan_check_state.{each['state']}"),
    )


def _of_kind(told: Told) -> list[Page]:
    wanted = checks_of(told.plan.kind)
    if not wanted:
        return [Page(rules.plainly("plan_checks"), (missing("plan_checks"),))]
    said = tuple(Words(Text(zh, en)) for zh, en in wanted)
    return [Page(Words(text("title.plan_checks", count=len(said))), said)]
