"""The whole document: what is to be reached, how people come, what is sold, how it runs, what is looked over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kaibo.accounts.api import Scope, company
from kaibo.kit import clock
from kaibo.metrics.api import Visible
from kaibo.reports.building.show_plan import basics, checks, crew, goods, marketing, rundown
from kaibo.reports.building.show_plan.told import Told, look_up
from kaibo.reports.building.wording import plain, text
from kaibo.reports.model import Chapter, Page, Report

CHAPTERS: tuple[tuple[str, Callable[[Told], list[Page]]], ...] = (
    ("plan_basics", basics.pages),
    ("plan_marketing", marketing.pages),
    ("plan_goods", goods.pages),
    ("plan_rundown", rundown.pages),
    ("plan_crew", crew.pages),
    ("plan_checks", checks.pages),
)


def plan_report(subject: str, scope: Scope, at: datetime | None = None, seen: Visible | None = None) -> Report:
    """The plan of a show by its id, as it stands. Raises KaiboError (404) for one outside the reader's scope."""
    told = look_up(subject, scope)
    day = told.local(told.plan.planned_at).date()
    return Report(
        kind="plan",
        subject=subject,
        name=text("plan_report", day=str(day), plan=plain(told.plan.title)),
        company=company().name,
        first=day,
        last=day,
        as_of=clock.local(at or clock.now(), company().zone),
        chapters=tuple(Chapter(key, text(f"chapter.{key}"), tuple(pages(told))) for key, pages in CHAPTERS),
    )
