"""Where sealed originals lie: <home>/originals/<id>, named <id>.part until their row is committed."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from kaibo.files.models import StoredFile
from kaibo.kit.home import home

_PART = ".part"
_DAY = 86_400


def part_of(name: str) -> Path:
    return home().originals / f"{name}{_PART}"


def open_sealed(name: str) -> int:
    """A descriptor of a registered original's sealed file, also between its commit and its renaming.

    Raises FileNotFoundError.
    """
    for path in (home().originals / name, part_of(name)):
        if path.exists():
            with suppress(FileNotFoundError):
                return os.open(path, os.O_RDONLY)
    return os.open(home().originals / name, os.O_RDONLY)


def discard(name: str) -> None:
    (home().originals / name).unlink(missing_ok=True)
    part_of(name).unlink(missing_ok=True)


def settle(name: str) -> None:
    """Give a registered original its lasting name."""
    part_of(name).rename(home().originals / name)
    sync_folder(home().originals)


def sync_folder(folder: Path) -> None:
    """Make new names in a folder survive a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(*, older_than: float = _DAY) -> int:
    """Remove what a crash left: files half received, by default after a day without a byte, and the files of
    erased originals. Returns how many half files went.

    A part whose row was committed is no leftover: it gets its lasting name.
    """
    for name in StoredFile.objects.exclude(erased_at=None).values_list("id", flat=True):
        discard(name)
    before = time.time() - older_than
    old = [part for part in home().originals.glob(f"*{_PART}") if part.stat().st_mtime <= before]
    return sum(_swept(part) for part in old)


def _swept(part: Path) -> bool:
    name = part.name.removesuffix(_PART)
    registered = StoredFile.objects.filter(pk=name).exists()
    if registered:
        settle(name)
    else:
        part.unlink()
    return not registered
