"""An evening in the control room, as its people and its sources see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from cast import Actor
from kaibo.events.api import Signal, take
from kaibo.kit.clock import now
from kaibo.shows.models import Account

RUNS = "/api/v1/live/runs"
SEGMENTS = [
    {"title": "开场", "kind": "opening", "planned_s": 300},
    {
        "title": "耳钉",
        "kind": "product",
        "product": "p1",
        "planned_s": 900,
        "goal_amount": 200_000,
        "phrases": ["纯银"],
    },
    {"title": "丝巾", "kind": "product", "product": "p2", "planned_s": 600, "goal_amount": 30_000},
    {"title": "收尾", "kind": "closing", "planned_s": 300},
]
SHELF = [
    {"product": "p1", "name": "耳钉", "price": 5900, "anchor": 9900, "substitute": "p3"},
    {"product": "p2", "name": "丝巾", "price": 12900, "presale_days": 7},
    {"product": "p3", "name": "发夹", "price": 1990},
]
_ids = count(1)


def account(id: str = "acc_1", name: str = "林间小铺") -> Account:
    return Account.objects.get_or_create(id=id, platform="douyin", handle=name, name=name)[0]


@dataclass
class Evening:
    """One run. `path` is its address; acts are the operator's unless somebody else is named."""

    actor: Actor
    id: str

    @property
    def path(self) -> str:
        return f"{RUNS}/{self.id}"

    def now(self, actor: Actor | None = None) -> dict[str, Any]:
        answer = (actor or self.actor).get(self.path)
        assert answer.status_code == 200, answer.content
        return answer.json()  # type: ignore[no-any-return]

    def act(self, path: str, body: Any = None, *, by: Actor | None = None, status: int = 200) -> Any:
        answer = (by or self.actor).post(f"{self.path}/{path}", body)
        assert answer.status_code == status, answer.content
        return answer.json() if answer.content else None

    def segment(self, title: str) -> dict[str, Any]:
        return next(each for each in self.now()["segments"] if each["title"] == title)

    def product(self, id: str) -> dict[str, Any]:
        return next(each for each in self.now()["products"] if each["product"] == id)

    def told(self, *signals: dict[str, Any], source: str = "bridge") -> None:
        """Signals of this run, taken in now."""
        take(source, [signal(**{"show": self.id, **each}) for each in signals])


def signal(kind: str, *, ago: float = 0, at: datetime | None = None, **told: Any) -> Signal:
    moment = at or now() - timedelta(seconds=ago)
    return Signal(**{"id": f"s{next(_ids)}", "kind": kind, "at": moment.astimezone(UTC), **told})


def sold(
    order: str, product: str, amount: int, *, person: str = "", currency: str = "CNY", **told: Any
) -> dict[str, Any]:
    return {"kind": "purchase", "order": order, "product": product, "amount": amount, "currency": currency} | {
        "person": person,
        "quantity": 1,
        **told,
    }


def evening_of(actor: Actor, shop: Account, *, host: str = "苏婉", title: str = "周五晚场") -> Evening:
    made = actor.post(RUNS, {"title": title, "account": shop.id, "host": host})
    assert made.status_code == 201, made.content
    evening = Evening(actor, made.json()["id"])
    for part, body in (("segments", {"segments": SEGMENTS}), ("shelf", {"products": SHELF})):
        answer = actor.put(f"{evening.path}/{part}", body)
        assert answer.status_code == 200, answer.content
    return evening
