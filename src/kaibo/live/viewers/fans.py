"""The card of one viewer, from what the room has in memory and the account's own rows."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any

from kaibo.live.comments.holding import pile_of
from kaibo.live.comments.penalties import in_force
from kaibo.live.comments.pile import Sorted
from kaibo.live.models import Label, Penalty, Run, Viewer
from kaibo.live.room import LiveRoom
from kaibo.live.viewers.finding import asked
from kaibo.live.viewers.watching import guests_in

Card = dict[str, Any]
MOST = 5
"""So many things asked, penalties and open questions are told."""


def fan_card(run: Run, person: str, at: datetime, *, amounts: bool) -> Card:
    """As FanOut. `amounts`: whether what they paid is told."""
    labels = {each.sequence: each for each in run.labels.all()}
    here = asked(run, lambda room: _here(room, person, at, labels))
    if not amounts:
        here["gmv"] = None
    return {"person": person, **_known(run, person), **here, "penalties": _penalties(run, person, at)}


def _known(run: Run, person: str) -> Card:
    viewer = Viewer.objects.filter(account=run.account_id, person=person).first()
    if viewer is None:
        return {"first_at": None, "first_show": "", "here_first": False}
    title = Run.objects.filter(id=viewer.first_run).values_list("title", flat=True).first() or ""
    return {"first_at": viewer.first_at, "first_show": title, "here_first": viewer.first_run == run.id}


def _here(room: LiveRoom, person: str, at: datetime, labels: dict[int, Label]) -> Card:
    pile, guest = pile_of(room), guests_in(room).find(person)
    wrote = [each for each in pile.rows.values() if each.person == person]
    open_now = [each for each in pile.questions.open(at) if person in each.people][:MOST]
    return {
        "fan": pile.fan(person),
        "did": guest.did if guest else [],
        "comments": len(wrote),
        **_paid(room, guest.orders if guest else []),
        "asked": _asked(room, wrote, labels),
        "waiting": [{"id": e.id, "text": e.text, "due_at": e.due_at, "late": at > e.due_at} for e in open_now],
    }


def _paid(room: LiveRoom, orders: list[str]) -> Card:
    """Of the orders that sources told with this person, those that were paid."""
    if "purchase" not in room.state.times:
        return {"orders": None, "gmv": None, "last_order_at": None}
    lines = [each for each in room.state.sold if each[1] in set(orders)]
    gmv: Counter[str] = Counter()
    for _, _, amount, currency in lines:
        if currency:
            gmv[currency] += amount
    last = max((moment for moment, *_ in lines), default=None)
    newest = None if last is None else datetime.fromtimestamp(last, UTC)
    return {"orders": len({order for _, order, _, _ in lines}), "gmv": dict(gmv), "last_order_at": newest}


def _asked(room: LiveRoom, wrote: list[Sorted], labels: dict[int, Label]) -> list[Card]:
    """Products by how many comments are about them, then intents; what people corrected counts as corrected."""
    names = {each.product: each.name for each in room.rows.shelf}
    products: Counter[str] = Counter()
    intents: Counter[str] = Counter()
    for each in wrote:
        told, fields = labels.get(each.sequence), each.fields
        intent = told.intent if told else fields.intent
        said = told.product if told and told.product is not None else None
        product = said if said is not None else fields.product if fields.named or intent != "other" else ""
        products[product] += 1
        intents[intent] += 1
    of = [
        {"intent": "", "product": id, "name": names.get(id) or id, "comments": n}
        for id, n in products.most_common()
        if id
    ]
    what = [
        {"intent": id, "product": "", "name": "", "comments": n} for id, n in intents.most_common() if id != "other"
    ]
    return of[:MOST] + what[:MOST]


def _penalties(run: Run, person: str, at: datetime) -> list[Card]:
    held = set(in_force(run.account_id, at, run.id).filter(person=person).values_list("id", flat=True))
    rows = Penalty.objects.filter(account=run.account_id, person=person).order_by("-begins_at")[:MOST]
    copied = ("kind", "reason", "begins_at")
    return [{**{name: getattr(each, name) for name in copied}, "in_force": each.id in held} for each in rows]
