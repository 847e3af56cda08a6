"""Rows of the whole company, beside its plans: made and changed by one at a time, each time audited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from django.db import models, transaction

from kaibo.accounts.api import Caller, audit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.planning.models.company_row import CompanyRow

Found = TypeVar("Found", bound=models.Model)
Row = TypeVar("Row", bound=CompanyRow)


def found(model: type[Found], id: str, *, lock: bool = False) -> Found:
    """Raises KaiboError (404); `lock` in a transaction."""
    rows = model._default_manager.select_for_update(of=("self",)) if lock else model._default_manager.all()
    return there(rows.filter(pk=id).first())


def made(caller: Caller, row: Row, what: str) -> Row:
    """Raises KaiboError (409) where another has its name."""
    with transaction.atomic():
        return _kept(caller, row, what)


@contextmanager
def changed(caller: Caller, model: type[Row], id: str, what: str, *, seen: int | None) -> Iterator[Row]:
    """The row, locked, to be changed in this block. Raises KaiboError (404), or (409) where somebody changed it after
    its version `seen`, or another has its new name."""
    with transaction.atomic():
        row = found(model, id, lock=True)
        if seen is not None and row.version != seen:
            raise KaiboError("planning.plan_changed_by", status=409, who=row.by)
        yield row
        _kept(caller, row, what)


def put(row: models.Model, told: Mapping[str, Any]) -> None:
    for name, value in told.items():
        setattr(row, name, value)


def _kept(caller: Caller, row: Row, what: str) -> Row:
    others = type(row)._default_manager.filter(name=row.name).exclude(pk=row.pk)
    if row._meta.total_unique_constraints and others.exists():
        raise KaiboError("planning.name_there", status=409, name=row.name)
    row.version += 1
    row.by, row.at = caller.name, now()
    row.save()
    audit(caller, what, row.pk, name=row.name)
    return row
