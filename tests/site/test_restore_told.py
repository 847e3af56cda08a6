"""What a restore is worth is told: a trail that was edited, and a data directory that is only half there."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from serving import kaibo

WRITE = """
from kaibo.site.boot import boot; boot()
from kaibo.site.cli.ready import relational; relational()
from kaibo.accounts.api import audit
for each in "one", "two", "three": audit(None, "accounts.key.made", each)
"""


def typed(home: Path, *arguments: str) -> tuple[int, str, str]:
    process = kaibo(home, *arguments)
    out, told = process.communicate(timeout=120)
    return process.returncode, out.decode(), told.decode()


def company(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three entries stand in its audit trail."""
    monkeypatch.setenv("KAIBO_HOME", str(home))
    subprocess.run([sys.executable, "-c", WRITE], check=True, timeout=60)


def edit(home: Path) -> None:
    link = sqlite3.connect(home / "kaibo.sqlite3")
    with link:
        link.execute("UPDATE accounts_entry SET of = 'other' WHERE seq = 2")
    link.close()


@pytest.mark.parametrize("edited", [False, True])
def test_the_audit_trail_is_checked_after_a_restore(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edited: bool
) -> None:
    company(tmp_path / "old", monkeypatch)
    if edited:
        edit(tmp_path / "old")
    assert typed(tmp_path / "old", "backup", str(tmp_path / "a.tar"), "--with-key", "--json")[0] == 0
    code, out, _ = typed(tmp_path / "new", "restore", str(tmp_path / "a.tar"), "--json")
    proof = json.loads(out)["trail"]
    assert code == 0 and proof["ok"] is not edited
    assert ("从第 2 条起不可信" in proof["zh"]) is edited


@pytest.mark.parametrize("command", [("metric", "gmv"), ("import", "a.csv")])
def test_a_half_restored_directory_is_used_by_no_command(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "run").mkdir(mode=0o700)
    (tmp_path / "run" / "restoring").write_text("digest")
    code, _, told = typed(tmp_path, *command)
    zh, en = told.splitlines()[-2:]
    assert code == 1 and "恢复没有完成" in zh and "cut short" in en
    assert not (tmp_path / "kaibo.sqlite3").exists()
