"""What the store is asked about one broadcast, and its answers, remembered while nothing of it changes."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from kaibo.kit import clock
from kaibo.live.api import answered_comments, names_of, runs_before
from kaibo.metrics.api import visible
from kaibo.review.audience.statement import ORDERS_SQL, SOURCES_SQL, STATE_SQL, layers_sql
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
    state = store.query_rows(STATE_SQL, params)[0]
    key = (repr(params), repr(state), str(rules.acts_from), str(rules.ticket_from))
    if key not in _known:
        _known[key] = _asked(params, rules)
        while len(_known) > REMEMBERED:
            _known.popitem(last=False)
    _known.move_to_end(key)
    return _known[key]


def _asked(params: Row, rules: AudienceRules) -> Told:
    rows = store.query_rows(layers_sql(rules.acts_from, rules.ticket_from), params)
    return Told(
        {row["layer"]: row for row in rows},
        store.query_rows(SOURCES_SQL, params),
        store.query_rows(ORDERS_SQL, params)[0],
        len(params["answered"]),
    )


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
