"""A private folder for copies on their way, inside the data directory; and what is said when it is full."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home


@contextmanager
def staging(what: str) -> Iterator[Path]:
    """An empty folder that goes when the block ends; those a killed process left of the same kind go first."""
    for left in home().tmp.glob(f"{what}-*"):
        shutil.rmtree(left)
    folder = Path(tempfile.mkdtemp(prefix=f"{what}-", dir=home().tmp))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def disk_full_said(code: str, **params: object) -> Iterator[None]:
    """Turn a full disk or quota into KaiboError `code` (507)."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise KaiboError(code, status=507, **params) from error
        raise
