"""All that a month report is made from, looked up once; a year's is looked up in `year`."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from kaibo.accounts.api import CompanyCard, Scope, company
from kaibo.kit.clock import business_day
from kaibo.metrics.api import Decomposition, Query, Visible, Window, decompose
from kaibo.planning.api import goals
from kaibo.reports.building import asked, records
from kaibo.reports.building.period import Period, month_of, reached
from kaibo.reports.building.sections import Section, sections_of
from kaibo.reports.building.told import Asker, Line, Told
from kaibo.reports.building.wording import text
from kaibo.reports.model import Text
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

    def is_first(self, section: Section) -> bool:
        """Whether it is the company's own currency, with which stands what has none."""
        return section == self.sections[0]

    def now(self, section: Section, against: str) -> Line:
        """What is told of the period, of as many days as are known of what it is set against."""
        like = section.key(f"like {against}")
        return self.told.whole(like if like in self.told.queries else section.key("whole"))

    def versus(self, against: str) -> Text:
        """What a comparison is called."""
        return text(f"against.{against}_in_part" if self.period.in_part else f"against.{against}")


def look_up(subject: str, scope: Scope, at: datetime, seen: Visible) -> Context:
    """Asks the engine twice, of one edition: which currencies there are, then all the rest; of a month that still runs
    first which days are told."""
    card = company()
    today = business_day(at, zone=card.zone, starts_at_hour=card.day_start)
    period = month_of(subject, today)
    asker, told = Asker(scope, seen, card.zone), Told()
    told.hear(asked.days(asker, period))
    period = period if period.over else month_of(subject, reached(period, today, told.days()))
    days = (period.window.first, period.window.last)
    shows = records.rows("shows", lambda: within(scope).filter(business_day__range=days).order_by("started_at", "id"))
    set_goals = goals_of(scope, subject)
    told.hear(asked.currencies(asker, period))
    sections = sections_of(told.lines("currencies"), card.currency)
    told.hear(_questions(asker, period, sections, shows, set_goals, told))
    return Context(
        card,
        period,
        sections,
        told,
        explained(sections, told, {"before": period.before, "year": period.year_ago}),
        shows,
        findings_of(shows, told.rows, sold_of(shows, scope, seen)),
        records.rows("notes", lambda: notes_of(shows)),
        set_goals,
        goals_of(scope, period.following),
        at,
        today,
    )


def goals_of(scope: Scope, period: str) -> list[dict[str, Any]]:
    """Goals the reader's numbers can be held against: of one who sees a part, those of that part."""
    every = records.goals(f"goals {period}", lambda: goals(scope, period))
    return [goal for goal in every if scope.all or goal["part"].startswith(("account:", "host:"))]


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


def explained(sections: list[Section], told: Told, against: dict[str, Window]) -> dict[str, Decomposition]:
    """The exact parts of every change that has two sides."""
    asked_for: dict[str, tuple[Query, Window]] = {}
    for section in sections:
        for name, base in against.items():
            like = section.key(f"like {name}")
            now = like if like in told.queries else section.key("whole")
            if told.whole(section.key(name)).value("gmv") and told.whole(now).value("gmv"):
                asked_for[section.key(name)] = told.queries[now], base
    with ThreadPoolExecutor(4) as together:
        found = together.map(lambda each: decompose(*each), asked_for.values())
        return dict(zip(asked_for, found, strict=True))
