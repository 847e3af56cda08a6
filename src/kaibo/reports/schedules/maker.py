"""Whose eyes a schedule's reports are made for: its maker's, as they were when it was made."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kaibo.accounts.api import Caller, Scope, person_caller
from kaibo.kit.errors import KaiboError
from kaibo.reports.schedules.models import Schedule

NEEDED = ("reports.schedules.write", "reports.reports.make")


def kept(scope: Scope) -> dict[str, Any]:
    return {**scope.as_dict(), "fields": sorted(scope.fields)}


def scope_of(schedule: Schedule) -> Scope:
    found = schedule.scope
    return Scope(bool(found["all"]), tuple(found["accounts"]), found["host"], frozenset(found["fields"]))


def sees_rows(scope: Scope, other: Scope) -> bool:
    """Whether `scope` reaches every row that `other` does."""
    if scope.all or other.all:
        return scope.all
    return set(other.accounts) <= set(scope.accounts) and other.host in (None, scope.host)


def maker_of(schedule: Schedule) -> Caller:
    """The maker, seeing what was to be seen at the making. Raises KaiboError (409) once the maker left, or may see or
    do less than then."""
    person = person_caller(schedule.maker)
    if person is None:
        raise KaiboError("reports.maker_gone", status=409, name=schedule.maker_name)
    then = scope_of(schedule)
    fewer = not sees_rows(person.scope, then) or not then.fields <= person.scope.fields
    if fewer or not all(map(person.may, NEEDED)):
        raise KaiboError("reports.maker_narrowed", status=409, name=schedule.maker_name)
    return replace(person, scope=then)
