"""What the store is asked about one broadcast, and its answers, remembered while nothing of it changes."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from kaibo.kit import clock
from kaibo.live.api import answered_comments, names_of, runs_before
from kaibo.metrics.api import visible
from kaibo.review.audience.statement import (
    NAMELESS_SQL,
    ORDERS_SQL,
    SOURCES_SQL,
    STATE_SQL,
    layers_sql,
    of_show,
)
from kaibo.review.broadcast import Broadcast
from kaibo.review.models import AudienceRules
from kaibo.store import api as store

DAY = timedelta(days=1)
REMEMBERED = 64
Row = dict[str, Any]


@dataclass(frozen=True)
class Told:
    """`layers` and `sources` as the statements give them; `answers` is how many comments people marked as answered."""

    layers: dict[str, Row]
    sources: list[Row]
    orders: Row
    answers: int


_known: OrderedDict[tuple[str, ...], Told] = OrderedDict()


def told_of(broadcast: Broadcast, rules: AudienceRules) -> Told | None:
    """None for a show of which nobody knows when it was."""
    started = broadcast.started_at
    if started is None:
        return None
    params = _params(broadcast, started, rules)
    state, nameless = store.query_rows(STATE_SQL, params)[0], _nameless(params)
    key = (repr(params), repr(state), str(nameless), str(rules.acts_from), str(rules.ticket_from))
    if key not in _known:
        _known[key] = _asked(params, rules, nameless=nameless > 0)
        while len(_known) > REMEMBERED:
            _known.popitem(last=False)
    _known.move_to_end(key)
    return _known[key]


def forget() -> None:
    """Remember nothing."""
    _known.clear()


def _nameless(params: Row) -> int:
    """Signals that name no show; they stand beside the others in few companies."""
    return store.query_rows(NAMELESS_SQL, params)[0]["signals"] if params["accounts"] else 0


def _asked(params: Row, rules: AudienceRules, *, nameless: bool) -> Told:
    def ask(sql: str) -> list[Row]:
        return store.query_rows(of_show(sql, nameless=nameless), params)

    rows = {row["layer"]: row for row in ask(layers_sql(rules.acts_from, rules.ticket_from))}
    return Told(rows, ask(SOURCES_SQL), ask(ORDERS_SQL)[0], len(params["answered"]))


def _params(broadcast: Broadcast, started: datetime, rules: AudienceRules) -> Row:
    run, show, account = broadcast.run, broadcast.show, broadcast.account
    ended = broadcast.ended_at or min(clock.now(), started + DAY)
    named = {run.id, run.room_id} if run else set()
    named |= {show.id, show.room_id} if show else set()
    return {
        **visible().params(),
        "first": (started - DAY).date(),
        "last": (ended + DAY).date(),
        "began": started,
        "ended": ended,
        "shows": sorted(named - {""}),
        "accounts": sorted(names_of(run)) if run else [],
        "show": show.id if show else "-",
        "currency": broadcast.currency,
        "platform": account.platform,
        "account": account.id,
        "earlier": runs_before(account.id, started),
        "answered": answered_comments(run) if run else [],
        "least": rules.acts_least,
    }
