"""Taking an original in: sealed while it arrives, on disk before it is answered for."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import TracebackType

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kaibo.files import cipher, keys
from kaibo.files.shelf import part_of, sync_folder
from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.kit.ids import new_id

_FULL = {errno.ENOSPC, errno.EDQUOT}


@dataclass(frozen=True)
class Stored:
    """An original on disk: `sha256` (hex) and `size` (bytes) are those of its plain content.

    It can be read again only after `register`: the row keeps `wrapped_key`, nothing else does.
    """

    id: str
    sha256: str
    size: int
    wrapped_key: bytes = field(repr=False)


class Receiver:
    """One original on its way in. Touches no database, so any thread may drive it, one at a time.

    Leaving its `with` block without `finish` removes what was written.
    Raises KaiboError files.disk_full (507) where the disk or the quota is full.
    """

    def __init__(self) -> None:
        self.id = new_id("fil")
        self.size = 0
        self._key = secrets.token_bytes(keys.KEY_BYTES)
        self._wrapped = keys.wrap(self._key, self.id)
        self._cipher = AESGCM(self._key)
        self._hash = hashlib.sha256()
        self._buffer = memoryview(bytearray(cipher.CHUNK))
        self._sealed = memoryview(bytearray(cipher.SEALED_CHUNK))
        self._filled = 0
        self._index = 0
        self._handle: int | None = None
        with self._disk_full_said():
            self._handle = os.open(part_of(self.id), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            _write_all(self._handle, memoryview(cipher.HEADER))

    def write(self, data: bytes | bytearray | memoryview) -> None:
        rest = memoryview(data)
        self.size += len(rest)
        while len(rest):
            if self._filled == cipher.CHUNK:
                self._flush(last=False)
            taken = min(len(rest), cipher.CHUNK - self._filled)
            self._buffer[self._filled : self._filled + taken] = rest[:taken]
            self._filled += taken
            rest = rest[taken:]

    def finish(self) -> Stored:
        """Seal the end; the file and its name are on disk when this returns."""
        self._flush(last=True)
        with self._disk_full_said():
            os.fsync(self._open_handle())
        self._close()
        sync_folder(home().originals)
        return Stored(self.id, self._hash.hexdigest(), self.size, self._wrapped)

    def abort(self) -> None:
        """Forget the file; nothing of it stays."""
        self._close()
        part_of(self.id).unlink(missing_ok=True)

    def __enter__(self) -> Receiver:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._handle is not None:
            self.abort()

    def _flush(self, *, last: bool) -> None:
        """Hash and seal what is gathered while it is still in the processor's cache."""
        plain, sealed = self._buffer[: self._filled], self._sealed[: self._filled + cipher.TAG]
        self._hash.update(plain)
        cipher.seal(self._cipher, self._index, plain, sealed, last=last)
        with self._disk_full_said():
            _write_all(self._open_handle(), sealed)
        self._index += 1
        self._filled = 0

    def _open_handle(self) -> int:
        if self._handle is None:
            raise ValueError("this original is already finished or aborted")
        return self._handle

    def _close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    @contextmanager
    def _disk_full_said(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.abort()
            if error.errno in _FULL:
                raise KaiboError("files.disk_full", status=507) from error
            raise


def receive() -> Receiver:
    """Begin to take an original in: `write` its bytes, then `finish` and `register`, or `abort`."""
    return Receiver()


def _write_all(handle: int, data: memoryview) -> None:
    while len(data):
        data = data[os.write(handle, data) :]
