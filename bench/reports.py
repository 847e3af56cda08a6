"""Whole report commands on the large store: from the start of the process to the last of four files."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from bench.imports import ran

ROUNDS = 3
REPORTS = {"month report": ["month", "2025-01"], "year report": ["year", "2024"]}
FORMATS = ["--formats", "pptx,xlsx,pdf,html"]


def measure(home: Path, out: Path) -> list[str]:
    """Lines of a Markdown table: median wall seconds, peak megabytes of the process that makes the report."""
    lines = []
    for name, asked in REPORTS.items():
        command = [sys.executable, "-m", "kaibo", "report", *asked, *FORMATS, "--out", str(out), "--json"]
        turns = [ran(command, KAIBO_HOME=str(home)) for _ in range(ROUNDS)]
        seconds, peak = (statistics.median(side) for side in zip(*turns, strict=True))
        lines.append(f"| {name}, four formats | {seconds:.1f} s | {peak:,.0f} MB |")
    return lines
