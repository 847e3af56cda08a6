"""One evening on the shelf: a show with four orders, and what people may tell of its costs."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from kaibo.metrics.models import Batch
from kaibo.shows.models import Account, Show
from metrics.shelf import DAY, NOON, Shelf, later, put

LONG_AGO = date(2025, 1, 1)


def shelve(shelf: Shelf) -> None:
    """Two pieces of P1 at 100, one at 60 returned, one P2 at 40 of another product; four hours on air, 50 of ads."""
    account = Account.objects.create(id="a1", platform="douyin", handle="linjian", name="林间小铺")
    Show.objects.create(id="s1", account=account, title="三月专场", host="苏婉", business_day=DAY, started_at=NOON)
    batch = shelf.batch(later(48))
    shelf.sell(
        batch,
        line("o1", 20_000, product_id="P1", product="珍珠", quantity=2000),
        line("o2", 6_000, product_id="P1", product="珍珠", shipped_at=later(20)),
        line("o3", 4_000, product_id="P2", product="吊坠", shipped_at=later(20)),
    )
    shelf.tell(batch, show_id="s1", host="苏婉", at=NOON, spend=5_000, duration=4 * 3_600_000)
    put("after_sale", [claim(batch, "r1", "o2", 6_000, later(40), kind="return_refund")])


def line(order: str, amount: int, **more: Any) -> dict[str, Any]:
    return {"order_id": order, "amount": amount, "show_id": "s1", "host": "苏婉", "paid_at": NOON, **more}


def claim(batch: Batch, id: str, order: str, amount: int, back: datetime, **more: Any) -> dict[str, Any]:
    told = {"platform": "douyin", "account": "a1", "currency": "CNY", "source": "douyin.after_sales", "sheet": "Sheet1"}
    when = {"business_day": DAY, "precision": "time", "applied_at": back - timedelta(hours=1), "refunded_at": back}
    return {
        **told,
        **when,
        "row": int(id[1:]),
        "after_sale_id": id,
        "order_id": order,
        "status": "refunded",
        "kind": "refund_only",
        "refund_amount": amount,
        "batch": batch.id,
        "as_of": batch.as_of,
        **more,
    }


def cost(shelf: Shelf, product_id: str, unit: int, since: date = LONG_AGO, **more: Any) -> None:
    _told(shelf, "cost", since, product_id=product_id, unit_cost=unit, **more)


def rates(shelf: Shelf, since: date = LONG_AGO, **told: Any) -> None:
    _told(shelf, "rate", since, **{"account": "", **told})


def pay(shelf: Shelf, host: str, since: date = LONG_AGO, **told: Any) -> None:
    _told(shelf, "pay", since, host=host, **told)


def _told(shelf: Shelf, grain: str, since: date, **told: Any) -> None:
    context = {"account": "", "platform": "general", "source": f"general.{grain}", "precision": "day", **told}
    for name in [name for name in told if name.endswith("_rate")]:
        money = {key: value for key, value in context.items() if key != name and not key.endswith(("_order", "_show"))}
        ratio = {key: value for key, value in money.items() if not key.endswith("_rate")}
        shelf.tell(shelf.batch(), grain=grain, business_day=since, **{**ratio, "currency": "", name: told[name]})
    rest = {key: value for key, value in context.items() if not key.endswith("_rate")}
    shelf.tell(shelf.batch(), grain=grain, business_day=since, **rest)
