"""A file of this machine, from path to visible batch in one go."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kaibo.connectors.actions.confirm import confirm, discard
from kaibo.connectors.actions.read import read
from kaibo.connectors.actions.receive import received_path
from kaibo.connectors.models import Import, Upload
from kaibo.connectors.parsing import Progress
from kaibo.connectors.preflight import names_of
from kaibo.kit.errors import KaiboError

ROWS = ("rows_read", "rows_stored", "rows_skipped", "rows_refused")


def import_path(
    path: Path, options: dict[str, Any], progress: Progress, *, by: str, dry_run: bool = False
) -> dict[str, Any]:
    """Import one file and say what became of it: `status` is stored, unchanged, ready (dry run), needs_mapping
    or refused; rows_read = rows_stored + rows_skipped + rows_refused."""
    try:
        upload = read(received_path(path, options, by=by), progress, source=path)
        if upload.state == Upload.State.READY and not dry_run:
            upload = confirm(upload, by=by)
    except KaiboError as refused:
        return {**_nothing(path), "status": "refused", "error": refused.as_dict()}
    outcome = _outcome(path, upload)
    if upload.state in {Upload.State.READY, Upload.State.NEEDS_MAPPING, Upload.State.REFUSED}:
        discard(upload)
    return outcome


def _nothing(path: Path) -> dict[str, Any]:
    return {"file": str(path), "format": "", "batch": None, **dict.fromkeys(ROWS, 0), "warnings": []}


def _outcome(path: Path, upload: Upload) -> dict[str, Any]:
    told = upload.preflight or {}
    outcome = {**_nothing(path), **{name: told[name] for name in (*ROWS, "format", "warnings") if name in told}}
    outcome |= {name: told.get(name, "") for name in ("format_zh", "format_en", "kind")}
    outcome |= {"status": str(upload.state), "batch": upload.batch, "error": upload.error}
    if upload.state == Upload.State.UNCHANGED and upload.batch:
        before = Import.objects.get(batch=upload.batch)
        outcome |= {"format": before.format, **names_of(before.format, before.kind)}
    if upload.state == Upload.State.READY:
        outcome |= {"batch": None, "preflight": told}
    if upload.state == Upload.State.NEEDS_MAPPING:
        outcome["mapping"] = told.get("mapping")
    return outcome
