"""Clicks, carts, orders, payments and refunds of one show, and the stock they use up."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from random import Random

from kaibo.demo.rehearsal.plan import BENEFIT_MINUTES, BENEFITS, MENDED, MINUTES, STUCK, Item, items
from kaibo.demo.rehearsal.telling import Telling

_CLICK, _CART, _ORDER, _PAY, _REFUND = 0.0021, 0.24, 0.62, 0.86, 0.045
_END = MINUTES * 60


@dataclass(order=True)
class Later:
    """Something that happens at a second yet to come."""

    second: float
    place: int
    kind: str = field(compare=False)
    order: Order = field(compare=False)


@dataclass(frozen=True)
class Order:
    number: str
    person: str
    item: Item
    units: int


class Shop:
    """Sells what there is: units are held by an order and come back when it isn't paid."""

    def __init__(self, telling: Telling, draw: Random) -> None:
        self._telling, self._draw = telling, draw
        self._left = {item.product: item.units for item in items()}
        self._later: list[Later] = []
        self._orders = 0

    def sold_out(self, item: Item | None) -> bool:
        return item is not None and self._left[item.product] <= 0

    def look(self, second: int, people: list[str], item: Item | None) -> None:
        """Some of those in the room look at the product on show, some at another."""
        minute = second / 60
        eager = 1.6 if any(at <= minute < at + BENEFIT_MINUTES for at in BENEFITS) else 1.0
        eager *= 0.4 if STUCK <= minute < MENDED else 1.0
        mean = len(people) * _CLICK * eager * (item.pull**0.5 if item else 0.4)
        for _ in range(int(mean) + (self._draw.random() < mean % 1)):
            seen = item if item and self._draw.random() < 0.86 else self._draw.choice(items())
            self._seen(second, self._draw.choice(people), seen)

    def order(self, second: float, person: str, item: Item, units: int = 1) -> bool:
        """False where there isn't enough left."""
        if self._left[item.product] < units:
            return False
        self._orders += 1
        order = Order(f"69{self._orders:06d}{second:06.0f}", person, item, units)
        self._left[item.product] -= units
        self._told("order_placed", second, order, amount=item.price * units)
        paid = self._draw.random() < _PAY
        self._at(second + (self._draw.uniform(6, 110) if paid else 900), "purchase" if paid else "order_closed", order)
        self._stock(second, item)
        return True

    def settle(self, second: float) -> None:
        """What was due until this second."""
        while self._later and self._later[0].second <= second:
            due = heapq.heappop(self._later)
            self._due(due)

    def _seen(self, second: float, person: str, item: Item) -> None:
        self._telling.tell("view_item", second, person=person, product=item.product)
        if self._draw.random() < _CART:
            at = second + self._draw.uniform(2, 20)
            self._telling.tell("add_to_cart", at, person=person, product=item.product)
            if self._draw.random() < _ORDER:
                self.order(at + self._draw.uniform(3, 25), person, item, 2 if self._draw.random() < 0.09 else 1)

    def _due(self, due: Later) -> None:
        order = due.order
        amount = order.item.price * order.units
        if due.kind == "purchase":
            self._told("purchase", due.second, order, amount=amount)
            if self._draw.random() < _REFUND:
                self._at(due.second + self._draw.uniform(300, 2400), "refund", order)
        elif due.kind == "refund":
            self._told("refund", due.second, order, amount=amount)
        else:
            self._left[order.item.product] += order.units
            self._told("order_closed", due.second, order)
            self._stock(due.second, order.item)

    def _told(self, kind: str, second: float, order: Order, *, amount: int | None = None) -> None:
        money = {"amount": amount, "currency": "CNY"} if amount is not None else {}
        named = {"person": order.person, "product": order.item.product, "order": order.number}
        self._telling.tell(kind, second, quantity=order.units, **named, **money)

    def _stock(self, second: float, item: Item) -> None:
        self._telling.tell("stock_changed", second, product=item.product, quantity=self._left[item.product])

    def _at(self, second: float, kind: str, order: Order) -> None:
        if second < _END:
            heapq.heappush(self._later, Later(second, len(self._later) + self._orders * 10, kind, order))
