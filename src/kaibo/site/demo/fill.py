"""The demo's files: written by the simulator, imported as if an operator had dropped them in."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from kaibo.connectors.actions.import_path import Wanted, import_paths
from kaibo.demo.api import SEED, DemoFile, Manifest, simulate
from kaibo.kit.clock import business_day, now
from kaibo.kit.home import home
from kaibo.site.demo import state

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
    "tiktok.live": {"account": TIKTOK},
    "tiktok.orders": {"account": TIKTOK},
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
        made = _simulated(folder, before, yesterday())
        failed = _import(made, said)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    state.write(state.State(made.origin, made.until, before.seed if before else SEED))
    return Filled(len(made.files), failed)


def _simulated(folder: Path, before: state.State | None, until: date) -> Manifest:
    if before is None:
        return simulate(folder, until)
    return simulate(folder, until, before.until + timedelta(days=1), seed=before.seed, origin=before.origin)


def _import(made: Manifest, said: Said) -> list[dict[str, Any]]:
    ordered = sorted(made.files, key=_turn)
    wanted = [Wanted(file.path, MAPPED.get(file.kind, {})) for file in ordered]
    outcomes = []
    for done, outcome in enumerate(import_paths(wanted, lambda *told: None, by=BY), 1):
        said(done, len(ordered), Path(outcome["file"]).name)
        outcomes.append(outcome)
    return [outcome for outcome in outcomes if outcome["status"] not in {"stored", "unchanged"}]


def _turn(file: DemoFile) -> tuple[int, float]:
    kind = file.kind.partition(".")[2]
    return (FIRST.index(kind) if kind in FIRST else len(FIRST)), file.fetched.timestamp()
