"""The one relational commit that makes a batch visible, and the one that hides it again."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kaibo.connectors import events
from kaibo.connectors.formats import formats
from kaibo.connectors.models import Import, Upload
from kaibo.connectors.storing import builds
from kaibo.connectors.storing.attaching import attach, detach, moving
from kaibo.connectors.storing.spans import Airing
from kaibo.connectors.storing.told import told_accounts, told_show
from kaibo.connectors.summary import Summary, TableNote
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import Batch, visible
from kaibo.shows import api as shows


def make_visible(upload: Upload, summary: Summary, *, refused: str, by: str) -> None:
    """Show the batch of an upload, in place of the one it replaces. Before this commit nothing of it can be read,
    after it everything can."""
    assert upload.batch is not None
    batch = upload.batch
    told = [told_show(show) for show in summary.shows]
    before = upload.replaces
    gone = _only_told_by(before, but=told)
    airing = Airing(tuple(told), frozenset(gone))
    moved = shows.unknown_or_moved(told)
    changes = _added(batch, summary, moved, airing) if before is None else _swapped(batch, before, moved, airing)
    with moving([*gone, *(show.id for show in moved)]):
        attach(moved, airing)
        _show(upload, summary, told, changes, refused=refused, by=by)
        detach(gone, airing)


def _show(
    upload: Upload, summary: Summary, told: list[shows.Told], changes: list[builds.Change], *, refused: str, by: str
) -> None:
    batch = upload.batch or 0
    with transaction.atomic():
        for change in changes:
            change.commit()
        Batch.objects.filter(id=batch, state=Batch.State.LOADING).update(state=Batch.State.STORED)
        shows.remember(told_accounts(summary), told, batch=batch)
        _record(upload, batch, summary, refused)
        Upload.objects.filter(id=upload.id).update(state=Upload.State.STORED)
        emit(events.STORED, str(batch), _stored(batch, summary), by=by)
        if upload.replaces is not None:
            _hide(upload.replaces, by=by)


def _added(batch: int, summary: Summary, moved: list[shows.Told], airing: Airing) -> list[builds.Change]:
    seen = visible()
    changes = [builds.with_shows(moved, seen, airing)] if moved else []
    if "order_line" in summary.stored:
        live = set(seen.builds).difference(*(change.retired for change in changes))
        born = [build for change in changes for build in change.born]
        changes.append(builds.with_batch(batch, [*live, *born], airing))
    return changes


def _swapped(batch: int, before: int, moved: list[shows.Told], airing: Airing) -> list[builds.Change]:
    _refuse_unless_stored(before)
    return [builds.with_swap(batch, before, visible(), airing, moved=moved)]


def _only_told_by(batch: int | None, *, but: list[shows.Told]) -> list[str]:
    """Shows that go when a batch is replaced by one that tells of others."""
    return [] if batch is None else sorted(set(shows.only_told_by(batch)).difference(show.id for show in but))


def undo(batch: int, *, by: str) -> None:
    """Hide a stored batch; what it covered comes back. Raises KaiboError for a batch that isn't stored."""
    _refuse_unless_stored(batch)
    seen = visible()
    gone = shows.only_told_by(batch)
    left = Airing(gone=frozenset(gone))
    change = builds.without_batch(batch, seen, left, gone=gone)
    with moving(gone):
        with transaction.atomic():
            change.commit()
            _hide(batch, by=by)
        detach(gone, left)


def _refuse_unless_stored(batch: int) -> None:
    if not Import.objects.filter(batch=batch, undone_at=None).exists():
        raise KaiboError("connectors.nothing_to_undo", status=404, batch=batch)


def _hide(batch: int, *, by: str) -> None:
    Batch.objects.filter(id=batch).update(state=Batch.State.UNDONE)
    Import.objects.filter(batch=batch).update(undone_at=now(), undone_by=by)
    shows.forget(batch)
    emit(events.UNDONE, str(batch), events.BatchUndone(batch), by=by)


def _record(upload: Upload, batch: int, summary: Summary, refused: str) -> None:
    Import.objects.create(
        batch=batch,
        upload=upload,
        format=summary.format,
        kind=summary.kind,
        platform=summary.platform,
        sha256=upload.sha256,
        options=upload.options,
        rows_read=summary.rows_read,
        rows_stored=summary.rows_stored,
        rows_skipped=sum(summary.skipped.values()),
        rows_refused=summary.refused_count,
        refused_file=refused,
        warnings=[{"code": each.code, "params": each.params} for each in summary.warnings],
        tables=[_kept(table, summary) for table in summary.tables],
        as_of=Batch.objects.get(id=batch).as_of,
        period_from=summary.period_from,
        period_to=summary.period_to,
    )


def _kept(table: TableNote, summary: Summary) -> dict[str, Any]:
    """What passports need to know of a table: its sheet, format, kind, and which header each field stood under."""
    fields = {column.field: column.header for column in table.columns if column.field}
    if "amount" not in fields and {"unit_price", "quantity"} <= set(fields):
        fields["amount"] = f"{fields['unit_price']} × {fields['quantity']}"
    told = {"sheet": table.sheet, "format": table.format, "kind": table.kind, "fields": fields}
    return told if table.format in formats() else {**told, "source": summary.family}


def _stored(batch: int, summary: Summary) -> events.BatchStored:
    products = {each.product_id: [each.name, each.category] for each in summary.products}
    ids = [show.id for show in summary.shows]
    rows = summary.rows_stored
    return events.BatchStored(batch, summary.format, summary.kind, summary.platform, rows, ids, products)
