"""The month report 直播工作汇报: six chapters, from one edition of what is stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from kaibo.accounts.api import Scope
from kaibo.kit import clock
from kaibo.metrics.api import Visible, visible
from kaibo.reports.building import feedback, flow, goods, plan, results, rules, team
from kaibo.reports.building.context import Context, look_up
from kaibo.reports.building.wording import missing, text, written
from kaibo.reports.model import Chapter, Page, Report

Pages = Callable[[Context], list[Page]]

CHAPTERS: tuple[tuple[str, Pages], ...] = (
    ("results", results.pages),
    ("flow", flow.pages),
    ("goods", goods.pages),
    ("team", team.pages),
    ("feedback", feedback.pages),
    ("plan", plan.pages),
)


def month_report(subject: str, scope: Scope, at: datetime | None = None, seen: Visible | None = None) -> Report:
    """The report of a month (`2026-09`) as this reader may see it, at this moment, of what was visible to the engine
    (None: now).

    A month that still runs is told up to its newest day that is over and told.
    Raises KaiboError (422) for what is no month.
    """
    context = look_up(subject, scope, at or clock.now(), seen or visible())
    period = context.period
    last = f"{period.window.last:%Y-%m-%d}"
    return Report(
        kind="month",
        subject=subject,
        name=text("name" if period.over else "name_running", month=subject, last=last),
        company=context.company.name,
        first=period.window.first,
        last=period.window.last,
        as_of=clock.local(context.at, context.company.zone),
        chapters=tuple(_chapter(context, key, pages) for key, pages in CHAPTERS),
    )


def _chapter(context: Context, key: str, pages: Pages) -> Chapter:
    """Of a month nobody knows anything of only what is planned can be told."""
    if context.empty and key != "plan":
        empty = Page(rules.plainly("empty", month=context.period.subject), (missing(f"empty_{key}"), written(key)))
        return Chapter(key, text(f"chapter.{key}"), (empty,))
    return Chapter(key, text(f"chapter.{key}"), tuple(pages(context)))
