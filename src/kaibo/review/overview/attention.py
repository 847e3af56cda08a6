"""What needs a look today: findings of the newest shows, notes and marketing tasks past their day,
files that wait, silent accounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.db.models import Max, Q

from kaibo.accounts.api import Caller, Scope
from kaibo.connectors import api as connectors
from kaibo.kit.i18n import LANGUAGES, say
from kaibo.live.api import within as runs_within
from kaibo.metrics.api import Query, Row, answer_kept, ask, visible
from kaibo.planning.api import Task, both, overdue_tasks
from kaibo.review.broadcast import RUN, known_now, review_of
from kaibo.review.models import Note
from kaibo.review.overview.reading import today_of_company
from kaibo.review.queries.breakdown import CHANNEL, PRODUCT
from kaibo.review.queries.core import CORE, core, earlier
from kaibo.review.queries.findings import Finding, empty_channels, far_below, refunded_products, sold_out
from kaibo.review.queries.several import sold_of
from kaibo.shows.api import Show, card, within
from kaibo.trade.api import SoldSpan

NEWEST = 6
"""Shows whose findings are told."""
RECENT = timedelta(days=7)
SILENT = 7
"""Days without a show after which an account is named."""
ACTIVE = timedelta(days=90)
"""An account without a show for longer is no longer on air."""
MOST_NOTES = 20
WAITING = ("ready", "needs_mapping", "refused")


def attention(caller: Caller) -> list[dict[str, Any]]:
    """Lines to look at, each with the page it leads to."""
    today = today_of_company()
    return [
        *_findings(_newest(caller.scope), caller.scope),
        *_overdue(caller.scope, today),
        *(_tasks(caller) if caller.may("planning.plans.read") else []),
        *(_waiting() if caller.may("connectors.imports.read") else []),
        *_silent(caller.scope, today),
    ]


def _newest(scope: Scope) -> list[Show]:
    """The newest shows that are over, of the last week on which there were any."""
    over = within(scope).filter(ended_at__isnull=False, business_day__isnull=False).order_by("-started_at", "id")
    shows = list(over[:NEWEST])
    return [show for show in shows if show.business_day and show.business_day > _day(shows[0]) - RECENT]


def _day(show: Show) -> date:
    return show.business_day or date.min


def _findings(shows: list[Show], scope: Scope) -> list[dict[str, Any]]:
    if not shows:
        return []
    before = {show.id: earlier(show, scope) for show in shows}
    told = answer_kept({name: replace(each, scope=scope) for name, each in _questions(shows, before).items()})
    rows = {name: _by_show(found) for name, found in told.items()}
    sold = sold_of(shows, scope, visible())
    return [line for show in shows for line in _of_show(show, rows, before[show.id], sold.get(show.id, []))]


def _questions(shows: list[Show], before: dict[str, list[str]]) -> dict[str, Query]:
    ids = [show.id for show in shows]
    every = list(dict.fromkeys([*ids, *(id for found in before.values() for id in found)]))
    return {
        "core": ask(CORE, by=("show",), filters={"show": every}),
        "channels": ask(CHANNEL, by=("show", "channel"), filters={"show": ids, "source": "channels"}),
        "products": ask(PRODUCT, by=("show", "product"), filters={"show": ids, "source": "products"}),
    }


def _by_show(rows: list[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(str(row.dimensions["show"]), []).append(row)
    return found


def _of_show(
    show: Show, rows: dict[str, dict[str, list[Row]]], before: list[str], sold: list[SoldSpan]
) -> list[dict[str, Any]]:
    own = rows["core"].get(show.id)
    past = [row for id in before for row in rows["core"].get(id, [])]
    found: list[Finding] = [
        *(far_below(core(show, own[0].numbers, past)) if own else []),
        *empty_channels([row for row in rows["channels"].get(show.id, []) if row.dimensions["channel"]], show.id),
        *sold_out(show, sold),
        *refunded_products([row for row in rows["products"].get(show.id, []) if row.dimensions["product"]]),
    ]
    return [_line("finding", f"/review/shows/{show.id}", each.shown(), show) for each in found]


def _overdue(scope: Scope, today: date) -> list[dict[str, Any]]:
    open_notes = Note.objects.filter(done_at=None, due__lt=today).order_by("due", "id")
    if not scope.all:
        own = Q(show__in=within(scope).values("id")) | Q(show__in=runs_within(scope).values("id"))
        open_notes = open_notes.filter(own)
    notes = list(open_notes[:MOST_NOTES])
    of = known_now(note.show for note in notes)
    shows = within(scope).in_bulk(list(of.values()))
    return [
        _line("note", review_of(of[note.show]), _said("note", text=note.text, due=note.due), shows.get(of[note.show]))
        for note in notes
        if of[note.show] in shows or of[note.show].startswith(RUN)
    ]


def _tasks(caller: Caller) -> list[dict[str, Any]]:
    """Marketing tasks that should have been done: a line a plan."""
    late: dict[str, list[Task]] = {}
    for task in overdue_tasks(caller):
        late.setdefault(task.plan_id, []).append(task)
    return [_line("task", f"/planning/plans/{plan}", _late(tasks)) for plan, tasks in list(late.items())[:MOST_NOTES]]


def _late(tasks: Sequence[Task]) -> dict[str, Any]:
    """The one that waits longest by name, the others by their number."""
    first = tasks[0]
    key = "task" if len(tasks) == 1 else "tasks"
    title = both(first.title)
    said = {"plan": first.plan.title, "count": len(tasks)}
    return {each: _said(key, **said, title=title[each])[each] for each in LANGUAGES}


def _waiting() -> list[dict[str, Any]]:
    counts = connectors.waiting()
    return [
        _line("import", "/connectors", _said(f"import_{state}", count=counts[state]))
        for state in WAITING
        if counts.get(state)
    ]


def _silent(scope: Scope, today: date) -> list[dict[str, Any]]:
    accounts = within(scope).order_by().values("account__name", "account").annotate(last=Max("business_day"))
    found = sorted((each for each in accounts if each["last"]), key=lambda each: (each["last"], each["account"]))
    return [
        _line("silent", f"/shows?account={each['account']}", _silence(each, today))
        for each in found
        if timedelta(days=SILENT) < today - each["last"] <= ACTIVE
    ]


def _silence(account: Mapping[str, Any], today: date) -> dict[str, Any]:
    days = (today - account["last"]).days
    return _said("silent", account=account["account__name"] or account["account"], days=days, last=account["last"])


def _said(key: str, **params: object) -> dict[str, Any]:
    return {str(each): say(each, f"review.attention.{key}", **params) for each in LANGUAGES}


def _line(kind: str, to: str, said: dict[str, Any], show: Show | None = None) -> dict[str, Any]:
    return {
        "kind": kind,
        "severity": said.get("severity", "warn"),
        "zh": said["zh"],
        "en": said["en"],
        "to": to,
        "show": card(show) if show else None,
        "passport": said.get("passport"),
    }
