"""A file arrives: its bytes are safe before anything else is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from kaibo.connectors.actions.choices import checked
from kaibo.connectors.models import Upload
from kaibo.files import api as files
from kaibo.jobs.api import enqueue
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id

READ = "connectors.read"
STORE = "connectors.store"
State = Upload.State


@dataclass(frozen=True)
class Origin:
    """Where a file came from: its shown name, when it was last written, and who hands it in."""

    name: str
    by: str
    written_at: datetime | None = None


def received(stored: files.Stored, origin: Origin) -> str:
    """Note an uploaded file and have it read; returns the upload's id."""
    with transaction.atomic():
        upload = _noted(files.register(stored), origin, {})
        enqueue(READ, key=upload.id, upload=upload.id)
    return upload.id


def entered(stored: files.Stored, origin: Origin, options: dict[str, Any]) -> str:
    """Note a table made on a page and have it read and stored in one go; returns the upload's id.

    Nobody is asked in between: whoever makes the table has checked it.
    """
    with transaction.atomic():
        upload = _noted(files.register(stored), origin, checked(options))
        enqueue(STORE, key=upload.id, upload=upload.id, by=origin.by)
    return upload.id


def received_path(path: Path, options: dict[str, Any], *, by: str, attended: str) -> Upload:
    """Keep a copy of a file of this machine and note it, and who carries it to its end. Raises KaiboError for a
    path that is no file."""
    if path.is_dir():
        raise KaiboError("connectors.is_folder", status=422, file=str(path))
    if not path.is_file():
        raise KaiboError("connectors.no_file", status=404, file=str(path))
    written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    chosen = checked(options)
    return _noted(files.keep(path), Origin(path.name, by, written), chosen, attended)


def ask_to_read(upload: Upload, choices: dict[str, Any]) -> Upload:
    """Read again under other choices. Raises KaiboError once the file is stored or being stored."""
    if upload.state in {State.STORED, State.STORING, State.DISCARDED}:
        raise KaiboError("connectors.not_ready", status=409, file=upload.name)
    chosen = checked(choices)
    with transaction.atomic():
        upload.options, upload.state = chosen, State.RECEIVED
        upload.save(update_fields=["options", "state"])
        enqueue(READ, key=upload.id, upload=upload.id)
    return upload


def ask_to_store(upload: Upload, *, by: str) -> Upload:
    """Have a ready file made visible. Raises KaiboError when it isn't ready."""
    with transaction.atomic():
        ready = Upload.objects.filter(id=upload.id, state=State.READY)
        if not ready.update(state=State.STORING):
            raise KaiboError("connectors.not_ready", status=409, file=upload.name)
        enqueue(STORE, key=upload.id, upload=upload.id, by=by)
    upload.state = State.STORING
    return upload


def _noted(stored: files.Stored, origin: Origin, options: dict[str, Any], attended: str = "") -> Upload:
    return Upload.objects.create(
        id=new_id("upl"),
        file=stored.id,
        sha256=stored.sha256,
        size=stored.size,
        name=origin.name[-300:],
        written_at=origin.written_at,
        options=options,
        attended=attended,
        by=origin.by,
    )
