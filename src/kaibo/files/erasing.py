"""Erasing an original: first its key, in the database and its log, then its file."""

from __future__ import annotations

from functools import partial

from django.db import connection, transaction

from kaibo.files import ledger
from kaibo.files.models import StoredFile
from kaibo.files.shelf import discard
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError

_CHECKPOINT_WAIT_MS = 200


def erase(name: str) -> None:
    """Destroy the data key, then the file. Content cannot be read again once the transaction commits.

    An original already erased stays as it is; an unknown one raises files.not_found.
    """
    with transaction.atomic():
        row = StoredFile.objects.select_for_update().filter(pk=name).first()
        if row is None:
            raise KaiboError("files.not_found", status=404)
        if row.erased_at is not None:
            return
        _overwrite_deleted_bytes()
        row.wrapped_key, row.erased_at = b"", now()
        row.save(update_fields=["wrapped_key", "erased_at"])
        transaction.on_commit(partial(_destroy, name))


def honour_ledger() -> int:
    """Erase again what the ledger names and an older backup brought back; returns how many."""
    erased = ledger.names()
    readable = StoredFile.objects.filter(erased_at=None).values_list("id", flat=True)
    back = [name for name in readable if name in erased]
    for name in back:
        erase(name)
    return len(back)


def _overwrite_deleted_bytes() -> None:
    """SQLite keeps replaced bytes in its pages unless told to overwrite them."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")


def _destroy(name: str) -> None:
    ledger.add(name)
    discard(name)
    if connection.vendor == "sqlite":
        _empty_the_log()


def _empty_the_log() -> None:
    """Drop the write-ahead log, where the key's old page may stand. A busy reader puts it off to the next
    erasure or to the last process's end."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        usual = cursor.fetchone()[0]
        cursor.execute(f"PRAGMA busy_timeout = {_CHECKPOINT_WAIT_MS}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        cursor.execute(f"PRAGMA busy_timeout = {int(usual)}")
