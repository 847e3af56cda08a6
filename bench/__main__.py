"""`make bench`: every measurement, written to docs/benchmarks.md."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

from bench.audience import measure as measure_audience
from bench.audience import page as audience_page
from bench.chromium import measure as measure_pages
from bench.heat import measure as measure_heat
from bench.heat import page as heat_page
from bench.imports import measure
from bench.ingest import measure as measure_ingest
from bench.lineup import measure as measure_lineups
from bench.lineup import page as lineups_page
from bench.live import measure as measure_live
from bench.reports import measure as measure_reports
from bench.stock import measure as measure_stock
from bench.stock import page as stock_page
from bench.texts import measure as measure_texts
from bench.triage import measure as measure_triage

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"
MARK = "<!-- make bench writes what follows -->"


def main() -> None:
    """Measure imports, then questions and reports on a large store, and write them below what is kept of the page."""
    with tempfile.TemporaryDirectory(prefix="kaibo-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        imports = measure(folder)
        metrics = _metrics(folder / "metrics")
        reports = measure_reports(folder / "metrics", folder / "out")
        signals = measure_ingest(folder / "ingest")
        stock = measure_stock(folder / "stock")
        screens = measure_live(folder)
        heat = measure_heat(folder)
        audience = measure_audience(folder)
        looked_at = measure_pages(folder)
    kept = PAGE.read_text("utf-8").partition(MARK)[0]
    live = [
        *_signals(signals),
        *_words([*measure_triage(), *measure_texts()]),
        *stock_page(stock),
        *_screens(screens),
        *_pages(looked_at),
    ]
    pages = [
        *_page(imports, metrics, reports),
        *live,
        *lineups_page(measure_lineups()),
        *heat_page(heat),
        *audience_page(audience),
    ]
    PAGE.write_text("\n".join([kept + MARK, *pages]) + "\n", "utf-8")
    sys.stdout.write(PAGE.read_text("utf-8"))


def _metrics(home: Path) -> dict[str, Any]:
    env = {**os.environ, "KAIBO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "kaibo.site.settings"}
    command = [sys.executable, "-m", "bench.metrics", *sys.argv[1:]]
    done = subprocess.run(command, check=True, env=env, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    told: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    return told


def _page(imports: list[str], metrics: dict[str, Any], reports: list[str]) -> list[str]:
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    return [
        "",
        "## Measured by `make bench`",
        "",
        f"Written by `make bench` on {date.today().isoformat()}, {machine}.",
        "What stands beside something was measured in turn with it, in the same run: read the ratios, the machine was",
        "shared.",
        "",
        "### Imports, from the file to numbers that anybody can read",
        "",
        "The whole command: start, recognise, clean, store, made durable and visible. Beside it a program that only",
        "reads. The peak is the importing process, which parses.",
        "",
        "| what | Kaibo | only reading it | ratio | peak |",
        "|---|---|---|---|---|",
        *imports,
        "",
        "### Pages and questions on a large store",
        "",
        "1,000 shows, 5 million order lines and 20 million events:"
        f" {metrics['rows']:,} rows, {metrics['bytes'] / 1e9:.1f} GB.",
        "Every round opens another show. CPU is that of the web and the store together.",
        "",
        *_timings("a page's data", metrics["pages_ms"]),
        *_timings("a page's data, first opening after an import", metrics["first_ms"]),
        *_timings("one question", metrics["questions_ms"]),
        *_timings("a question over 14 months of orders", metrics["slow_questions_ms"]),
        "| 14 months | engine, p50 | SQL by hand, p50 | ratio |",
        "|---|---|---|---|",
        *(
            f"| {name} | {each['engine_p50']} ms | {each['by_hand_p50']} ms | {each['ratio']} × |"
            for name, each in metrics["beside_by_hand"].items()
        ),
        "",
        "### Reports on the same store",
        "",
        "The whole command, from its start to four files on disk. The peak is the process that makes them, without the",
        "store.",
        "",
        "| what | median | peak |",
        "|---|---|---|",
        *reports,
    ]


def _signals(rows: list[str]) -> list[str]:
    return [
        "",
        "### Signals, from a program to the disk",
        "",
        "Through HTTP and the key to an acknowledgement that means: on disk. The generator runs on the same cores and",
        "waits for each answer before it sends the next on that connection.",
        "",
        "| what | rate | p50 | p99 | generator |",
        "|---|---|---|---|---|",
        *rows,
    ]


def _words(rows: list[str]) -> list[str]:
    head = ["", "### Comments and scripts", "", "Processor time of one core.", "", "| what | rate |", "|---|---|"]
    return [*head, *rows]


def _pages(rows: list[str]) -> list[str]:
    head = ["", "### Pages in Chromium", "", "The browser runs on the same cores.", "", "| what | measured | aim |"]
    return [*head, "|---|---|---|", *rows]


def _screens(rows: list[str]) -> list[str]:
    return [
        "",
        "### From a signal to the screens",
        "",
        "Sent through HTTP and the key; seen when it is in the totals of the frame that a reader got. A turn takes",
        "0.6 s, so that half of it is waiting for the turn. The web process's share of a core is that of everything",
        "it does.",
        "",
        "| what | p50 | p95 | p99 | web process |",
        "|---|---|---|---|---|",
        *rows,
    ]


def _timings(what: str, told: dict[str, dict[str, int]]) -> list[str]:
    rows = [f"| {name} | {each['p50']} ms | {each['p95']} ms | {each['cpu']} ms |" for name, each in told.items()]
    return [f"| {what} | p50 | p95 | CPU |", "|---|---|---|---|", *rows, ""]


if __name__ == "__main__":
    main()
