"""A measurement in a process and a data directory of its own, told as JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]


def told_by(module: str, home: Path) -> dict[str, Any]:
    """What `python -m module` printed from its first brace on. Raises CalledProcessError where it failed."""
    home.mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "KAIBO_HOME": str(home), "DJANGO_SETTINGS_MODULE": "kaibo.site.settings"}
    done = subprocess.run(
        [sys.executable, "-m", module], check=True, env=env, cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    told: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    return told
