"""Is a backup whole: every member there, every byte as written."""

from __future__ import annotations

from pathlib import Path

from kaibo.site.backup.archive import Reader, opened
from kaibo.site.backup.manifest import Manifest


def verify(source: Path) -> Manifest:
    """Read all of a backup and compare every hash. Raises KaiboError site.backup_damaged or site.backup_newer."""
    with opened(source) as archive:
        check(archive)
        return archive.manifest


def check(archive: Reader) -> None:
    manifest = archive.manifest
    for table in manifest.tables:
        if f"relational/{table}.jsonl" not in manifest.members:
            raise archive.damaged(table)
    for name in manifest.members:
        archive.check(name)
