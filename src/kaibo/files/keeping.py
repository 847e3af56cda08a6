"""Originals and their rows: registered, found, read again."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from django.db import transaction

from kaibo.files import cipher
from kaibo.files.keys import unwrap
from kaibo.files.models import StoredFile
from kaibo.files.reader import PlainReader
from kaibo.files.receiver import Stored, receive
from kaibo.files.shelf import open_sealed, settle
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError

_READ_AHEAD = 1 << 20


def register(stored: Stored) -> Stored:
    """Write the row of a finished original; it is kept from the moment the caller's transaction commits."""
    with transaction.atomic():
        StoredFile.objects.create(
            id=stored.id, sha256=stored.sha256, size=stored.size, wrapped_key=stored.wrapped_key, at=now()
        )
        transaction.on_commit(partial(settle, stored.id))
    return stored


def keep(path: Path) -> Stored:
    """Take in a copy of a file on this machine, a piece at a time."""
    with path.open("rb", buffering=0) as source, receive() as receiver:
        while piece := source.read(_READ_AHEAD):
            receiver.write(piece)
        return register(receiver.finish())


def find(name: str) -> Stored:
    """Raises KaiboError files.not_found (404), or files.erased (410) where the key was destroyed."""
    row = StoredFile.objects.filter(pk=name).first()
    if row is None:
        raise KaiboError("files.not_found", status=404)
    if row.erased_at is not None:
        raise KaiboError("files.erased", status=410)
    return _stored(row)


def by_sha256(sha256: str) -> Stored | None:
    """The oldest original with this content that can still be read. Originals are never shared: two uploads
    of one content are two originals, so that erasing one leaves the other."""
    row = StoredFile.objects.filter(sha256=sha256, erased_at=None).order_by("at", "id").first()
    return _stored(row) if row else None


def originals() -> Iterator[Stored]:
    """Every original that can be read, by id."""
    return map(_stored, StoredFile.objects.filter(erased_at=None).order_by("id").iterator())


def open_plain(name: str) -> io.BufferedReader:
    """The plain content, a chunk in memory at a time; seekable. Close it."""
    return io.BufferedReader(plain_reader(name), cipher.CHUNK)


def key_fits() -> bool:
    """Whether the master key in its place opens the newest original; true where there is none to open."""
    row = StoredFile.objects.filter(erased_at=None).order_by("-at", "-id").first()
    try:
        return row is None or bool(unwrap(bytes(row.wrapped_key), row.id))
    except KaiboError:
        return False


def plain_reader(name: str) -> PlainReader:
    stored = find(name)
    key = unwrap(stored.wrapped_key, name)
    try:
        handle = open_sealed(name)
    except FileNotFoundError as error:
        raise KaiboError("files.damaged", status=500, file=name) from error
    return PlainReader(handle, key, stored)


def _stored(row: StoredFile) -> Stored:
    return Stored(row.id, row.sha256, row.size, bytes(row.wrapped_key))
