"""`make bench`: every measurement, written to docs/benchmarks.md; `make bench PARTS="heat stock"` some of them.

What is measured is written at once. A part that fails leaves the figures it had; the others go on.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path

from bench import audience, chromium, heat, imports, ingest, large, lineup, live, stock, texts, triage
from bench.sections import only, put, titles

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"
PARTS: dict[str, Callable[[Path], list[str]]] = {
    "imports": imports.section,
    "large": large.sections,
    "ingest": ingest.section,
    "triage": triage.section,
    "texts": texts.section,
    "stock": stock.section,
    "live": live.section,
    "chromium": chromium.section,
    "lineup": lineup.section,
    "heat": heat.section,
    "audience": audience.section,
}


def main(asked: list[str]) -> int:
    """Measure the parts asked for, all where none are; returns how many failed."""
    told: list[str] = []
    for name in asked or PARTS:
        about = _about()
        with tempfile.TemporaryDirectory(prefix="kaibo-bench-", ignore_cleanup_errors=True) as folder:
            try:
                section = "\n".join(PARTS[name](Path(folder)))
            except Exception:  # noqa: BLE001 - whatever fails, the others are measured
                traceback.print_exc()
                continue
        sys.stdout.write(f"{section}\n\n")
        sys.stdout.flush()
        PAGE.write_text(put(PAGE.read_text("utf-8"), section, about), "utf-8")
        told.append(section)
    if not asked and len(told) == len(PARTS):
        PAGE.write_text(only(PAGE.read_text("utf-8"), {title for each in told for title in titles(each)}), "utf-8")
    return len(asked or PARTS) - len(told)


def _about() -> str:
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    return f"{date.today().isoformat()}, {machine}, load {os.getloadavg()[0]:.1f} at the start."


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
