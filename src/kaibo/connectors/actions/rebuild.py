"""Every stored file read again from its kept original: how a store is moved to a newer shape, or made anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kaibo.connectors.actions.confirm import confirm
from kaibo.connectors.actions.read import State, read
from kaibo.connectors.actions.take_back import discard
from kaibo.connectors.models import Import, Upload
from kaibo.connectors.storing.lock import one_rebuild
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.kit.living import living_as

Said = Callable[[int, int, str], None]
COPIED = ("file", "sha256", "written_at", "name", "size", "options", "by")


def rebuild_all(said: Said, *, by: str) -> dict[str, Any]:
    """Read each visible batch's original again and swap the new batch for the old, one at a time, oldest first.

    Each swap is one commit, and between two of them imports have their turn. A file that can no longer be read
    keeps its old batch; it is named in `kept`. Stopped anywhere, what was rebuilt is rebuilt and the rest is as
    before. Raises KaiboError connectors.rebuild_under_way.
    """
    with one_rebuild(), living_as("import") as attended:
        old = list(Import.objects.filter(undone_at=None).select_related("upload").order_by("batch"))
        kept: list[dict[str, Any]] = []
        for done, each in enumerate(old, 1):
            said(done, len(old), each.upload.name)
            upload = _again(each, attended, by=by)
            if upload.state != State.STORED and Import.objects.filter(batch=each.batch, undone_at=None).exists():
                kept.append({"batch": each.batch, "file": each.upload.name, "error": upload.error})
    return {"files": len(old), "rebuilt": len(old) - len(kept), "kept": kept}


def _again(before: Import, attended: str, *, by: str) -> Upload:
    """Swap one batch, or tell in the upload's error why not."""
    copied = {name: getattr(before.upload, name) for name in COPIED}
    upload = Upload.objects.create(id=new_id("upl"), attended=attended, replaces=before.batch, **copied)
    upload = read(upload, lambda done, total, phase: None, again=True)
    try:
        return confirm(upload, by=by) if upload.state == State.READY else discard(upload)
    except KaiboError as refused:
        upload = discard(upload)
        upload.error = refused.as_dict()
        return upload
