"""The script heat map of a show of four hours with a million signals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any


def measure(folder: Path) -> dict[str, Any]:
    """p50, p95 and the slowest in milliseconds, and the bytes that were kept of the run."""
    home = folder / "heat"
    home.mkdir()
    env = {**os.environ, "KAIBO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "kaibo.site.settings"}
    root = Path(__file__).parents[1]
    command = [sys.executable, "-m", "bench.heat_run"]
    done = subprocess.run(command, check=True, env=env, cwd=root, stdout=subprocess.PIPE, text=True)
    told: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    return told


def page(told: dict[str, Any]) -> list[str]:
    """Its part of the page of measurements."""
    return [
        "",
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
