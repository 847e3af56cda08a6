"""Killed in the middle: no half backup, no half data directory; and work goes on while a backup is taken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from backup_company import ALL, Company

pytestmark = pytest.mark.postgres

KILL = """
def die(*_, **__): os.kill(os.getpid(), signal.SIGKILL)
def killed(where, action):
    child = os.fork()
    if child == 0:
        exec(where)
        action()
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL, where
target = Path(sys.argv[1])
"""
BACKUPS = (
    KILL
    + """
for where in ("taking.store.freeze = die", "taking._add_keys = die", "archive.Writer.close = die"):
    killed(where, lambda: backups.backup(target, with_key=True))
    assert not target.exists(), where
backups.backup(target, with_key=True)
"""
)
RESTORES = (
    KILL
    + """
for where in (
    "restoring._bring_store = die",
    "restoring.store.thaw = die",
    "restoring.load = die",
    "loading.go_on_after = die",
    "restoring.bring_up_to_date = die",
    "restoring.files.honour_ledger = die",
):
    killed(where, lambda: backups.restore(target))
    assert steps.refusal(backups.refuse_unfinished) == "site.restore_unfinished", where
backups.restore(target)
assert steps.refusal(backups.refuse_unfinished) == ""
"""
)
TELL = "print(json.dumps(steps.facts(), sort_keys=True))"


def test_a_killed_backup_leaves_no_file_and_a_killed_restore_is_taken_up_again(tmp_path: Path) -> None:
    old, new, target = Company(tmp_path / "old", *ALL), Company(tmp_path / "new"), tmp_path / "backups" / "a.tar"
    target.parent.mkdir()
    told = old.run(f"steps.fill(); taking.store.put(7)\n{BACKUPS}\n{TELL}", target)
    assert [path.name for path in target.parent.iterdir()] == ["a.tar"]
    assert list((old.home / "tmp").iterdir()) == []
    assert new.run(f"{RESTORES}\n{TELL}", target) == told
    assert (new.home / "store" / "rows").read_text() == "7"


HOT = """
import threading
from django.db import connection, transaction
from kaibo.events.api import emit
over = threading.Event()

def import_files():
    batch = 0
    while not over.is_set():
        batch += 1
        with locks.no_import():
            steps.observe(batch, 10)
            with transaction.atomic(): emit(steps.CLOSED, str(batch), steps.SampleClosed("import"), by="w")
    connection.close()
    print(batch)

with taking.store.running():
    taking.store.migrate()
    importing = threading.Thread(target=import_files)
    importing.start()
    over.wait(0.5)
    made = backups.backup(Path(sys.argv[1]), with_key=True)
    over.wait(0.5)
    over.set()
    importing.join()
"""


def test_a_backup_taken_while_files_are_imported_is_of_one_moment(tmp_path: Path) -> None:
    """With the real analytical engine, there and back."""
    old, new, target = Company(tmp_path / "old", *ALL), Company(tmp_path / "new"), tmp_path / "a.tar"
    imported = int(old.run(HOT, target, engine=True))
    told = f"backups.restore(Path({str(target)!r}))\nprint(json.dumps([steps.facts()['events'], steps.observed()]))"
    events, rows = json.loads(new.run(told, engine=True))
    batches = [event["subject"] for event in events]
    assert batches == [str(each) for each in range(1, len(batches) + 1)]
    assert [(str(row["batch"]), row["n"]) for row in rows] == [(batch, 10) for batch in batches]
    assert 0 < len(batches) < imported


def test_two_backups_at_once_are_refused(tmp_path: Path) -> None:
    attempt = "with locks.one_backup(): print(steps.refusal(lambda: backups.backup(Path(sys.argv[1]))))"
    assert Company(tmp_path / "home", *ALL).run(attempt, tmp_path / "a.tar") == "site.backup_under_way"
