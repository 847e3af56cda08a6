"""An original in memory only, for a reader that must not find it on disk."""

from __future__ import annotations

import fcntl
import os
from contextlib import closing

from kaibo.files import cipher
from kaibo.files.keeping import plain_reader
from kaibo.files.reader import PlainReader

_SEALS = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE


def memory_copy(name: str) -> int:
    """The plain content in anonymous memory, sealed against change: a descriptor at offset 0.

    The caller closes it. A child reads it by `pass_fds` and /proc/self/fd/N. Linux only.
    """
    with closing(plain_reader(name)) as plain:
        handle = os.memfd_create("original", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
        try:
            _pour(plain, handle)
        except BaseException:
            os.close(handle)
            raise
    return handle


def _pour(plain: PlainReader, handle: int) -> None:
    buffer = memoryview(bytearray(cipher.CHUNK))
    while read := plain.readinto(buffer):
        rest = buffer[:read]
        while len(rest):
            rest = rest[os.write(handle, rest) :]
    os.lseek(handle, 0, os.SEEK_SET)
    fcntl.fcntl(handle, fcntl.F_ADD_SEALS, _SEALS)
