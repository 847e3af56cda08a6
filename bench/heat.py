"""The script heat map of a show of four hours with a million signals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.told import told_by


def section(folder: Path) -> list[str]:
    """Its part of the page of measurements."""
    return _page(told_by("bench.heat_run", folder / "heat"))


def _page(told: dict[str, Any]) -> list[str]:
    return [
        "### The script heat map",
        "",
        f"A show of 4 hours with {told['segments']} segments and {told['signals']:,} signals, {told['orders']:,} of",
        f"them orders; {told['bytes'] / 1e6:.1f} MB are kept of it. The whole answer: permission, reading, JSON.",
        "",
        "| what | p50 | p95 | slowest |",
        "|---|---|---|---|",
        f"| heat map | {told['p50']} ms | {told['p95']} ms | {told['slowest']} ms |",
        f"| minutes that stand out | {told['points_p50']} ms | {told['points_p95']} ms | {told['points_slowest']} ms |",
    ]
