"""An upload read: its bytes as plain as memory allows, its options, the company's habits."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from kaibo.accounts.api import company
from kaibo.connectors.apart import parse_apart
from kaibo.connectors.mappings import remembered
from kaibo.connectors.models import Upload
from kaibo.connectors.options import Options
from kaibo.connectors.parse import parse as parse_file
from kaibo.connectors.parsed import folder
from kaibo.connectors.summary import Summary
from kaibo.files import api as files
from kaibo.kit.secret import kept_secret

Progress = Callable[[int, int, str], None]


def parse(upload: Upload, progress: Progress, *, source: Path | None = None) -> Summary:
    """Read a file into its folder of parsed rows. Raises KaiboError for what is no readable table."""
    out = _fresh(upload)
    with _plain(upload, source) as path:
        return parse_file(
            path, upload.name, _options(upload), out, lambda phase, done, total: progress(done, total, phase)
        )


def parse_ahead(upload: Upload, source: Path) -> Callable[[], Summary]:
    """The same in a process of its own, begun at once; call the result to wait for it."""
    return parse_apart(source, upload.name, _options(upload), _fresh(upload))


def _fresh(upload: Upload) -> Path:
    out = folder(upload)
    shutil.rmtree(out, ignore_errors=True)
    return out


@contextmanager
def _plain(upload: Upload, source: Path | None) -> Iterator[Path]:
    """The plain bytes: the file of this machine they came from, else a copy in memory, never one on disk."""
    if source is not None:
        yield source
        return
    handle = files.memory_copy(upload.file)
    try:
        yield Path(f"/proc/{os.getpid()}/fd/{handle}")
    finally:
        os.close(handle)


def _options(upload: Upload) -> Options:
    card = company()
    given = msgspec.convert(upload.options, Options)
    return msgspec.structs.replace(
        given,
        key=kept_secret("pseudonym").encode(),
        day_start=card.day_start,
        home_zone=card.zone,
        home_currency=card.currency,
        mappings=remembered(),
    )
