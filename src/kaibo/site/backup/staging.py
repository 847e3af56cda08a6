"""A private folder for copies on their way, inside the data directory."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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
