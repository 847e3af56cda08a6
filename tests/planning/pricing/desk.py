"""A product of a plan whose terms people set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from cast import Actor
from kaibo.goods.stock.asking import ask as ask_stock
from kaibo.goods.stock.commands import Receive
from kaibo.goods.stock.items import Listing, NewItem, add_item
from kaibo.planning.models import Item, Plan
from kaibo.planning.pricing.history import today
from metrics.shelf import Shelf
from planning.rundown.rehearsal import PLANS, item, make_plan_of


@dataclass
class Desk:
    """Acts are the actor's unless somebody else is named; they answer with the product's pricing."""

    actor: Actor
    plan: Plan
    item: Item

    @property
    def path(self) -> str:
        return f"{PLANS}/{self.plan.id}/items/{self.item.id}"

    def now(self, by: Actor | None = None) -> dict[str, Any]:
        answer = (by or self.actor).get(f"{self.path}/pricing")
        assert answer.status_code == 200, answer.content
        return answer.json()  # type: ignore[no-any-return]

    def set(self, *, by: Actor | None = None, status: int = 200, why: str = "", **terms: Any) -> dict[str, Any]:
        body = {"terms": {"price": 29_900, **terms}, "why": why}
        answer = (by or self.actor).put(f"{self.path}/pricing", body)
        assert answer.status_code == status, answer.content
        return answer.json()  # type: ignore[no-any-return]

    def enter(self, kind: str, price: int, *, ago: int = 3, status: int = 200) -> dict[str, Any]:
        body = {"kind": kind, "day": str(today() - timedelta(days=ago)), "price": price, "proof": "小票 0117"}
        answer = self.actor.post(f"{self.path}/prices", body)
        assert answer.status_code == status, answer.content
        return answer.json()  # type: ignore[no-any-return]


def desk_of(actor: Actor, **told: Any) -> Desk:
    plan = make_plan_of(actor)
    return Desk(actor, plan, item(plan, "8001", "珍珠项链", **{"price": 29_900, "cost": 12_000, **told}))


def stocked(owner: Actor, units: int) -> None:
    kept = add_item(owner.caller, NewItem("ZX-1", "珍珠项链", 0, 0, [Listing("douyin", "8001", "")]))
    ask_stock(owner.caller, Receive("first", kept.id, units, "", ""))


def sold(shelf: Shelf, price: int, *, ago: int, units: int = 1) -> None:
    """Order lines of the plan's account."""
    line = {"account": "acc_1", "product_id": "8001", "product": "珍珠项链", "quantity": units * 1000}
    day = today() - timedelta(days=ago)
    shelf.sell(shelf.batch(), {**line, "business_day": day, "amount": price * units, "paid_amount": price * units})
