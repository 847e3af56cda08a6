"""The findings of many shows at once: a few questions for all of them instead of a page of questions each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Query, Row, Visible, Window, ask
from kaibo.review.broadcast import known_now
from kaibo.review.models import Note
from kaibo.review.queries.findings import (
    FEWEST_SOLD,
    Finding,
    empty_channels,
    host_apart,
    refunded_products,
    sold_out,
)
from kaibo.review.queries.hosts import hosts
from kaibo.review.queries.hosts import questions as host_questions
from kaibo.shows.api import Show
from kaibo.trade.api import SoldSpan, sold_spans

MOST_HOSTS = 12
"""Hosts that are set beside the others, each in the slot of their last show."""
Told = dict[str, list[Row]]


@dataclass(frozen=True)
class ShowFinding:
    """A finding and the show it is of. `zh`, `en` are its sentence."""

    show: Show
    key: str
    severity: str
    zh: str
    en: str
    passport: str


def questions_of(shows: Sequence[Show], window: Window, scope: Scope, *, products: bool = True) -> dict[str, Query]:
    """What the rules ask of all shows of a window; nothing without shows. Without `products` nobody looks for those
    that came back: with very many orders that costs more than all the rest."""
    if not shows:
        return {}
    asked = {
        "found channels": ask(
            ("views", "orders"), by=["show", "channel"], window=window, filters={"source": "channels"}
        ),
    }
    if products:
        asked["found products"] = ask(("gmv", "orders", "refund_amount"), by=["show", "product"], window=window)
    whole = {name: replace(question, scope=scope) for name, question in asked.items()}
    for show in _last_of_hosts(shows):
        beside = host_questions(show, scope).get("host_shows")
        whole |= {f"found hosts {show.id}": beside} if beside else {}
    return whole


def findings_of(shows: Sequence[Show], told: Told, sold: Mapping[str, list[SoldSpan]]) -> list[ShowFinding]:
    """What the rules saw, warnings first, in the order of the shows; `sold` is when products of each show sold."""
    channels, products = (_by_show(told.get(f"found {name}", [])) for name in ("channels", "products"))
    last = {show.id for show in _last_of_hosts(shows)}
    found: list[ShowFinding] = []
    for show in shows:
        seen = [
            *empty_channels(channels[show.id], show.id),
            *sold_out(show, sold.get(show.id, [])),
            *refunded_products(products[show.id]),
            *(_host(show, told) if show.id in last else []),
        ]
        found += [_told(show, each) for each in seen]
    return sorted(found, key=lambda each: each.severity != "warn")


def sold_of(shows: Sequence[Show], scope: Scope, seen: Visible) -> dict[str, list[SoldSpan]]:
    """When the products sold that a rule may judge, by show."""
    return sold_spans([show.id for show in shows], scope, fewest=FEWEST_SOLD, seen=seen) if shows else {}


def notes_of(shows: Sequence[Show]) -> list[Note]:
    """What people wrote about these shows: the open ones first, the earliest due before the others."""
    ids = {show.id for show in shows}
    notes = list(Note.objects.order_by("id"))
    of = known_now(note.show for note in notes)
    for note in notes:
        note.show = of[note.show]
    notes = [note for note in notes if note.show in ids]
    return sorted(notes, key=lambda note: (note.done_at is not None, note.due is None, note.due or note.at.date()))


def _last_of_hosts(shows: Sequence[Show]) -> list[Show]:
    last = {(show.account_id, show.host): show for show in shows if show.host and show.started_at}
    return list(last.values())[-MOST_HOSTS:]


def _host(show: Show, told: Told) -> list[Finding]:
    """Judged show by show, which is all that the rule needs."""
    return host_apart(hosts(show, told.get(f"found hosts {show.id}", [])))


def _by_show(rows: list[Row]) -> defaultdict[Any, list[Row]]:
    split: defaultdict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        if len(row.dimensions) > 1 and row.dimensions.get("channel", "") is not None:
            split[row.dimensions["show"]].append(row)
    return split


def _told(show: Show, finding: Finding) -> ShowFinding:
    said = finding.shown()
    return ShowFinding(show, finding.key, finding.severity, said["zh"], said["en"], finding.passport or "")
