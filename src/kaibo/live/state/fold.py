"""Signals are folded into the sums. The order in which they come within a minute changes nothing."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Sequence
from datetime import timedelta

from kaibo.events.api import BUSINESS, Signal, Taken
from kaibo.live.state.sums import Comment, LiveState, MinuteSums, Money, ProductSums, Teller

COMMENTS_KEPT = 200
SEEN_KEPT = 50_000
"""Ids of behaviour signals remembered at least, so that a batch that is sent again counts once."""
LATEST, EARLIEST = timedelta(minutes=2), timedelta(hours=-6)
"""A signal whose own time is further from its arrival is put into the minute it arrived in."""
_COUNTED = frozenset({"like", "gift", "room_enter", "room_leave", "share", "follow", "comment"})
"""Kinds of which one signal may stand for several: its `count`."""


def fold(state: LiveState, taken: Sequence[Taken]) -> None:
    """Add signals to the state; those it has folded before (by sequence) change nothing."""
    for each in taken:
        if each.sequence > state.sequence:
            state.sequence = each.sequence
            signal = each.signal
            if signal.kind in BUSINESS or _is_new(state, each):
                _add(state, each, signal)


def remember(state: LiveState, taken: Sequence[Taken]) -> None:
    """After a restart: know the ids of what was folded before it, so that what is sent again counts once."""
    for each in taken:
        if each.sequence <= state.sequence and each.signal.kind not in BUSINESS:
            _is_new(state, each)


def _add(state: LiveState, taken: Taken, signal: Signal) -> None:
    kind, at = signal.kind, _at(taken)
    n = signal.count or 1 if kind in _COUNTED else 1
    state.times[kind] = state.times.get(kind, 0) + n
    key = int(at) // 60 * 60
    minute = state.minutes.get(key)
    if minute is None:
        minute = state.minutes[key] = MinuteSums()
    minute.times[kind] = minute.times.get(kind, 0) + n
    told = state.sources.get(taken.source)
    if told is None or told < taken.received_at:
        state.sources[taken.source] = taken.received_at
    _told(state, taken, kind)
    special = _SPECIAL.get(kind)
    if special:
        special(state, minute, taken, at)


def _told(state: LiveState, taken: Taken, kind: str) -> None:
    """Remember who told it."""
    kinds = state.tellers.get(taken.source)
    if kinds is None:
        kinds = state.tellers[taken.source] = {}
    teller = kinds.get(kind)
    if teller is None:
        kinds[kind] = Teller(1, taken.received_at)
        return
    teller.signals += 1
    if teller.newest_at < taken.received_at:
        teller.newest_at = taken.received_at


def _at(taken: Taken) -> float:
    told = taken.signal.at
    if EARLIEST <= told - taken.received_at <= LATEST:
        return told.timestamp()
    return taken.received_at.timestamp()


def _is_new(state: LiveState, taken: Taken) -> bool:
    key = hash((taken.source, taken.signal.id))
    if key in state.seen or key in state.seen_before:
        return False
    state.seen.add(key)
    if len(state.seen) >= SEEN_KEPT:
        state.seen, state.seen_before = set(), state.seen
    return True


def _online(state: LiveState, minute: MinuteSums, taken: Taken, at: float) -> None:
    level = taken.signal.count
    if level is None or level < 0:
        return
    state.peak_online = max(state.peak_online, level)
    for kept in (state, minute):
        if (at, level) > (kept.online_at, kept.online):
            kept.online_at, kept.online = at, level


def _entered(state: LiveState, minute: MinuteSums, taken: Taken, at: float) -> None:
    state.stay -= at * (taken.signal.count or 1)


def _left(state: LiveState, minute: MinuteSums, taken: Taken, at: float) -> None:
    state.stay += at * (taken.signal.count or 1)


def _comment(state: LiveState, minute: MinuteSums, taken: Taken, at: float) -> None:
    signal = taken.signal
    state.comments.append(Comment(taken.sequence, signal.at, taken.source, signal.person, signal.text))
    if len(state.comments) > 2 * COMMENTS_KEPT:
        del state.comments[:-COMMENTS_KEPT]


def _clicked(state: LiveState, minute: MinuteSums, taken: Taken, at: float) -> None:
    if taken.signal.product:
        _product(state, taken.signal.product).clicks += 1


def _carted(state: LiveState, minute: MinuteSums, taken: Taken, at: float) -> None:
    if taken.signal.product:
        _product(state, taken.signal.product).carts += 1


def _purchased(state: LiveState, minute: MinuteSums, taken: Taken, at: float) -> None:
    """A paid order line. Orders are counted by their own id, so that two lines are one order."""
    signal = taken.signal
    order, units = signal.order or f"{taken.source}:{signal.id}", signal.quantity or 1
    state.orders.add(order)
    state.units += units
    minute.orders.add(order)
    insort(state.sold, (at, order, signal.amount or 0, signal.currency))
    if signal.person:
        state.buyers.add(signal.person)
    else:
        state.nameless += 1
    money: list[Money] = [state.gmv, minute.gmv]
    if signal.product:
        product = _product(state, signal.product)
        product.orders.add(order)
        product.units += units
        money.append(product.gmv)
    _pay(money, signal)


def _refunded(state: LiveState, minute: MinuteSums, taken: Taken, at: float) -> None:
    _pay([state.refunds], taken.signal)


def _pay(into: list[Money], signal: Signal) -> None:
    if signal.amount is not None and signal.currency:
        for money in into:
            money[signal.currency] = money.get(signal.currency, 0) + signal.amount


def _product(state: LiveState, id: str) -> ProductSums:
    found = state.products.get(id)
    if found is None:
        found = state.products[id] = ProductSums()
    return found


_SPECIAL: dict[str, Callable[[LiveState, MinuteSums, Taken, float], None]] = {
    "online_count": _online,
    "room_enter": _entered,
    "room_leave": _left,
    "comment": _comment,
    "view_item": _clicked,
    "add_to_cart": _carted,
    "purchase": _purchased,
    "refund": _refunded,
}
