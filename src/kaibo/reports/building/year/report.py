"""The year-end summary 年终总结: six chapters, from one edition of what is stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kaibo.accounts.api import Scope
from kaibo.kit import clock
from kaibo.metrics.api import Visible, visible
from kaibo.reports.building import rules
from kaibo.reports.building.wording import missing, text, written
from kaibo.reports.building.year import goods, overview, plan, rivals, team, traffic
from kaibo.reports.building.year.context import YearContext, look_up
from kaibo.reports.model import Chapter, Page, Report

Pages = Callable[[YearContext], list[Page]]

CHAPTERS: tuple[tuple[str, Pages], ...] = (
    ("year_results", overview.pages),
    ("year_traffic", traffic.pages),
    ("year_goods", goods.pages),
    ("year_team", team.pages),
    ("year_rivals", rivals.pages),
    ("year_plan", plan.pages),
)


def year_report(subject: str, scope: Scope, at: datetime | None = None, seen: Visible | None = None) -> Report:
    """The summary of a year (`2026`) as this reader may see it, at this moment, of what was visible to the engine
    (None: now).

    A year that still runs is told up to its newest day that is over and told.
    Raises KaiboError (422) for what is no year.
    """
    context = look_up(subject, scope, at or clock.now(), seen or visible())
    period = context.period
    last = f"{period.window.last:%m-%d}"
    return Report(
        kind="year",
        subject=subject,
        name=text("year_report" if period.over else "year_report_running", year=subject, last=last),
        company=context.company.name,
        first=period.window.first,
        last=period.window.last,
        as_of=clock.local(context.at, context.company.zone),
        chapters=tuple(_chapter(context, key, pages) for key, pages in CHAPTERS),
    )


def _chapter(context: YearContext, key: str, pages: Pages) -> Chapter:
    """Of a year nobody knows anything of only what is planned can be told."""
    if context.empty and key != "year_plan":
        heading = rules.plainly("empty", month=context.period.name)
        return Chapter(key, text(f"chapter.{key}"), (Page(heading, (missing(f"empty_{key}"), written(key))),))
    return Chapter(key, text(f"chapter.{key}"), tuple(pages(context)))
