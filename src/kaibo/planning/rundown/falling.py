"""A product falls out of the show: what becomes of its segments.

The rule. With a substitute, each of its segments becomes the substitute's: length, place, person, scene and goals
stay, and the words told of the product that is gone (points, mechanics, phrases, props) are taken out, for none of
them may be said of another product. Without one, its segments are taken out, locked ones too, and each one's seconds
go in halves to the nearest product segments before and behind it (an odd second to the one before); to one alone
where there is only one; where there is no product segment, to the nearest others that are neither opening nor
closing. Locked segments take nothing. Only where nobody can take it the show gets shorter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kaibo.planning.models import Item, Plan, Segment
from kaibo.planning.rundown.order import LISTS, Order

_FIXED = {Segment.Kind.OPENING, Segment.Kind.CLOSING}
_LONGEST = 86_400


def product_out(plan: Plan, item: Item, substitute: Item | None) -> int:
    """Change the rundown of a plan that is being changed (in its `changing` block), and say how many segments it
    touched or took out."""
    order = Order(plan)
    gone = [each for each in order.rows if each.product == item.product]
    for each in gone:
        if substitute is not None:
            _becomes(order, each, item, substitute)
        else:
            _taken_out(order, each, item.product)
    order.write()
    return len(gone)


def _becomes(order: Order, segment: Segment, item: Item, substitute: Item) -> None:
    told = segment.title.replace(item.name, substitute.name) if item.name else segment.title
    segment.title = (substitute.name if told == segment.title else told)[:200]
    segment.product = substitute.product
    for name in LISTS:
        setattr(segment, name, [])
    order.touch(segment)


def _taken_out(order: Order, segment: Segment, product: str) -> None:
    place = order.rows.index(segment)
    takers = takers_of(order.rows, place, product)
    order.rows.pop(place)
    shares = [segment.planned_s - segment.planned_s // 2, segment.planned_s // 2]
    for taker, seconds in zip(takers, shares if len(takers) > 1 else [segment.planned_s], strict=False):
        taker.planned_s = min(_LONGEST, taker.planned_s + seconds)
        order.touch(taker)


def takers_of(rows: Sequence[Segment], place: int, product: str) -> list[Segment]:
    """Who takes the time of the segment at a place: at most one before and one behind it."""

    def may(each: Segment) -> bool:
        return not each.locked and each.kind not in _FIXED and each.product != product

    for rule in (lambda each: may(each) and each.kind == Segment.Kind.PRODUCT, may):
        found = [_nearest(reversed(rows[:place]), rule), _nearest(rows[place + 1 :], rule)]
        if any(found):
            return [each for each in found if each]
    return []


def _nearest(rows: Iterable[Segment], rule: Callable[[Segment], bool]) -> Segment | None:
    return next((each for each in rows if rule(each)), None)
