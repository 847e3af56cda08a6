"""A product that sells out while the run is on air: the host hears it at once, with what to offer instead."""

from __future__ import annotations

from kaibo.accounts.api import CLI
from kaibo.events.api import emit
from kaibo.kit.i18n import say
from kaibo.kit.ids import new_id
from kaibo.live import events
from kaibo.live.acting import acting, mark
from kaibo.live.models import Cue, Entry
from kaibo.live.own.shelf import offer, stock
from kaibo.live.room import LiveRoom


def look_at_stock(room: LiveRoom) -> None:
    """Each time a listed product becomes sold out: a mark, an event and a cue to the host, once until it is
    restocked."""
    left = stock(room)
    known = [(entry, left[entry.product].sold_out) for entry in room.rows.shelf if entry.product in left]
    changed = [(entry, sold_out) for entry, sold_out in known if sold_out != entry.told_sold_out]
    turned = [entry for entry, sold_out in changed if entry.on_shelf or not sold_out]
    for entry in turned:
        _tell(room, entry, sold_out=not entry.told_sold_out)
    if turned:
        room.reload()


def _tell(room: LiveRoom, entry: Entry, *, sold_out: bool) -> None:
    with acting(CLI, room.id) as run:
        fresh = run.shelf.filter(product=entry.product, told_sold_out=not sold_out)
        if not fresh.update(told_sold_out=sold_out):
            return
        kind = "sold_out" if sold_out else "restocked"
        at = mark(run, CLI, kind, entry.name, product=entry.product).at
        if sold_out:
            text = _words(room, entry)
            Cue.objects.create(id=new_id("cue"), run=run, to="host", text=text[:500], by=CLI.name, at=at)
            told = events.ProductAct(entry.product, entry.name, entry.price, run.currency)
            emit(events.STOCK_EMPTIED, run.id, told, by=CLI.id, at=at)


def _words(room: LiveRoom, entry: Entry) -> str:
    """What the host reads, in Chinese: the language on air."""
    instead = offer(room, entry)
    kind = instead["kind"] if instead else "nothing"
    return say(
        "zh",
        f"live.shelf.sold_out_{kind}",
        product=entry.name,
        other=instead["name"] if instead else "",
        days=(instead or {}).get("days") or 0,
    )
