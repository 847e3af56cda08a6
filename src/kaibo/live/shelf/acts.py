"""The shelf: its products, what is listed, what is pitched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kaibo.accounts.api import Caller
from kaibo.events.api import Kind, emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.live import events
from kaibo.live.acting import acting, mark, on_air
from kaibo.live.models import Entry, Run


@dataclass(frozen=True)
class NewEntry:
    """`price` and `anchor` in minor units of the run's currency."""

    product: str
    name: str = ""
    price: int | None = None
    anchor: int | None = None
    low_at: int | None = None
    substitute: str = ""
    presale_days: int | None = None


def set_shelf(caller: Caller, id: str, wanted: Sequence[NewEntry]) -> Run:
    """The shelf in its order. What stays on it stays listed and pitched. KaiboError (422) for a product named twice."""
    _once(wanted)
    with acting(caller, id) as run:
        kept = {entry.product: entry for entry in run.shelf.all()}
        run.shelf.exclude(product__in=[each.product for each in wanted]).delete()
        for position, each in enumerate(wanted):
            entry = kept.get(each.product) or Entry(run=run, product=each.product)
            for name, value in vars(each).items():
                setattr(entry, name, value)
            entry.name, entry.position = each.name or entry.name or each.product, position
            entry.save()
        mark(run, caller, "shelf", str(len(wanted)))
        emit(events.SHELF_SET, run.id, events.ShelfSet(len(wanted)), by=caller.id)
    return run


def list_product(caller: Caller, id: str, product: str) -> Entry:
    """Put it up for sale. KaiboError (409) where as many are listed as the run shows at once."""
    with acting(caller, id) as run:
        entry = _entry(run, product)
        if not entry.on_shelf:
            _must_have_room(run)
            entry.on_shelf = True
            entry.save()
            _done(run, entry, caller, "list", events.PRODUCT_LISTED)
    return entry


def unlist_product(caller: Caller, id: str, product: str) -> Entry:
    """Take it off; a pitch of it ends."""
    with acting(caller, id) as run:
        entry = _entry(run, product)
        if entry.pitching_since:
            _rest(run, entry, caller)
        if entry.on_shelf:
            entry.on_shelf = False
            entry.save()
            _done(run, entry, caller, "unlist", events.PRODUCT_UNLISTED)
    return entry


def pitch_product(caller: Caller, id: str, product: str) -> Entry:
    """Begin to talk of it: it is listed, and another pitch ends."""
    with acting(caller, id) as run:
        on_air(run)
        entry = _entry(run, product)
        if entry.pitching_since is None:
            pitch(run, entry, caller)
    return entry


def rest_product(caller: Caller, id: str, product: str) -> Entry:
    """End the pitch."""
    with acting(caller, id) as run:
        entry = _entry(run, product)
        if entry.pitching_since:
            _rest(run, entry, caller)
    return entry


def pitch(run: Run, entry: Entry, caller: Caller) -> None:
    """In the caller's transaction: every other pitch ends, this one begins."""
    for other in run.shelf.exclude(pitching_since=None):
        _rest(run, other, caller)
    if not entry.on_shelf:
        _must_have_room(run)
        entry.on_shelf = True
        _done(run, entry, caller, "list", events.PRODUCT_LISTED)
    entry.pitching_since = now()
    entry.save()
    _done(run, entry, caller, "pitch", events.PITCH_STARTED)


def _rest(run: Run, entry: Entry, caller: Caller) -> None:
    entry.pitching_since = None
    entry.save()
    _done(run, entry, caller, "rest", events.PITCH_ENDED)


def has_room(run: Run) -> bool:
    return run.shelf.filter(on_shelf=True).count() < run.most_shown


def _must_have_room(run: Run) -> None:
    if not has_room(run):
        raise KaiboError("live.too_many_shown", status=409, most=run.most_shown)


def _entry(run: Run, product: str) -> Entry:
    found = run.shelf.filter(product=product).first()
    if found is None:
        raise KaiboError("live.no_product", status=404, product=product[:128])
    return found


def _once(wanted: Sequence[NewEntry]) -> None:
    seen: set[str] = set()
    for each in wanted:
        if each.product in seen:
            raise KaiboError("live.product_twice", status=422, product=each.product)
        seen.add(each.product)


def _done(run: Run, entry: Entry, caller: Caller, kind: str, event: Kind[events.ProductAct]) -> None:
    mark(run, caller, kind, entry.name, product=entry.product)
    emit(event, run.id, events.ProductAct(entry.product, entry.name, entry.price, run.currency), by=caller.id)
