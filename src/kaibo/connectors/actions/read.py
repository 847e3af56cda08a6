"""A file is read: its rows lie in the store, hidden, and people see what they would change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from django.db import transaction

from kaibo.connectors import parsed, parsing
from kaibo.connectors.actions.sweep import clear_away
from kaibo.connectors.models import Import, Upload
from kaibo.connectors.parsing import Progress
from kaibo.connectors.preflight import preflight
from kaibo.connectors.storing.changes import changes
from kaibo.connectors.storing.hidden import drop_hidden
from kaibo.connectors.storing.lock import import_lock
from kaibo.connectors.storing.shipping import Identity, ship
from kaibo.connectors.storing.spans import Airing
from kaibo.connectors.storing.told import told_accounts, told_show
from kaibo.connectors.summary import AccountNote, Summary, Warning
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import stable_id
from kaibo.metrics.api import Batch, visible
from kaibo.shows import api as shows

State = Upload.State


def read(upload: Upload, progress: Progress, *, source: Path | None = None, again: bool = False) -> Upload:
    """Read a file; afterwards the upload is ready, unchanged, refused, or says which mapping it needs.

    `source`: the same bytes in a file of this machine, which spares decrypting the kept original.
    `again` reads what was stored before once more instead of saying that it is unchanged.
    """
    clear_away()
    if not begin(upload, again=again):
        return upload
    return finish(upload, lambda: parsing.parse(upload, progress, source=source), again=again)


def begin(upload: Upload, *, again: bool = False) -> bool:
    """Note that the upload is being read; False when it is unchanged, which the upload then says."""
    _set(upload, state=State.READING, error=None, preflight=None)
    return again or not _is_unchanged(upload)


def finish(upload: Upload, parse: Callable[[], Summary], *, again: bool = False, compare: bool = True) -> Upload:
    """Bring what `parse` makes of the file into the store, hidden; `compare` it with what is held for people to see."""
    try:
        summary = parse()
        if summary.status == "needs_mapping":
            return _set(upload, state=State.NEEDS_MAPPING, preflight=preflight(summary, None), error=_said(summary))
        with import_lock():
            if not _is_wanted(upload) or (not again and _is_unchanged(upload)):
                return upload
            return _prepare(upload, summary, compare=compare)
    except KaiboError as refused:
        return _set(upload, state=State.REFUSED, error=refused.as_dict())


def _said(summary: Summary) -> dict[str, Any] | None:
    """What is wrong with the mapping that was given, if one was."""
    wrong = summary.wrong
    return KaiboError(wrong.code, status=422, **wrong.params).as_dict() if wrong else None


def _is_wanted(upload: Upload) -> bool:
    """False where it was discarded while it was being read."""
    wanted = Upload.objects.filter(id=upload.id, state=State.READING).exists()
    if not wanted:
        parsed.forget(upload)
        upload.refresh_from_db()
    return wanted


def _is_unchanged(upload: Upload) -> bool:
    already = _already(upload)
    if already is not None:
        parsed.forget(upload)
        _set(upload, state=State.UNCHANGED, batch=already)
    return already is not None


def _already(upload: Upload) -> int | None:
    """The visible batch that the same bytes, read in the same way, became."""
    same = Import.objects.filter(sha256=upload.sha256, options=upload.options, undone_at=None)
    return same.values_list("batch", flat=True).first()


def _prepare(upload: Upload, summary: Summary, *, compare: bool) -> Upload:
    drop_hidden(upload)
    known = _settle_ids(summary)
    as_of = summary.as_of or upload.written_at or now()
    with transaction.atomic():
        batch = Batch.objects.create(as_of=as_of)
        _set(upload, batch=batch.id)
    summary.stored = ship(parsed.folder(upload), batch=batch.id, as_of=as_of, known=known)
    parsed.settle(upload, summary)
    changed = changes(batch.id, visible(), set(summary.stored)) if compare else None
    return _set(upload, state=State.READY, preflight=preflight(summary, changed))


def is_settled(summary: Summary) -> bool:
    """Whether accounts and shows still go by the ids they were given when the file was read."""
    accounts = shows.known_accounts(told_accounts(summary))
    known = shows.known(told_show(each) for each in summary.shows)
    return all(old == new for old, new in (*accounts.items(), *known.items()))


def _settle_ids(summary: Summary) -> Identity:
    """Give accounts and shows the ids they are known under; shows without an account share one without a name."""
    nobody = stable_id("acc", summary.platform, "")
    if any(not show.account for show in summary.shows):
        summary.warnings.append(Warning("no_account"))
        summary.accounts.append(AccountNote(nobody, "", ""))
        summary.shows = [msgspec.structs.replace(show, account=show.account or nobody) for show in summary.shows]
    accounts = shows.known_accounts(told_accounts(summary))
    summary.accounts = [msgspec.structs.replace(each, id=accounts[each.id]) for each in summary.accounts]
    moved = [msgspec.structs.replace(each, account=accounts.get(each.account, each.account)) for each in summary.shows]
    known = shows.known(told_show(each) for each in moved)
    summary.shows = [msgspec.structs.replace(each, id=known[each.id]) for each in moved]
    airing = Airing(tuple(told_show(each) for each in summary.shows))
    return Identity({**accounts, **known}, shows.platforms_of(accounts.values()), airing)


def _set(upload: Upload, **fields: object) -> Upload:
    for name, value in fields.items():
        setattr(upload, name, value)
    upload.save(update_fields=list(fields))
    return upload
