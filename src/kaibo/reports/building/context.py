"""All that a month report is made from, looked up once."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kaibo.accounts.api import CompanyCard, Scope, company
from kaibo.kit.clock import business_day
from kaibo.metrics.api import Decomposition, Query, Window, decompose, visible
from kaibo.planning.api import goals
from kaibo.reports.building import asked
from kaibo.reports.building.period import Period, month_of
from kaibo.reports.building.sections import Section, sections_of
from kaibo.reports.building.told import Asker, Told
from kaibo.review.api import Note, ShowFinding, findings_of, notes_of, questions_of, sold_of
from kaibo.shows.api import Show, within


@dataclass(frozen=True)
class Context:
    """`changes` explains each section's GMV against the month `before` and the same month a `year` ago."""

    company: CompanyCard
    period: Period
    sections: list[Section]
    told: Told
    changes: dict[str, Decomposition]
    shows: Sequence[Show]
    findings: list[ShowFinding]
    notes: list[Note]
    goals: list[dict[str, Any]]
    next_goals: list[dict[str, Any]]
    at: datetime
    today: date

    @property
    def empty(self) -> bool:
        """Whether nothing is known of the month: no show, no sale."""
        return not self.shows and not any(self.told.whole(each.key("whole")).value("gmv") for each in self.sections)


def look_up(subject: str, scope: Scope, at: datetime) -> Context:
    """Asks the engine twice, of one edition: which currencies there are, then all the rest."""
    card = company()
    today = business_day(at, zone=card.zone, starts_at_hour=card.day_start)
    period = month_of(subject, today)
    asker, told = Asker(scope, visible(), card.zone), Told()
    days = (period.window.first, period.window.last)
    shows = list(within(scope).filter(business_day__range=days).order_by("started_at", "id"))
    set_goals = _goals(scope, subject)
    told.hear(asked.currencies(asker, period))
    sections = sections_of(told.lines("currencies"), card.currency)
    told.hear(_questions(asker, period, sections, shows, set_goals, told))
    return Context(
        card,
        period,
        sections,
        told,
        _changes(period, sections, told),
        shows,
        findings_of(shows, told.rows, sold_of(shows, scope, asker.visible)),
        notes_of(shows),
        set_goals,
        _goals(scope, period.following),
        at,
        today,
    )


def _goals(scope: Scope, month: str) -> list[dict[str, Any]]:
    """Goals the reader's numbers can be held against: of one who sees a part, those of that part."""
    return [goal for goal in goals(scope, month) if scope.all or goal["part"].startswith(("account:", "host:"))]


def _questions(
    asker: Asker,
    period: Period,
    sections: list[Section],
    shows: Sequence[Show],
    set_goals: list[dict[str, Any]],
    told: Told,
) -> dict[str, Query]:
    found = questions_of(shows, period.window, asker.scope)
    every = {
        **asked.of_all(asker, period),
        **asked.of_goals(asker, period, sections, set_goals),
        **{name: asker.pinned(query) for name, query in found.items()},
    }
    others = _known(period, told)
    for section in sections:
        every |= asked.of_section(asker, period, section, shows, others)
    return every


def _known(period: Period, told: Told) -> dict[str, Window]:
    """The other months that anything is known of."""
    windows = {"before": period.before, "year": period.year_ago}
    return {name: window for name, window in windows.items() if told.lines(f"known {name}")}


def _changes(period: Period, sections: list[Section], told: Told) -> dict[str, Decomposition]:
    """The exact parts of every change that has two sides."""
    asked_for: dict[str, tuple[Query, Window]] = {}
    for section in sections:
        query = told.queries[section.key("whole")]
        for name, base in (("before", period.before), ("year", period.year_ago)):
            if told.whole(section.key(name)).value("gmv") and told.whole(section.key("whole")).value("gmv"):
                asked_for[section.key(name)] = query, base
    with ThreadPoolExecutor(4) as together:
        found = together.map(lambda each: decompose(*each), asked_for.values())
        return dict(zip(asked_for, found, strict=True))
