"""Whose eyes an edition was made for, and who else may open it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from django.db.models import Q, QuerySet

from kaibo.accounts.api import Caller, Scope
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import stable_id
from kaibo.metrics.api import metrics
from kaibo.reports.models import Edition

EVERYBODY = "all"
WITH = "+"


def rows_of(scope: Scope) -> str:
    """Which rows a scope sees, as text: the same for the same rows, short whatever it names."""
    if scope.all:
        return EVERYBODY
    named = json.dumps([sorted(scope.accounts), scope.host], ensure_ascii=False)
    return stable_id("rdr", named)


def reader_of(scope: Scope) -> str:
    """Which rows a scope sees, and which numbers that are hidden by role."""
    return WITH.join([rows_of(scope), ",".join(_fields(scope))]) if _fields(scope) else rows_of(scope)


def same_rows(rows: str) -> Q:
    """Editions made of the same rows, with numbers hidden by role or without."""
    return Q(reader=rows) | Q(reader__startswith=f"{rows}{WITH}")


def kept_scope(scope: Scope) -> dict[str, Any]:
    """A scope as an edition keeps it: `needs` is what its reader must be allowed to see, all until it is made."""
    fields = _fields(scope)
    return {**scope.as_dict(), "fields": fields, "needs": fields}


def scope_of(edition: Edition) -> Scope:
    """The scope an edition is made under."""
    kept = edition.scope
    return replace(Scope(kept["all"], tuple(kept["accounts"]), kept["host"]), fields=frozenset(kept["fields"]))


def open_to(caller: Caller) -> QuerySet[Edition]:
    """Editions the caller may open, without their content."""
    found = Edition.objects.defer("report", "pins")
    others = Edition.objects.order_by().values_list("id", "scope")
    return found.filter(id__in=[id for id, scope in others if admits(caller.scope, scope)])


def edition_of(caller: Caller, id: str) -> Edition:
    """An edition with its content. Raises KaiboError (404) for one that is not there or not for these eyes."""
    found = Edition.objects.filter(id=id).first()
    if found is None or not admits(caller.scope, found.scope):
        raise KaiboError("kit.not_found", status=404)
    return found


def admits(scope: Scope, kept: dict[str, Any]) -> bool:
    """Whether all that an edition tells may be seen by who sees this much."""
    if not set(kept["needs"]) <= scope.fields:
        return False
    if scope.all or kept["all"]:
        return scope.all
    return set(kept["accounts"]) <= set(scope.accounts) and kept["host"] in (None, scope.host)


def _fields(scope: Scope) -> list[str]:
    """Of what this scope may see beside its rows, what any number needs."""
    needed = {need for metric in metrics().values() for need in metric.needs}
    return sorted(needed & scope.fields)
