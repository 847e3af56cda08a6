"""What is asked of a large store: pages and questions, then whole reports."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from bench.reports import measure as measure_reports
from bench.told import told_by


def sections(folder: Path) -> list[str]:
    """A store is filled and asked; the reports are made of the same."""
    home = folder / "metrics"
    return [*_asked(told_by("bench.metrics", home)), *_reports(measure_reports(home, folder / "out"))]


def _asked(told: dict[str, Any]) -> list[str]:
    return [
        "### Pages and questions on a large store",
        "",
        "1,000 shows, 5 million order lines and 20 million events:"
        f" {told['rows']:,} rows, {told['bytes'] / 1e9:.1f} GB.",
        "Every round opens another show. CPU is that of the web and the store together.",
        "",
        *_timings("a page's data", told["pages_ms"]),
        *_timings("a page's data, first opening after an import", told["first_ms"]),
        *_timings("one question", told["questions_ms"]),
        *_timings("a question over 14 months of orders", told["slow_questions_ms"]),
        "| 14 months | engine, p50 | SQL by hand, p50 | ratio |",
        "|---|---|---|---|",
        *(
            f"| {name} | {each['engine_p50']} ms | {each['by_hand_p50']} ms | {each['ratio']} × |"
            for name, each in told["beside_by_hand"].items()
        ),
        "",
    ]


def _timings(what: str, told: dict[str, dict[str, int]]) -> list[str]:
    rows = [f"| {name} | {each['p50']} ms | {each['p95']} ms | {each['cpu']} ms |" for name, each in told.items()]
    return [f"| {what} | p50 | p95 | CPU |", "|---|---|---|---|", *rows, ""]


def _reports(rows: list[str]) -> list[str]:
    return [
        "### Reports on the same store",
        "",
        "The whole command, from its start to four files on disk. The peak is the process that makes them, without the",
        "store.",
        "",
        "| what | median | peak |",
        "|---|---|---|",
        *rows,
    ]
