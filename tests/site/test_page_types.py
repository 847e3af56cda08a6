"""The pages' types are those of the server: what is in git is what the server's document makes today."""

from __future__ import annotations

import subprocess
from pathlib import Path

from kaibo.site.openapi import shapes

ROOT = Path(__file__).parents[2]
TYPES = ROOT / "frontend" / "src" / "app" / "types" / "server.ts"


def test_the_types_of_the_pages_are_up_to_date() -> None:
    made = subprocess.run(
        [ROOT / "scripts" / "web.sh", "types"], input=shapes(), capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    assert made.stdout == TYPES.read_text("utf-8"), "the server's answers changed: run make page-types"


def test_the_lock_file_names_no_registry() -> None:
    assert "resolved" not in (ROOT / "frontend" / "package-lock.json").read_text("utf-8")
