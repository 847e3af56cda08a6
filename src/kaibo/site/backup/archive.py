"""The file of a backup: an uncompressed tar, hashed while it is written and again while it is read."""

from __future__ import annotations

import hashlib
import io
import os
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import msgspec

from kaibo.kit.errors import KaiboError
from kaibo.site.backup.manifest import FORMAT, NAME, SEAL, Manifest, Member

_PIECE = 1 << 20


class Writer:
    """Adds members to a tar; `members` is what was added."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self.members: dict[str, Member] = {}

    def add_folder(self, folder: Path) -> None:
        """Every file below a folder, named from the folder's parent."""
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            with path.open("rb") as content:
                self.add(str(path.relative_to(folder.parent)), content)

    def add(self, name: str, content: IO[bytes]) -> None:
        entry = tarfile.TarInfo(name)
        entry.size = os.fstat(content.fileno()).st_size
        entry.mode = 0o600
        hashed = _Hashed(content)
        self._tar.addfile(entry, hashed)
        self.members[name] = Member(entry.size, hashed.hexdigest())

    def close(self, manifest: Manifest) -> None:
        content = msgspec.json.format(msgspec.json.encode(manifest))
        self._add_text(NAME, content)
        self._add_text(SEAL, hashlib.sha256(content).hexdigest().encode())

    def _add_text(self, name: str, content: bytes) -> None:
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode = len(content), 0o600
        self._tar.addfile(entry, io.BytesIO(content))


@contextmanager
def written(target: Path) -> Iterator[Writer]:
    """The file appears under its name whole and on disk, or not at all."""
    draft = target.with_name(f".{target.name}.part")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "wb") as out:
            with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as tar:
                yield Writer(tar)
            out.flush()
            os.fsync(out.fileno())
        draft.rename(target)
        _sync_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)


class Reader:
    """A backup opened for reading. Raises KaiboError site.backup_damaged for anything that is not as written."""

    def __init__(self, tar: tarfile.TarFile, source: Path) -> None:
        self._tar = tar
        self._source = source
        self._entries = {entry.name: entry for entry in tar.getmembers() if entry.isfile()}
        self.manifest = self._manifest()
        if any(name.startswith("/") or ".." in name.split("/") for name in self.manifest.members):
            raise self.damaged(NAME)

    @property
    def digest(self) -> str:
        """What tells this backup from others."""
        return self._whole(SEAL).decode("ascii")

    def check(self, name: str) -> None:
        """The member is there and its content is what was written."""
        for _ in self._pieces(name):
            pass

    def copy(self, name: str, target: Path) -> None:
        """Write a member to a private file, on disk when this returns."""
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as out:
            for piece in self._pieces(name):
                out.write(piece)
            out.flush()
            os.fsync(out.fileno())

    def read(self, name: str) -> bytes:
        return b"".join(self._pieces(name))

    def names(self, folder: str) -> list[str]:
        return [name for name in self.manifest.members if name.startswith(f"{folder}/")]

    def _pieces(self, name: str) -> Iterator[bytes]:
        entry, said = self._entries.get(name), self.manifest.members[name]
        if entry is None or entry.size != said.size:
            raise self.damaged(name)
        content = self._tar.extractfile(entry)
        assert content is not None
        digest = hashlib.sha256()
        while piece := content.read(_PIECE):
            digest.update(piece)
            yield piece
        if digest.hexdigest() != said.sha256:
            raise self.damaged(name)

    def _manifest(self) -> Manifest:
        try:
            content = self._whole(NAME)
            if hashlib.sha256(content).hexdigest().encode() != self._whole(SEAL):
                raise self.damaged(NAME)
            told = msgspec.json.decode(content)
            if told["format"] != FORMAT:
                raise KaiboError("site.backup_newer", status=409, version=told["version"])
            return msgspec.convert(told, Manifest)
        except KeyError as error:
            raise self.damaged(NAME) from error

    def _whole(self, name: str) -> bytes:
        content = self._tar.extractfile(self._entries[name])
        assert content is not None
        return content.read()

    def damaged(self, name: str) -> KaiboError:
        return KaiboError("site.backup_damaged", status=422, source=self._source, member=name)


@contextmanager
def opened(source: Path) -> Iterator[Reader]:
    try:
        with tarfile.open(source, "r:") as tar:
            yield Reader(tar, source)
    except (tarfile.TarError, EOFError) as error:
        raise KaiboError("site.backup_damaged", status=422, source=source, member=source.name) from error


class _Hashed(io.RawIOBase):
    """Hashes what is read from a file."""

    def __init__(self, content: IO[bytes]) -> None:
        self._content = content
        self._digest = hashlib.sha256()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._content.read(len(buffer))
        self._digest.update(piece)
        buffer[: len(piece)] = piece
        return len(piece)

    def hexdigest(self) -> str:
        return self._digest.hexdigest()


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
