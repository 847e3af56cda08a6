"""One show's review, whole."""

from __future__ import annotations

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.connectors import api as connectors
from kaibo.metrics.api import Query, Visible, answer_all, ask, visible, wire
from kaibo.review.broadcast import called, kept_under
from kaibo.review.queries.breakdown import channel_rows, channels, columns, minutes, product_rows, products
from kaibo.review.queries.breakdown import questions as breakdown_questions
from kaibo.review.queries.core import CORE, core
from kaibo.review.queries.core import questions as core_questions
from kaibo.review.queries.findings import FEWEST_SOLD, Seen, findings
from kaibo.review.queries.funnel import PEOPLE, TIMES, funnel
from kaibo.review.queries.hosts import hosts
from kaibo.review.queries.hosts import questions as host_questions
from kaibo.review.queries.notes import notes_under
from kaibo.shows.api import COLUMNS as LISTED
from kaibo.shows.api import Show, card, show_of, sources_of
from kaibo.trade.api import sold_spans


def review(id: str, scope: Scope, seen: Visible | None = None, show: Show | None = None) -> dict[str, Any]:
    """Everything the page shows, of what was visible to the engine, and the show as it was known then (None: now).
    Raises KaiboError (404) for a show outside the caller's scope."""
    show, seen = show or show_of(id, scope), seen or visible()
    with ThreadPoolExecutor(1) as beside:
        sold = beside.submit(sold_spans, [show.id], scope, fewest=FEWEST_SOLD, seen=seen)
        told = defaultdict(list, answer_all(questions(show, scope, seen)))
    numbers = told["whole"][0].numbers
    dimensions = core(show, numbers, told["earlier"])
    by_channel, by_product = channel_rows(told["channels"]), product_rows(told["products"], show, scope, seen)
    compared = hosts(show, told["host_shows"])
    return {
        "show": {
            **card(show),
            "title": called(show),
            "numbers": {key: wire(key, numbers.get(key), show=id) for key in LISTED},
        },
        "core": dimensions,
        "funnel": funnel(id, numbers),
        "hosts": compared.shown() if compared else None,
        "channels": channels(by_channel, show),
        "products": products(by_product, show),
        "columns": columns(),
        "minutes": minutes(show, told["minutes"], told["sold"]),
        "findings": findings(show, Seen(dimensions, compared, by_channel, by_product, sold.result().get(id, []))),
        "notes": notes_under(kept_under(show)),
        "sources": _sources(id),
    }


def questions(show: Show, scope: Scope, seen: Visible) -> dict[str, Query]:
    """Everything the page asks of the engine, so that it is asked at the same time and of the same edition."""
    whole = ask([*CORE, *PEOPLE, *TIMES, *LISTED], filters={"show": show.id})
    asked = {"whole": replace(whole, scope=scope, visible=seen)}
    for part in (core_questions, host_questions, breakdown_questions):
        asked |= part(show, scope)
    return asked


def _sources(id: str) -> list[dict[str, Any]]:
    notes = connectors.notes_of(sources_of(id))
    return [{"batch": batch, **notes[batch]} for batch in sorted(notes, reverse=True)]
