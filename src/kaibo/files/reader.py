"""Reading an original: one chunk opened at a time, anywhere in the file."""

from __future__ import annotations

import io
import os
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kaibo.files import cipher
from kaibo.files.receiver import Stored
from kaibo.kit.errors import KaiboError


class PlainReader(io.RawIOBase):
    """The plain bytes of a sealed file; seekable; nothing plain touches the disk. Owns `handle`.

    Raises KaiboError files.damaged for a file that was cut, lengthened or changed: a wrong size at once, a
    wrong chunk when it is read.
    """

    def __init__(self, handle: int, key: bytes, stored: Stored) -> None:
        super().__init__()
        self._handle = handle
        self._name = stored.id
        self._size = stored.size
        self._last = cipher.chunks(stored.size) - 1
        self._cipher = AESGCM(key)
        self._at = 0
        self._index = -1
        self._chunk = b""
        self._check_frame()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError("before the beginning")
        self._at = base + offset
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: Any) -> int:
        if self._at >= self._size and not self._must_see_the_end():
            return 0
        start = self._at % cipher.CHUNK
        piece = self._chunk_at(min(self._at // cipher.CHUNK, self._last))[start : start + len(buffer)]
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def close(self) -> None:
        if not self.closed:
            os.close(self._handle)
        super().close()

    def _must_see_the_end(self) -> bool:
        """An empty original has no byte to read, yet its seal must be tried."""
        return self._size == 0 and self._index < 0

    def _chunk_at(self, index: int) -> bytes:
        if index != self._index:
            sealed = os.pread(self._handle, cipher.SEALED_CHUNK, len(cipher.HEADER) + index * cipher.SEALED_CHUNK)
            try:
                self._chunk = cipher.unseal(self._cipher, index, sealed, last=index == self._last)
            except cipher.Broken as error:
                raise self._damaged() from error
            self._index = index
        return self._chunk

    def _check_frame(self) -> None:
        whole = os.fstat(self._handle).st_size == cipher.sealed_size(self._size)
        if not whole or os.pread(self._handle, len(cipher.HEADER), 0) != cipher.HEADER:
            self.close()
            raise self._damaged()

    def _damaged(self) -> KaiboError:
        return KaiboError("files.damaged", status=500, file=self._name)
