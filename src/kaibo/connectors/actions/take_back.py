"""A file is discarded before it was stored, or taken back afterwards."""

from __future__ import annotations

from kaibo.connectors import parsed
from kaibo.connectors.models import Upload
from kaibo.connectors.storing import commit
from kaibo.connectors.storing.hidden import drop_hidden
from kaibo.connectors.storing.lock import import_lock
from kaibo.kit.errors import KaiboError

State = Upload.State


def discard(upload: Upload) -> Upload:
    """Forget a file that was not made visible, and its hidden rows."""
    with import_lock():
        upload.refresh_from_db()
        if upload.state in {State.STORED, State.STORING}:
            raise KaiboError("connectors.not_ready", status=409, file=upload.name)
        drop_hidden(upload, state=State.DISCARDED)
    parsed.forget(upload)
    return upload


def undo(batch: int, *, by: str) -> None:
    """Hide a stored batch; what it covered comes back. Raises KaiboError for one that isn't stored."""
    with import_lock():
        commit.undo(batch, by=by)
