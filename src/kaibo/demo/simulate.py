"""The driver: plan the downloads of a stretch of days and write their files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from kaibo.demo.clock import add_months, aware
from kaibo.demo.downloads import Download, Stretch, plan
from kaibo.demo.truth import Truth, plant
from kaibo.demo.world import World
from kaibo.kit.errors import KaiboError

SEED = 20_260_601
_MONTHS_BEFORE = 13


@dataclass(frozen=True)
class DemoFile:
    """One written file: `day` is the working day it was fetched on, `first`..`last` the days it covers.

    `kind` is `<platform>.<file kind>`; `rows` counts data rows (for a show's workbook, its products).
    `fetched` is aware UTC and is also the file's modification time.
    """

    path: Path
    kind: str
    platform: str
    fetched: datetime
    day: date
    first: date
    last: date
    rows: int


@dataclass(frozen=True)
class Manifest:
    """What a run wrote, in the order of fetching, and the truth behind it; keep `origin` for the next run."""

    files: tuple[DemoFile, ...]
    truth: Truth
    origin: date
    since: date
    until: date


def default_origin(until: date) -> date:
    """The first day of history for a first run: the first of the month thirteen months before `until`."""
    return add_months(until, -_MONTHS_BEFORE)


@dataclass(frozen=True)
class Run:
    """A run whose files are not written yet."""

    downloads: tuple[Download, ...]
    truth: Truth
    origin: date
    since: date
    until: date


def simulate(
    directory: Path, until: date, since: date | None = None, *, seed: int = SEED, origin: date | None = None
) -> Manifest:
    """Write the files that `planned` gives into `directory`, one folder a day."""
    run = planned(until, since, seed=seed, origin=origin)
    files = [fetch(directory, each) for each in run.downloads]
    return Manifest(tuple(each for each in files if each), run.truth, run.origin, run.since, run.until)


def planned(until: date, since: date | None = None, *, seed: int = SEED, origin: date | None = None) -> Run:
    """The files fetched on `since`..`until`, each to be written by `fetch`.

    A first run gives neither `since` nor `origin`. Later runs give the day after the last `until` and the
    first run's origin: days already told stay exactly as they were.
    Errors: demo.origin_needed, demo.nothing_to_write.
    """
    if since is not None and origin is None:
        raise KaiboError("demo.origin_needed")
    begin = origin or default_origin(until)
    first = max(since or begin, begin)
    if first > until:
        raise KaiboError("demo.nothing_to_write", since=first, until=until)
    truth = plant(seed, begin)
    return Run(tuple(plan(Stretch(World(truth), first, until))), truth, begin, first, until)


def fetch(directory: Path, download: Download) -> DemoFile | None:
    """Write one file; None when it would have no rows."""
    job, form = download.job, download.form
    folder = directory / job.day.isoformat()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / form.name(job)
    rows = form.write(job, path)
    if not rows:
        return None
    os.utime(path, (job.moment, job.moment))
    last = max(job.first, job.cap)
    return DemoFile(path, download.kind, job.platform, aware(job.moment), job.day, job.first, last, rows)
