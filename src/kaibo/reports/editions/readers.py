"""Whose eyes an edition was made for, and who else may open it."""

from __future__ import annotations

import json
from typing import Any

from django.db.models import Q, QuerySet

from kaibo.accounts.api import Caller, Scope
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import stable_id
from kaibo.reports.models import Edition

EVERYBODY = "all"


def reader_of(scope: Scope) -> str:
    """The scope as text, the same for the same scope, short whatever it names."""
    if scope.all:
        return EVERYBODY
    named = json.dumps([sorted(scope.accounts), scope.host], ensure_ascii=False)
    return stable_id("rdr", named)


def scope_of(kept: dict[str, Any]) -> Scope:
    return Scope(bool(kept["all"]), tuple(kept["accounts"]), kept["host"])


def admits(scope: Scope, other: Scope) -> bool:
    """Whether all that `other` sees is seen by `scope`, so that its editions may be opened."""
    if scope.all or other.all:
        return scope.all
    return set(other.accounts) <= set(scope.accounts) and other.host in (None, scope.host)


def open_to(caller: Caller) -> QuerySet[Edition]:
    """Editions the caller may open, without their content."""
    found = Edition.objects.defer("report", "pins")
    if caller.scope.all:
        return found
    others = Edition.objects.order_by().values_list("reader", "scope").distinct()
    near = {reader for reader, scope in others if admits(caller.scope, scope_of(scope))}
    return found.filter(Q(reader__in=near))


def edition_of(caller: Caller, id: str) -> Edition:
    """An edition with its content. Raises KaiboError (404) for one that is not there or not for these eyes."""
    found = Edition.objects.filter(id=id).first()
    if found is None or not admits(caller.scope, scope_of(found.scope)):
        raise KaiboError("kit.not_found", status=404)
    return found
