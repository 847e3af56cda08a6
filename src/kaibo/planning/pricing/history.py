"""What a product was sold for, by the orders, and what somebody saw it at, with proof."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kaibo.accounts.api import Caller, audit, company
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.planning.models import Item, Plan, SeenPrice
from kaibo.planning.pricing.basis import Record, RecordKind
from kaibo.trade.api import sold_prices

DAYS = 365


def today() -> date:
    card = company()
    return clock.business_day(clock.now(), zone=card.zone, starts_at_hour=card.day_start)


def judged_on(plan: Plan) -> date:
    """The day of the comparison: the show's, or today for one that is still to come."""
    return min(clock.local(plan.planned_at, plan.account.zone).date(), today())


def records(plan: Plan, products: Iterable[str]) -> dict[str, list[Record]]:
    """Of the year before the comparison, by product, the oldest first. Whoever asks, all sales of the account count:
    the law doesn't ask who may see them."""
    wanted = list(products)
    on = judged_on(plan)
    found: dict[str, list[Record]] = {each: [] for each in wanted}
    since = on - timedelta(days=DAYS)
    for product, days in sold_prices(plan.account_id, wanted, since, on, currency=plan.currency).items():
        found[product] += [Record("sold", each.day, each.lowest, each.highest, each.units) for each in days]
    seen = SeenPrice.objects.filter(account=plan.account_id, product__in=wanted, currency=plan.currency, day__gte=since)
    for row in seen:
        found[row.product].append(_record(row))
    return {product: sorted(told, key=lambda each: (each.day, each.kind)) for product, told in found.items()}


@dataclass(frozen=True)
class NewPrice:
    """`proof` says where it lies: a link, a file's number, a receipt."""

    kind: RecordKind
    day: date
    price: int
    proof: str


def keep_price(caller: Caller, plan: Plan, item: Item, new: NewPrice) -> SeenPrice:
    """Raises KaiboError (422) for a day that is still to come."""
    if new.day > today():
        raise KaiboError("planning.price_ahead", status=422)
    row = SeenPrice.objects.create(
        id=new_id("prc"), account=plan.account, product=item.product, currency=plan.currency, by=caller.name,
        at=clock.now(), **vars(new),
    )  # fmt: skip
    audit(caller, "planning.price.entered", row.id, kind=new.kind, day=str(new.day), price=new.price)
    return row


def drop_price(caller: Caller, plan: Plan, item: Item, id: str) -> None:
    """One that was entered by mistake. Raises KaiboError (404) for one there isn't."""
    row = there(SeenPrice.objects.filter(account=plan.account_id, product=item.product, id=id).first())
    row.delete()
    audit(caller, "planning.price.dropped", id, kind=row.kind, day=str(row.day), price=row.price)


def _record(row: SeenPrice) -> Record:
    kind: RecordKind = row.kind  # type: ignore[assignment]
    return Record(kind, row.day, row.price, row.price, None, row.proof, row.by, row.id)
