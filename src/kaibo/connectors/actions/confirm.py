"""A read file becomes visible, is discarded, or is taken back."""

from __future__ import annotations

from kaibo.connectors import parsed
from kaibo.connectors.mappings import remember
from kaibo.connectors.models import Upload
from kaibo.connectors.storing import commit
from kaibo.connectors.storing.hidden import drop_hidden
from kaibo.connectors.storing.lock import import_lock
from kaibo.files import api as files
from kaibo.kit.errors import KaiboError

State = Upload.State


def confirm(upload: Upload, *, by: str) -> Upload:
    """Make a ready file visible as a whole. Raises KaiboError when it isn't ready."""
    with import_lock():
        upload.refresh_from_db()
        if upload.state not in {State.READY, State.STORING}:
            raise KaiboError("connectors.not_ready", status=409, file=upload.name)
        summary = parsed.settled(upload)
        refused = parsed.refused_rows(upload)
        kept = files.keep(refused).id if refused else ""
        commit.make_visible(upload, summary, refused=kept, by=by)
    if upload.options.get("map"):
        remember(summary, upload.options, by=by)
    parsed.forget(upload)
    upload.refresh_from_db()
    return upload


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
