"""Taking a backup while people work."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from kaibo import __version__
from kaibo.events import api as events
from kaibo.events.inbox.copying import copy_inbox, no_shipment
from kaibo.files import api as files
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.site.backup.archive import Writer, written
from kaibo.site.backup.exporting import export
from kaibo.site.backup.locks import no_import, one_backup
from kaibo.site.backup.manifest import FORMAT, Manifest, Table
from kaibo.site.backup.staging import disk_full_said, staging
from kaibo.site.backup.tables import one_moment
from kaibo.store import api as store


@dataclass(frozen=True)
class Backup:
    """What was written. `missing`: originals whose sealed file is gone although nobody erased them."""

    path: Path
    size: int
    sequence: int
    rows: dict[str, int]
    store: dict[str, int]
    originals: int
    with_key: bool
    missing: tuple[str, ...]


@dataclass(frozen=True)
class _Moment:
    """The relational side at the moment of the backup."""

    sequence: int
    migrations: tuple[tuple[str, str], ...]
    tables: dict[str, Table]
    originals: tuple[str, ...]


def backup(target: Path, *, with_key: bool = False) -> Backup:
    """Write everything to one tar file, which appears whole or not at all.

    Imports wait while the stores are copied, so that batches and their rows agree, and signals that were taken wait in
    the inbox; reading, signing in, uploading and taking signals go on. The keys are left out unless `with_key`:
    without them nobody can read the originals, neither a thief nor, if they are lost, you. Raises KaiboError
    site.backup_exists, site.backup_no_place, site.backup_under_way or site.backup_disk_full.
    """
    if target.exists():
        raise KaiboError("site.backup_exists", status=409, target=target)
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise KaiboError("site.backup_no_place", status=422, folder=target.parent)
    with one_backup(), staging("backup") as folder, disk_full_said("site.backup_disk_full", target=target):
        with store.running(), no_import(), no_shipment():
            moment = _moment(folder / "relational")
            copy = store.freeze(folder / "store")
            copy_inbox(folder / "inbox" / "inbox.sqlite3")
        with written(target) as archive:
            manifest = _fill(archive, folder, moment, copy.rows, with_key=with_key)
    return _told(target, manifest)


def _moment(folder: Path) -> _Moment:
    with one_moment():
        return _Moment(
            sequence=events.last_sequence(),
            migrations=tuple(sorted(MigrationRecorder(connection).applied_migrations())),
            tables=export(folder),
            originals=tuple(stored.id for stored in files.originals()),
        )


def _fill(archive: Writer, folder: Path, moment: _Moment, rows: dict[str, int], *, with_key: bool) -> Manifest:
    archive.add_folder(folder / "relational")
    archive.add_folder(folder / "store")
    archive.add_folder(folder / "inbox")
    missing = tuple(name for name in moment.originals if not _add_original(archive, name))
    if with_key:
        _add_keys(archive)
    manifest = Manifest(
        format=FORMAT,
        version=__version__,
        made_at=now(),
        sequence=moment.sequence,
        migrations=moment.migrations,
        tables=moment.tables,
        store=rows,
        originals=len(moment.originals) - len(missing),
        missing=missing,
        with_key=with_key,
        members=archive.members,
    )
    archive.close(manifest)
    return manifest


def _add_original(archive: Writer, name: str) -> bool:
    """As it lies, sealed. One that was erased since the moment is left out."""
    try:
        handle = files.open_sealed(name)
    except FileNotFoundError:
        return False
    with os.fdopen(handle, "rb") as content:
        archive.add(f"originals/{name}", content)
    return True


def _add_keys(archive: Writer) -> None:
    """The whole folder, and the master key from wherever it lies."""
    paths = {path.name: path for path in home().keys.iterdir()} | {"master": files.master_key_path()}
    for name, path in sorted(paths.items()):
        if path.exists():
            with path.open("rb") as content:
                archive.add(f"keys/{name}", content)


def _told(target: Path, manifest: Manifest) -> Backup:
    return Backup(
        path=target,
        size=target.stat().st_size,
        sequence=manifest.sequence,
        rows={name: table.rows for name, table in manifest.tables.items()},
        store=manifest.store,
        originals=manifest.originals,
        with_key=manifest.with_key,
        missing=tuple(sorted({*manifest.missing} & {stored.id for stored in files.originals()})),
    )
