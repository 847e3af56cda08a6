"""Chapter 人员: roles that are wanted, who is rostered, who is still missing."""

from __future__ import annotations

from typing import Any

from kaibo.reports.building.show_plan.told import NOTHING, Told, called, heads, listed, tables
from kaibo.reports.building.wording import plain, text
from kaibo.reports.model import Cell, Page, Words

NAMES = ("plan_post", "plan_wanted", "plan_here", "plan_people")


def pages(told: Told) -> list[Page]:
    rows = [_row(each) for each in told.crew]
    return [Page(_title(told), tables("plan_crew", heads(*NAMES), rows))]


def _title(told: Told) -> Words:
    lacking = sum(max(0, each["least"] - len(each["names"])) for each in told.crew)
    if lacking:
        return Words(text("title.plan_crew_short", count=lacking), (), "plan_crew", "warn")
    return Words(text("title.plan_crew"), (), "plan_crew", "good")


def _row(each: dict[str, Any]) -> tuple[Cell, ...]:
    least, most, names = each["least"], each["most"], each["names"]
    wanted = f"{least}+" if most is None else str(least) if least == most else f"{least}–{most}"
    asked = plain(wanted) if least or most is not None else NOTHING
    return called(f"crew_role.{each['role']}"), asked, plain(str(len(names))), listed(names)
