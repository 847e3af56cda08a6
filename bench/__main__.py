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

from bench.imports import measure

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "benchmarks.md"


def main() -> None:
    """Measure imports, then questions on a large store; each figure stands beside what it is compared with."""
    with tempfile.TemporaryDirectory(prefix="kaibo-bench-") as name:
        folder = Path(name)
        imports = measure(folder)
        metrics = _metrics(folder / "metrics")
    PAGE.write_text("\n".join(_page(imports, metrics)) + "\n", "utf-8")
    sys.stdout.write(PAGE.read_text("utf-8"))


def _metrics(home: Path) -> dict[str, Any]:
    env = {**os.environ, "KAIBO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "kaibo.site.settings"}
    command = [sys.executable, "-m", "bench.metrics", *sys.argv[1:]]
    done = subprocess.run(command, check=True, env=env, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    told: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    return told


def _page(imports: list[str], metrics: dict[str, Any]) -> list[str]:
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    return [
        "# Benchmarks",
        "",
        f"Written by `make bench` on {date.today().isoformat()}, {machine}. Each figure was measured beside the one",
        "it is compared with, in one run; read the ratios, the machine was shared.",
        "",
        "| what | Kaibo | beside it | ratio |",
        "|---|---|---|---|",
        *imports,
        "",
        "## Questions on a large store",
        "",
        "```json",
        json.dumps(metrics, indent=1, ensure_ascii=False),
        "```",
    ]


if __name__ == "__main__":
    main()
