"""The web process starts light: nothing that computes is loaded where requests are answered."""

from __future__ import annotations

import json
import subprocess
import sys

HEAVY = {"polars", "pandas", "pyarrow", "sklearn", "ortools", "chdb", "numpy", "scipy", "openpyxl", "xlsxwriter"}


def _loaded_after(statement: str) -> set[str]:
    code = f"{statement}\nimport json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(json.loads(done.stdout.splitlines()[-1]))


def test_the_web_loads_nothing_heavy() -> None:
    loaded = _loaded_after("import kaibo.site.asgi")
    assert not loaded & HEAVY
    assert "kaibo.site.front.door" in loaded


def test_help_needs_neither_django_nor_the_web_server() -> None:
    script = (
        "from click.testing import CliRunner\nfrom kaibo.site.cli import kaibo\nCliRunner().invoke(kaibo, ['--help'])"
    )
    assert not _loaded_after(script) & {"django", "uvicorn", "ninja", "pydantic", "sqlite3", *HEAVY}
