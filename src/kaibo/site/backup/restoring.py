"""Bringing a backup back into an empty data directory.

Files first, then the analytical store, then the relational store in one commit: with that the data directory is
there. From before the first file until all is done a mark stands in it; a restore cut short is taken up by
running it again, and nothing is served meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kaibo.events.inbox.copying import clear_inbox
from kaibo.files import api as files
from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.site.backup.archive import Reader, opened
from kaibo.site.backup.loading import bring_up_to_date, is_empty, load
from kaibo.site.backup.staging import disk_full_said, staging
from kaibo.site.backup.unfinished import mark_of_restore
from kaibo.site.backup.verifying import check
from kaibo.site.supervisor.lock import only_one
from kaibo.store import api as store

_STORE_LEDGER = "migration"
_ERASED = "keys/erased"
_MASTER = "keys/master"


@dataclass(frozen=True)
class Restored:
    """What stands in the data directory now.

    `key_fits` is False where the originals need a master key that is not in its place. `erased_again` counts
    originals that were erased after the backup had been taken.
    """

    sequence: int
    rows: dict[str, int]
    store: dict[str, int]
    originals: int
    key_fits: bool
    erased_again: int


def restore(source: Path) -> Restored:
    """Bring back all of a backup. Every hash is checked before anything is written, every count after.

    Raises KaiboError site.restore_not_empty, site.restore_other_key, site.already_serving,
    site.backup_damaged, site.backup_differs or site.backup_newer.
    """
    with only_one(), opened(source) as archive, disk_full_said("site.restore_disk_full", home=home().root):
        check(archive)
        if not _only_the_end_is_missing(archive):
            _refuse_what_is_there(archive)
            _bring_back(archive)
        bring_up_to_date()
        erased = files.honour_ledger()
        mark_of_restore().unlink()
        return _told(archive, erased)


def _only_the_end_is_missing(archive: Reader) -> bool:
    """This backup was being restored and its relational commit was made."""
    mark = mark_of_restore()
    return mark.exists() and mark.read_text("ascii") == archive.digest and not is_empty()


def _refuse_what_is_there(archive: Reader) -> None:
    """What an unfinished restore left is ours to replace; anything else is not."""
    left_over = mark_of_restore().exists()
    if not is_empty() or (not left_over and any(home().originals.iterdir())):
        raise KaiboError("site.restore_not_empty", status=409, home=home().root)
    master = files.master_key_path()
    brought = _MASTER in archive.manifest.members
    if brought and master.exists() and master.read_bytes() != archive.read(_MASTER):
        raise KaiboError("site.restore_other_key", status=409, path=master)


def _bring_back(archive: Reader) -> None:
    left_over = mark_of_restore().exists()
    mark_of_restore().write_text(archive.digest, "ascii")
    with staging("restore") as folder:
        for name in [*archive.names("relational"), *archive.names("store")]:
            archive.copy(name, folder / name)
        _bring_files(archive)
        _bring_store(archive, folder / "store", left_over=left_over)
        load(archive.manifest, folder / "relational")


def _bring_files(archive: Reader) -> None:
    inbox = clear_inbox()
    for name in archive.names("inbox"):
        archive.copy(name, inbox)
    for left in home().originals.iterdir():
        left.unlink()
    for name in archive.names("originals"):
        archive.copy(name, home().originals / Path(name).name)
    for name in archive.names("keys"):
        if name == _ERASED:
            files.merge_ledger(archive.read(name))
        else:
            archive.copy(name, files.master_key_path() if name == _MASTER else home().keys / Path(name).name)


def _bring_store(archive: Reader, folder: Path, *, left_over: bool) -> None:
    wanted = archive.manifest.store
    with store.running():
        for table in wanted if left_over else ():
            if table != _STORE_LEDGER:
                store.execute(f"TRUNCATE TABLE IF EXISTS {table}")
        found = store.thaw(folder).rows
    for table, rows in wanted.items():
        if found.get(table) != rows:
            differs = {"table": table, "expected": rows, "found": found.get(table, 0)}
            raise KaiboError("site.backup_differs", status=422, **differs)


def _told(archive: Reader, erased: int) -> Restored:
    manifest = archive.manifest
    return Restored(
        sequence=manifest.sequence,
        rows={name: table.rows for name, table in manifest.tables.items()},
        store=manifest.store,
        originals=manifest.originals,
        key_fits=files.key_fits(),
        erased_again=erased,
    )
