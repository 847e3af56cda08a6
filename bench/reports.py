"""Whole report commands beside the running store: from the start of the process to the last of four files."""

from __future__ import annotations

import os
import statistics
import sys
from pathlib import Path

from bench.imports import ran
from kaibo.store import api as store

ROUNDS = 3
REPORTS = {"month report": ["month", "2025-01"], "year report": ["year", "2024"]}
FORMATS = ["--formats", "pptx,xlsx,pdf,html"]


def measure(home: Path, out: Path) -> list[str]:
    """Lines of a Markdown table: median wall seconds, peak megabytes of the process that makes the report.

    The store runs, as it does wherever Kaibo is served: its start and its memory are not the report's.
    """
    os.environ["KAIBO_HOME"] = str(home)
    with store.running():
        return [_line(name, asked, out, home) for name, asked in REPORTS.items()]


def _line(name: str, asked: list[str], out: Path, home: Path) -> str:
    command = [sys.executable, "-m", "kaibo", "report", *asked, *FORMATS, "--out", str(out), "--json"]
    turns = [ran(command, KAIBO_HOME=str(home)) for _ in range(ROUNDS)]
    seconds, peak = (statistics.median(side) for side in zip(*turns, strict=True))
    return f"| {name}, four formats | {seconds:.1f} s | {peak:,.0f} MB |"
