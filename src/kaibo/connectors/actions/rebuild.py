"""Every stored file read again from its kept original: how a store is moved to a newer shape, or made anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kaibo.connectors.actions.confirm import confirm, undo
from kaibo.connectors.actions.read import State, read
from kaibo.connectors.models import Import, Upload
from kaibo.files import api as files
from kaibo.kit.ids import new_id

Said = Callable[[int, int, str], None]
COPIED = ("file", "sha256", "written_at", "name", "size", "options", "by")


def rebuild_all(said: Said, *, by: str) -> dict[str, Any]:
    """Read each visible batch's original again and swap the new batch for the old, one at a time, oldest first.

    A file that can no longer be read keeps its old batch; it is named in `kept`. Stopped anywhere, what was
    rebuilt is rebuilt and the rest is as before.
    """
    old = list(Import.objects.filter(undone_at=None).select_related("upload").order_by("batch"))
    kept: list[dict[str, Any]] = []
    for done, each in enumerate(old, 1):
        said(done, len(old), each.upload.name)
        upload = _again(each, by=by)
        if upload.state != State.STORED:
            kept.append({"batch": each.batch, "file": each.upload.name, "error": upload.error})
    return {"files": len(old), "rebuilt": len(old) - len(kept), "kept": kept}


def _again(before: Import, *, by: str) -> Upload:
    copied = {name: getattr(before.upload, name) for name in COPIED}
    upload = Upload.objects.create(id=new_id("upl"), **copied)
    files.find(upload.file)
    upload = read(upload, lambda done, total, phase: None, again=True)
    if upload.state == State.READY:
        upload = confirm(upload, by=by)
        undo(before.batch, by=by)
    return upload
