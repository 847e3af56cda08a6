"""Everything goes into one file and comes back: without its key, after an erasure, from an earlier version."""

from __future__ import annotations

import errno
import json
import shutil
import tarfile
from pathlib import Path

import pytest
from backup_company import ALL, Company, Here
from backup_steps import PHONE, content, facts, fill, refusal
from django.db import connection

from kaibo.events.api import Signal, completeness, take, taken
from kaibo.events.inbox.inbox import inbox
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.site.backup import backup, refuse_unfinished, restore
from kaibo.site.backup.archive import Reader, Writer

pytestmark = pytest.mark.postgres


def test_everything_comes_back(here: Here, tmp_path: Path) -> None:
    before, made = facts(), backup(tmp_path / "a.tar", with_key=True)
    assert (made.sequence, made.originals, made.missing) == (2, 2, ())
    here.move()
    told = restore(tmp_path / "a.tar")
    assert facts() == before
    assert sorted(before["files"].values())[-1] == "files.erased" and len(before["files"]) == 3
    assert (told.sequence, told.originals, told.key_fits, told.erased_again) == (2, 2, True, 0)
    assert (told.rows["events_event"], told.store) == (2, {"observation": 1000})
    refuse_unfinished()
    assert list((here.root / "tmp").iterdir()) == []


def test_work_goes_on_after_a_restore(here: Here, tmp_path: Path) -> None:
    backup(tmp_path / "a.tar", with_key=True)
    here.move()
    restore(tmp_path / "a.tar")
    fill()
    assert [event["sequence"] for event in facts()["events"]] == [1, 2, 3, 4]
    assert "files.damaged" not in facts()["files"].values()


def test_signals_that_were_taken_come_back(here: Here, tmp_path: Path) -> None:
    signals = [Signal(id="1", kind="purchase", at=now()), Signal(id="2", kind="like", at=now())]
    take("shop", signals)
    before = completeness()
    backup(tmp_path / "a.tar", with_key=True)
    inbox().close()
    here.move()
    restore(tmp_path / "a.tar")
    assert completeness() == before and [each.signal for each in taken()] == signals
    assert take("shop", signals[:1]).duplicate == 1
    inbox().close()


def test_without_the_key_the_originals_wait_for_it(here: Here, tmp_path: Path) -> None:
    before = facts()
    backup(tmp_path / "a.tar")
    left = here.move()
    assert restore(tmp_path / "a.tar").key_fits is False
    assert "files.no_master_key" in facts()["files"].values()
    shutil.copy(left / "keys" / "master", here.root / "keys" / "master")
    assert facts() == before


def test_what_was_erased_since_is_erased_again(here: Here, tmp_path: Path) -> None:
    """The keys folder, kept apart from the backups, remembers."""
    backup(tmp_path / "a.tar")
    name = next(name for name in facts()["files"] if content(name) != "files.erased")
    left = here.move()
    with (left / "keys" / "erased").open("a") as ledger:
        ledger.write(f"{name}\n")
    shutil.copytree(left / "keys", here.root / "keys")
    assert restore(tmp_path / "a.tar").erased_again == 1
    assert content(name) == "files.erased" and len(list((here.root / "originals").iterdir())) == 1


def test_a_backup_holds_nothing_plain_and_no_key_unasked(here: Here, tmp_path: Path) -> None:
    backup(tmp_path / "plain.tar")
    backup(tmp_path / "whole.tar", with_key=True)
    key = (here.root / "keys" / "master").read_bytes()
    plain, whole = ((tmp_path / name).read_bytes() for name in ("plain.tar", "whole.tar"))
    assert key in whole and key not in plain
    assert PHONE.encode() not in plain and PHONE.encode() not in whole
    assert (tmp_path / "plain.tar").stat().st_mode & 0o777 == 0o600
    with tarfile.open(tmp_path / "plain.tar") as tar:
        names = tar.getnames()
    assert not any("keys" in name or "session" in name for name in names)


def test_only_an_empty_data_directory_is_restored_into(here: Here, tmp_path: Path) -> None:
    before = facts()
    backup(tmp_path / "a.tar", with_key=True)
    with pytest.raises(KaiboError, match="空的数据目录"):
        restore(tmp_path / "a.tar")
    assert facts() == before
    refuse_unfinished()
    left = here.move()
    shutil.copytree(left / "originals", here.root / "originals")
    assert refusal(lambda: restore(tmp_path / "a.tar")) == "site.restore_not_empty"


def test_another_master_key_is_not_overwritten(here: Here, tmp_path: Path) -> None:
    backup(tmp_path / "a.tar", with_key=True)
    here.move()
    (here.root / "keys").mkdir(parents=True)
    (here.root / "keys" / "master").write_text("another one")
    assert refusal(lambda: restore(tmp_path / "a.tar")) == "site.restore_other_key"
    assert (here.root / "keys" / "master").read_text() == "another one"


def test_a_backup_does_not_overwrite_a_file(here: Here, tmp_path: Path) -> None:
    (tmp_path / "a.tar").write_bytes(b"precious")
    assert refusal(lambda: backup(tmp_path / "a.tar")) == "site.backup_exists"
    assert (tmp_path / "a.tar").read_bytes() == b"precious"


def test_a_folder_that_is_not_there_is_told(here: Here, tmp_path: Path) -> None:
    assert refusal(lambda: backup(tmp_path / "usb" / "a.tar")) == "site.backup_no_place"


def test_a_lost_original_is_told(here: Here, tmp_path: Path) -> None:
    lost = min((here.root / "originals").iterdir())
    lost.unlink()
    assert backup(tmp_path / "a.tar").missing == (lost.name,)
    with tarfile.open(tmp_path / "a.tar") as tar:
        manifest = tar.extractfile("manifest.json")
        assert manifest is not None and json.load(manifest)["originals"] == 1


def full(*_: object) -> None:
    raise OSError(errno.ENOSPC, "full")


def test_a_full_disk_leaves_no_backup(here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Writer, "add_folder", full)
    assert refusal(lambda: backup(tmp_path / "a.tar")) == "site.backup_disk_full"
    assert not list(tmp_path.glob("*.tar*")) and not list((here.root / "tmp").iterdir())


def test_a_restore_that_found_the_disk_full_is_done_again(
    here: Here, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = facts()
    backup(tmp_path / "a.tar", with_key=True)
    here.move()
    with monkeypatch.context() as disk:
        disk.setattr(Reader, "copy", full)
        assert refusal(lambda: restore(tmp_path / "a.tar")) == "site.restore_disk_full"
    assert refusal(refuse_unfinished) == "site.restore_unfinished"
    restore(tmp_path / "a.tar")
    assert facts() == before and refusal(refuse_unfinished) == ""


BACKUP = "backups.backup(Path(sys.argv[1]), with_key=True)"
RESTORE = "backups.restore(Path(sys.argv[1]))"


def test_a_backup_of_an_earlier_version_goes_through_the_migrations(tmp_path: Path) -> None:
    """And ids of rows that are gone are not given again."""
    old, new = Company(tmp_path / "old", "contenttypes", "auth 0011", *ALL[2:]), Company(tmp_path / "new")
    for name in ("编辑", "场控"):
        old.rows(f"INSERT INTO auth_group (name) VALUES ('{name}')")
    old.rows("DELETE FROM auth_group WHERE name = '场控'")
    old.run(BACKUP, tmp_path / "old.tar")
    new.run(RESTORE, tmp_path / "old.tar")
    new.rows("INSERT INTO auth_group (name) VALUES ('投手')")
    assert new.rows("SELECT id, name FROM auth_group ORDER BY id") == [(1, "编辑"), (3, "投手")]
    assert new.rows("SELECT count(*) FROM django_migrations WHERE app = 'auth'") == [(12,)]


@pytest.mark.skipif(connection.vendor != "postgresql", reason="needs both engines")
@pytest.mark.parametrize("to_sqlite", [True, False])
def test_it_goes_from_one_engine_to_the_other(to_sqlite: bool, tmp_path: Path) -> None:
    old, new = Company(tmp_path / "old", *ALL, sqlite=not to_sqlite), Company(tmp_path / "new", sqlite=to_sqlite)
    tell = "print(json.dumps(steps.facts(), sort_keys=True))"
    told = old.run(f"steps.fill(); {BACKUP}; {tell}", tmp_path / "a.tar")
    assert new.run(f"{RESTORE}; {tell}", tmp_path / "a.tar") == told
    assert new.run("steps.fill(); print(len(steps.facts()['events']))") == "4"
