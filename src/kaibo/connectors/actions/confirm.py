"""A read file becomes visible."""

from __future__ import annotations

from kaibo.connectors import parsed
from kaibo.connectors.actions.read import is_settled, read
from kaibo.connectors.mappings import remember
from kaibo.connectors.models import Upload
from kaibo.connectors.storing import commit
from kaibo.connectors.storing.lock import import_lock
from kaibo.connectors.summary import Summary
from kaibo.files import api as files
from kaibo.kit.errors import KaiboError

State = Upload.State


def confirm(upload: Upload, *, by: str) -> Upload:
    """Make a ready file visible as a whole. Raises KaiboError when it isn't ready.

    Accounts or shows it tells of may have become known under other ids since it was read: then it is read again.
    """
    while (summary := _confirmed(upload, by=by)) is None:
        read(upload, _unheard, again=True)
    if upload.options.get("map"):
        remember(summary, upload.options, by=by)
    parsed.forget(upload)
    upload.refresh_from_db()
    return upload


def _confirmed(upload: Upload, *, by: str) -> Summary | None:
    with import_lock():
        upload.refresh_from_db()
        if upload.state not in {State.READY, State.STORING}:
            raise KaiboError("connectors.not_ready", status=409, file=upload.name)
        summary = parsed.settled(upload)
        if not is_settled(summary):
            return None
        refused = parsed.refused_rows(upload)
        kept = files.keep(refused).id if refused else ""
        commit.make_visible(upload, summary, refused=kept, by=by)
        return summary


def _unheard(done: int, total: int, phase: str) -> None:
    """Nobody watches a file being read again."""
