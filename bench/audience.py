"""The audience layers of a show with a million signals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.told import told_by


def section(folder: Path) -> list[str]:
    """Its part of the page of measurements."""
    return _page(told_by("bench.audience_run", folder / "audience"))


def _page(told: dict[str, Any]) -> list[str]:
    rows = [f"| {name} | {told[key]['p50']} ms | {told[key]['p95']} ms |" for key, name in _NAMES.items()]
    return [
        "### Audience layers",
        "",
        f"{told['signals']:,} signals of {told['people']:,} people in the store, the whole answer of one show.",
        "",
        "| what | p50 | p95 |",
        "|---|---|---|",
        *rows,
    ]


_NAMES = {"first": "nothing remembered", "again": "asked again, nothing having changed"}
