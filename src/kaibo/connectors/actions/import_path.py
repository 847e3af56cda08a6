"""Files of this machine, from path to visible batch in one go."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from kaibo.connectors.actions.confirm import confirm
from kaibo.connectors.actions.read import begin, finish
from kaibo.connectors.actions.receive import received_path
from kaibo.connectors.actions.sweep import clear_away
from kaibo.connectors.actions.take_back import discard
from kaibo.connectors.models import Import, Upload
from kaibo.connectors.parsing import parse, parse_ahead
from kaibo.connectors.preflight import names_of
from kaibo.connectors.summary import Summary
from kaibo.kit.errors import KaiboError
from kaibo.kit.living import living_as

AHEAD_BYTES = 32 * 1024 * 1024
"""A larger file is read alone and tells its progress."""
ROWS = ("rows_read", "rows_stored", "rows_skipped", "rows_refused")


@dataclass(frozen=True)
class Wanted:
    """A file to import and how to read it."""

    path: Path
    options: dict[str, Any]


Said = Callable[[Wanted, int, int, str], None]


def import_paths(
    wanted: Iterable[Wanted], said: Said, *, by: str, dry_run: bool = False, ahead: bool = True
) -> Iterator[dict[str, Any]]:
    """Import files in their order and say what became of each: `status` is stored, unchanged, ready (dry run),
    needs_mapping or refused; rows_read = rows_stored + rows_skipped + rows_refused. With `ahead` the next one is read
    while one is stored."""
    begun: deque[_Begun] = deque()
    clear_away()
    with living_as("import") as attended:
        for each in wanted:
            begun.append(_begin(each, said, by=by, attended=attended, ahead=ahead))
            if len(begun) > 1:
                yield _end(begun.popleft(), by=by, dry_run=dry_run)
        while begun:
            yield _end(begun.popleft(), by=by, dry_run=dry_run)


@dataclass(frozen=True)
class _Begun:
    path: Path
    upload: Upload | None = None
    parse: Callable[[], Summary] | None = None
    refused: KaiboError | None = None


def _begin(wanted: Wanted, said: Said, *, by: str, attended: str, ahead: bool) -> _Begun:
    try:
        upload = received_path(wanted.path, wanted.options, by=by, attended=attended)
    except KaiboError as refused:
        return _Begun(wanted.path, refused=refused)
    if not begin(upload):
        return _Begun(wanted.path, upload)
    if ahead and upload.size <= AHEAD_BYTES:
        return _Begun(wanted.path, upload, parse_ahead(upload, wanted.path))
    return _Begun(wanted.path, upload, partial(parse, upload, partial(said, wanted), source=wanted.path))


def _end(begun: _Begun, *, by: str, dry_run: bool) -> dict[str, Any]:
    try:
        if begun.upload is None:
            raise begun.refused or AssertionError
        upload = finish(begun.upload, begun.parse, compare=dry_run) if begun.parse else begun.upload
        if upload.state == Upload.State.READY and not dry_run:
            upload = confirm(upload, by=by)
    except KaiboError as refused:
        return {**_nothing(begun.path), "status": "refused", "error": refused.as_dict()}
    outcome = _outcome(begun.path, upload)
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
