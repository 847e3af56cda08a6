"""Which reports there are: a kind, and the function that builds it. Builders are loaded when they are needed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

from kaibo.accounts.api import Scope
from kaibo.kit.errors import KaiboError
from kaibo.metrics.api import Visible
from kaibo.reports.model import Report


class Builder(Protocol):
    """Builds the report of a subject as a reader of `scope` may see it, at a moment (None: now), of what was visible
    to the engine (`seen`; None: now). Raises KaiboError (422, or 404 outside the scope) for what is no subject."""

    def __call__(
        self, subject: str, scope: Scope, at: datetime | None = None, seen: Visible | None = None
    ) -> Report: ...


@dataclass(frozen=True)
class Kind:
    """`place` is `module:function` of the builder, `subject` the form of what it can be asked for."""

    key: str
    place: str
    subject: re.Pattern[str]

    @property
    def there(self) -> bool:
        return find_spec(self.place.partition(":")[0]) is not None

    def builder(self) -> Builder:
        module, _, name = self.place.partition(":")
        return cast(Builder, getattr(import_module(module), name))


MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
YEAR = re.compile(r"\d{4}")
SHOW = re.compile(r"\S{1,40}")
SHOWS = re.compile(r"[^\s,]{1,22}(,[^\s,]{1,22}){1,11}")
"""Two shows to twelve."""
LONGEST = 280
"""Letters of a subject."""
BUILDING = "kaibo.reports.building"
KINDS = {
    each.key: each
    for each in (
        Kind("month", f"{BUILDING}.month:month_report", MONTH),
        Kind("year", f"{BUILDING}.year:year_report", YEAR),
        Kind("show", f"{BUILDING}.show:show_report", SHOW),
        Kind("shows", f"{BUILDING}.shows:shows_report", SHOWS),
        Kind("plan", f"{BUILDING}.show_plan:plan_report", SHOW),
    )
}


def kind_of(key: str) -> Kind:
    """Raises KaiboError (422) for a report nobody builds."""
    found = KINDS.get(key)
    if found is None or not found.there:
        raise KaiboError("reports.no_kind", status=422, kind=key[:20])
    return found
