"""All that a year-end summary is made from, looked up once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kaibo.accounts.api import Scope, company
from kaibo.kit.clock import business_day
from kaibo.metrics.api import Query, Visible
from kaibo.planning.api import goals
from kaibo.reports.building import records, rules
from kaibo.reports.building.asked import of_goals
from kaibo.reports.building.context import Context, explained, goals_of
from kaibo.reports.building.period import Period, reached, year_of
from kaibo.reports.building.sections import Section, sections_of
from kaibo.reports.building.told import Asker, Line, Told, best
from kaibo.reports.building.year import asked
from kaibo.review.api import Asked, attention, findings_of, notes_of, questions_of, sold_of
from kaibo.shows.api import Show, within


@dataclass(frozen=True)
class YearContext(Context):
    """`beside`: whether days of a year ago are known that days of this year stand beside. `month_goals` are the
    company's GMV goals by month and currency; `attention` the curves of slots."""

    beside: bool
    month_goals: dict[tuple[str, str], Any]
    attention: list[dict[str, Any]]

    @property
    def returning(self) -> tuple[Line, Line]:
        """Who bought again, now and a year ago, over days known of both."""
        like = "returning like" if self.period.in_part else "returning"
        return self.told.whole(like), self.told.whole("returning last")


def look_up(subject: str, scope: Scope, at: datetime, seen: Visible) -> YearContext:
    """Asks the engine in four rounds, of one edition: each round asks what the one before made known."""
    card = company()
    today = business_day(at, zone=card.zone, starts_at_hour=card.day_start)
    period = year_of(subject, today)
    asker, told = Asker(scope, seen, card.zone), Told()
    told.hear(asked.first(asker, period))
    if not period.over:
        period = year_of(subject, reached(period, today, told.days()))
        told.hear(asked.first(asker, period))
    compared = period.since(told.days())
    period, beside = compared or period, compared is not None
    shows = _shows(scope, period)
    sections = sections_of(told.lines("currencies"), card.currency)
    set_goals = goals_of(scope, subject)
    told.hear(_questions(asker, period, sections, shows, set_goals, beside=beside))
    told.hear(_parts(asker, period, sections, told))
    return YearContext(
        card,
        period,
        sections,
        told,
        explained(sections, told, {"last": period.year_ago} if beside else {}),
        shows,
        findings_of(shows, told.rows, sold_of(shows, scope, seen)),
        records.rows("notes", lambda: notes_of(shows)),
        set_goals,
        goals_of(scope, period.following),
        at,
        today,
        beside,
        _month_goals(scope, subject),
        _attention(asker, period, shows),
    )


def _shows(scope: Scope, period: Period) -> list[Show]:
    days = (period.window.first, period.window.last)
    there = within(scope).filter(business_day__range=days).order_by("started_at", "id")
    return records.rows("shows", lambda: there)


def _questions(
    asker: Asker,
    period: Period,
    sections: Sequence[Section],
    shows: Sequence[Show],
    set_goals: list[dict[str, Any]],
    *,
    beside: bool,
) -> dict[str, Query]:
    found = questions_of(shows, period.window, asker.scope, products=False)
    every = {
        **asked.of_all(asker, period, beside=beside),
        **of_goals(asker, period, sections, set_goals),
        **{name: asker.pinned(query) for name, query in found.items()},
    }
    for section in sections:
        every |= asked.of_section(asker, period, section, shows, beside=beside)
    return every


def _parts(asker: Asker, period: Period, sections: Sequence[Section], told: Told) -> dict[str, Query]:
    every: dict[str, Query] = {}
    for section in sections:
        lines = best(told.lines(section.key("product"), "product"), "gmv")
        products = [line.id("product") for line in lines]
        usual = told.whole(section.key("whole")).value("unit_price")
        dear = [line.id("product") for line in lines if usual and line.size("unit_price") >= rules.DEAR * usual]
        every |= asked.of_parts(asker, period, section, products, dear)
    return every


def _month_goals(scope: Scope, subject: str) -> dict[tuple[str, str], Any]:
    found = records.goals("goals of months", lambda: goals(scope)) if scope.all else []
    whole = [goal for goal in found if goal["metric"] == "gmv" and not goal["part"]]
    return {
        (goal["period"], goal["currency"]): goal["value"] for goal in whole if goal["period"].startswith(f"{subject}-")
    }


def _attention(asker: Asker, period: Period, shows: Sequence[Show]) -> list[dict[str, Any]]:
    if not shows:
        return []
    wanted = Asked("slot", period.window.first, period.window.last)
    found: list[dict[str, Any]] = attention(wanted, asker.scope, asker.visible)["groups"]
    return found
