"""The files of one `kaibo import`, one after another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.progress import Progress

from kaibo.connectors.actions.import_path import Wanted, import_paths

BY = "cli"


def import_all(files: Sequence[Path], options: dict[str, Any], bar: Progress, *, dry_run: bool) -> list[dict[str, Any]]:
    """What became of each file, told on the `bar` meanwhile."""
    wanted = [Wanted(path, options) for path in files]
    done_files = bar.add_task("文件 / files", total=len(wanted), visible=len(wanted) > 1)
    rows = bar.add_task(wanted[0].path.name, total=None)

    def said(file: Wanted, done: int, total: int, phase: str) -> None:
        bar.update(rows, completed=done, total=total or None, description=f"{file.path.name} · {phase}")

    outcomes = []
    for outcome in import_paths(wanted, said, by=BY, dry_run=dry_run, ahead=len(wanted) > 1):
        outcomes.append(outcome)
        bar.update(done_files, advance=1)
        bar.update(rows, description=Path(outcome["file"]).name, completed=1, total=1)
    return outcomes
