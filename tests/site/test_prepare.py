"""Preparation tells what is wrong in one line of each language, and starts nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

BAD = {
    "a scheme that is none": {"KAIBO_DATABASE_URL": "mysql://me@127.0.0.1/x"},
    "a server that is not there": {"KAIBO_DATABASE_URL": "postgresql://me@127.0.0.1:9/x"},
    "a folder where the database should be": {},
    "a restore that was cut short": {},
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_setting_is_told(tmp_path: Path, name: str) -> None:
    home = tmp_path / "home"
    if name == "a folder where the database should be":
        (home / "kaibo.sqlite3").mkdir(parents=True, mode=0o700)
    if name == "a restore that was cut short":
        (home / "run").mkdir(parents=True, mode=0o700)
        (home / "run" / "restoring").touch()
    environment = {**os.environ, "KAIBO_DATABASE_URL": "", **BAD[name], "KAIBO_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-m", "kaibo.site.prepare"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1 and not done.stdout
    assert len(done.stderr.splitlines()) == 1 and " / " in done.stderr and "Traceback" not in done.stderr
