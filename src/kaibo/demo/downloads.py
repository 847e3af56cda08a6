"""The plan of downloads: which jobs fall into a stretch of days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from kaibo.demo.clock import DAY, add_months, day_of, days, midnight, working_day
from kaibo.demo.jobs import Job
from kaibo.demo.recipes import MINUTES, MINUTES_FROM, Form, Recipe, monthly, show_form
from kaibo.demo.rng import stream
from kaibo.demo.schedule import stock_out_show
from kaibo.demo.show import Show
from kaibo.demo.world import World

_TO_DATE_AT = 3 * 3600
_AGAIN_AFTER = 7 * DAY
_AGAIN_SHARE = 0.12


@dataclass(frozen=True)
class Download:
    """One planned file."""

    form: Form
    job: Job

    @property
    def kind(self) -> str:
        """`<platform>.<file kind>`"""
        return self.form.kind(self.job)


@dataclass(frozen=True)
class Stretch:
    """The days of a run, both included."""

    world: World
    since: date
    until: date


def plan(stretch: Stretch) -> list[Download]:
    """Everything fetched in the stretch, by time.

    A month that is not fetched for good by `until` is fetched as it stands, in the night after `until`.
    """
    found = [*_shows(stretch)]
    for at, recipe in enumerate(monthly()):
        for first, last in _periods(stretch, recipe):
            found.extend(_of_period(stretch, recipe, at, (first, last)))
    return sorted(found, key=lambda each: (each.job.day, each.job.moment, each.job.platform))


def _periods(stretch: Stretch, recipe: Recipe) -> Iterator[tuple[date, date]]:
    """Months (or halves) from the origin to the night after `until`."""
    month = 0
    while (first := add_months(stretch.world.truth.origin, month)) <= stretch.until + timedelta(days=1):
        last = add_months(first, 1) - timedelta(days=1)
        if recipe.halves(month):
            yield first, first.replace(day=15)
            yield first.replace(day=16), last
        else:
            yield first, last
        month += 1


def _of_period(stretch: Stretch, recipe: Recipe, at: int, period: tuple[date, date]) -> Iterator[Download]:
    first, last = period
    planned = midnight(last + timedelta(days=recipe.lag)) + recipe.minute * 60 + last.day
    if working_day(planned) > stretch.until:
        night = midnight(stretch.until + timedelta(days=1)) + _TO_DATE_AT + at * 180 + _turn(first)
        if first <= day_of(night):
            yield _download(stretch, recipe, period, night)
        return
    for moment in (planned, planned + recipe.again * DAY)[: 2 if recipe.again else 1]:
        if stretch.since <= working_day(moment) <= stretch.until:
            yield _download(stretch, recipe, period, moment)


def _turn(first: date) -> int:
    """Seconds that keep the periods of one night apart: some platforms name files by the minute alone."""
    return 61 * (first.month % 3) + 30 * (first.day > 1)


def _download(stretch: Stretch, recipe: Recipe, period: tuple[date, date], moment: int) -> Download:
    job = Job(stretch.world, recipe.platform, *period, moment, working_day(moment))
    return Download(recipe.form, job)


def _shows(stretch: Stretch) -> Iterator[Download]:
    """Whole-show workbooks soon after each show, some again a week later; minute curves of late months."""
    planted = stock_out_show(stretch.world.truth)
    for day in days(stretch.since - timedelta(days=8), stretch.until):
        for show in stretch.world.shows(day, day, "douyin"):
            rng = stream(stretch.world.truth.seed, "fetched", show.room_id)
            month = stretch.world.truth.month(day)
            soon = show.end + int(rng.integers(1500, 3300))
            again = rng.random() < _AGAIN_SHARE or bool(planted and planted.start == show.start)
            if day >= stretch.since:
                yield _of_show(stretch, show, show_form(month), (soon, day))
                if month >= MINUTES_FROM:
                    yield _of_show(stretch, show, MINUTES, (soon + 300, day))
            later = soon + _AGAIN_AFTER
            if again and stretch.since <= working_day(later) <= stretch.until:
                yield _of_show(stretch, show, show_form(month), (later, working_day(later)))


def _of_show(stretch: Stretch, show: Show, form: Form, when: tuple[int, date]) -> Download:
    return Download(form, Job(stretch.world, "douyin", show.day, show.day, *when, show))
