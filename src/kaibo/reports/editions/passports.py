"""The passport of a number in an edition, by the files and rows that were visible when it was made."""

from __future__ import annotations

from dataclasses import replace

from kaibo.accounts.api import Caller, Scope
from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import Json, Query, is_kept, issue, passport_json
from kaibo.reports.editions.making import pinned
from kaibo.reports.editions.readers import scope_of
from kaibo.reports.models import Edition


def passport_then(caller: Caller, edition: Edition, asked: Query) -> Json:
    """As the edition saw its rows; a number that is hidden from the caller stays hidden (403).

    Raises KaiboError (409) where what was visible then was given up: the store was made anew.
    """
    seen = pinned(edition)
    if edition.as_of is None or not is_kept(seen):
        raise KaiboError("reports.passport_gone", status=409)
    question = replace(asked, scope=_eyes(caller, edition), visible=seen)
    return passport_json(issue(question), None)


def _eyes(caller: Caller, edition: Edition) -> Scope:
    """The rows of the edition, the numbers that the caller may see."""
    scope = scope_of(edition)
    return replace(scope, fields=scope.fields & caller.scope.fields)
