"""One small file of every kind, for tests and for looking at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from kaibo.demo.clock import DAY, add_months, days, midnight
from kaibo.demo.downloads import Download
from kaibo.demo.jobs import Job
from kaibo.demo.recipes import MINUTES, Recipe, monthly, show_form
from kaibo.demo.simulate import SEED, DemoFile, Manifest, fetch
from kaibo.demo.truth import plant
from kaibo.demo.world import World

ORIGIN = date(2025, 9, 1)
_MONTHS = (0, 5, 8, 11)
_BILLS_AFTER = 17


def sample(directory: Path, *, seed: int = SEED) -> Manifest:
    """Write one file of each kind, covering a day or two of shows; settlements cover three days."""
    world = World(plant(seed, ORIGIN))
    files: dict[str, DemoFile] = {}
    for download in _downloads(world):
        kind = download.form.kind(download.job)
        written = None if kind in files else fetch(directory, download)
        if written:
            files[kind] = written
    last = max(each.day for each in files.values())
    return Manifest(tuple(files.values()), world.truth, ORIGIN, ORIGIN, last)


def _downloads(world: World) -> Iterator[Download]:
    for month in _MONTHS:
        first = add_months(ORIGIN, month)
        for recipe in monthly():
            day = first + timedelta(days=_BILLS_AFTER) if recipe.lag == 3 else _show_day(world, recipe, first)
            last = day + timedelta(days=2 if recipe.lag == 3 else 0)
            fetched = day + timedelta(days=20)
            noon = midnight(fetched) + DAY // 2
            yield Download(recipe.form, Job(world, recipe.platform, day, last, noon, fetched))
        show = world.shows(first, first + timedelta(days=20), "douyin")[0]
        job = Job(world, "douyin", show.day, show.day, show.end + DAY // 24, show.day, show)
        yield Download(show_form(month), job)
        yield Download(MINUTES, job)


def _show_day(world: World, recipe: Recipe, first: date) -> date:
    """The first day of a month on which the recipe's platform has a show."""
    month = days(first, first + timedelta(days=27))
    return next(day for day in month if world.shows(day, day, recipe.platform))
