"""The audience layers of a show with a million signals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any


def measure(folder: Path) -> dict[str, Any]:
    """p50 and p95 in milliseconds, the first time and again."""
    home = folder / "audience"
    home.mkdir()
    env = {**os.environ, "KAIBO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "kaibo.site.settings"}
    command = [sys.executable, "-m", "bench.audience_run"]
    done = subprocess.run(
        command, check=True, env=env, cwd=Path(__file__).parents[1], stdout=subprocess.PIPE, text=True
    )
    told: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    return told


def page(told: dict[str, Any]) -> list[str]:
    """Its part of the page of measurements."""
    rows = [f"| {name} | {told[key]['p50']} ms | {told[key]['p95']} ms |" for key, name in _NAMES.items()]
    return [
        "",
        "### Audience layers",
        "",
        f"{told['signals']:,} signals of {told['people']:,} people in the store, the whole answer of one show.",
        "",
        "| what | p50 | p95 |",
        "|---|---|---|",
        *rows,
    ]


_NAMES = {"first": "nothing remembered", "again": "asked again, nothing having changed"}
