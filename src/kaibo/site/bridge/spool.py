"""Lines that wait on disk while the server is away: a file a batch, in order, at most so many bytes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

MOST = 256 << 20
_SUFFIX = ".ndjson"


class Spool:
    """What is put here is there after a crash too. A file goes when its lines were taken."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder, self._most = folder, most
        for draft in folder.glob("*.new"):
            draft.unlink()
        self._files = sorted(folder.glob(f"*{_SUFFIX}"))
        self._bytes = sum(file.stat().st_size for file in self._files)
        self._next = int(self._files[-1].stem) + 1 if self._files else 1

    def __bool__(self) -> bool:
        return bool(self._files)

    def put(self, lines: Sequence[bytes]) -> bool:
        """On disk when this is true; false, and nothing is kept, where there is no room."""
        body = b"\n".join(lines)
        if self._bytes + len(body) > self._most:
            return False
        file = self._folder / f"{self._next:012}{_SUFFIX}"
        draft = file.with_suffix(".new")
        try:
            with draft.open("wb") as out:
                out.write(body)
                out.flush()
                os.fsync(out.fileno())
            draft.rename(file)
        except OSError:
            draft.unlink(missing_ok=True)
            return False
        self._next += 1
        self._files.append(file)
        self._bytes += len(body)
        return True

    def oldest(self) -> list[bytes]:
        return self._files[0].read_bytes().split(b"\n")

    def done(self) -> None:
        """The oldest was taken, or never will be."""
        file = self._files.pop(0)
        self._bytes -= file.stat().st_size
        file.unlink()

    def waiting(self) -> int:
        """Lines that wait."""
        return sum(file.read_bytes().count(b"\n") + 1 for file in self._files)
