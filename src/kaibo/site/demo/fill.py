"""The demo's files: written by the simulator, imported as if an operator had dropped them in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from kaibo.connectors.actions.import_path import Wanted, import_paths
from kaibo.demo.api import SEED, Download, Run, fetch, planned
from kaibo.kit.ahead import ahead
from kaibo.kit.clock import business_day, now
from kaibo.kit.home import home
from kaibo.site.demo import state
from kaibo.site.demo.goals import set_goals
from kaibo.site.demo.plans.making import set_plans
from kaibo.site.demo.team import keep_team

Said = Callable[[int, int, str], None]
BY = "演示"
FIRST = ("show_list", "live", "shows", "roster", "show_a", "show_b", "show_c")
"""Files that tell of shows go in first: orders then find the show they were placed in."""

ROSTER = {
    "account": "直播间",
    "host": "主播",
    "started_at": "开播时间",
    "ended_at": "下播时间",
    "title": "主题",
}
TIKTOK = "Chengyu Living MY"
MAPPED: dict[str, dict[str, Any]] = {
    "team.roster": {"kind": "shows", "map": ROSTER},
    "kuaishou.shows": {"kind": "shows", "platform": "kuaishou"},
    "team.costs": {"kind": "costs"},
    "team.pay": {"kind": "pay"},
    "team.rates": {"kind": "rates"},
    "tiktok.live": {"account": TIKTOK},
    "tiktok.orders": {"account": TIKTOK, "currency": "MYR"},
}


@dataclass(frozen=True)
class Filled:
    """How many files were imported, and which were not stored."""

    files: int
    failed: list[dict[str, Any]]


def yesterday() -> date:
    return business_day(now()) - timedelta(days=1)


def is_full() -> bool:
    """Whether the history reaches yesterday already."""
    before = state.read()
    return before is not None and before.until >= yesterday()


def fill(said: Said) -> Filled:
    """Bring the demo's history up to yesterday."""
    before = state.read()
    folder = home().tmp / "demo"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        run = _planned(before, yesterday())
        outcomes = _import(run, folder, said)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    set_goals(run.until)
    state.write(_after(before, run))
    keep_team()
    return Filled(len(outcomes), [each for each in outcomes if each["status"] not in {"stored", "unchanged"}])


def _after(before: state.State | None, run: Run) -> state.State:
    """What the demo knows of itself from now on; the shows to come are planned where nobody planned one."""
    told = before or state.State(run.origin, run.until, SEED)
    return replace(told, until=run.until, eve=set_plans() or told.eve)


def _planned(before: state.State | None, until: date) -> Run:
    if before is None:
        return planned(until)
    return planned(until, before.until + timedelta(days=1), seed=before.seed, origin=before.origin)


def _import(run: Run, folder: Path, said: Said) -> list[dict[str, Any]]:
    ordered = sorted(run.downloads, key=_turn)
    outcomes = []
    for done, outcome in enumerate(import_paths(_written(ordered, folder), lambda *told: None, by=BY), 1):
        said(done, len(ordered), Path(outcome["file"]).name)
        outcomes.append(outcome)
    return outcomes


def _written(downloads: list[Download], folder: Path) -> Iterator[Wanted]:
    """Each file as soon as it is written; the next is written while one is imported."""
    files = (fetch(folder, each) for each in downloads)
    return (Wanted(file.path, MAPPED.get(file.kind, {})) for file in ahead(files) if file)


def _turn(download: Download) -> tuple[int, int]:
    kind = download.kind.partition(".")[2]
    return (FIRST.index(kind) if kind in FIRST else len(FIRST)), download.job.moment
