"""A product's price mechanics as people see them: what stands, what it comes to, and the prices behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.compliance.api import law
from kaibo.kit.clock import local
from kaibo.kit.errors import KaiboError
from kaibo.planning.items.acts import find
from kaibo.planning.items.reading import COST
from kaibo.planning.models import Item, Mechanics, Plan
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.pricing.basis import Record
from kaibo.planning.pricing.crossings import waiting
from kaibo.planning.pricing.floor import floors_of, lowest_bill
from kaibo.planning.pricing.history import judged_on, records
from kaibo.planning.pricing.keeping import FLOORS, stands
from kaibo.planning.pricing.offer import Coupon, Gift, Offer, Tier
from kaibo.planning.pricing.offers import Told, most_pieces, offer_of, told_of, words_of
from kaibo.planning.pricing.scarcity import left_of
from kaibo.planning.pricing.stacking import Bill, bill

AGREES = "planning.margins.agree"
MOST_RECORDS = 120
_OFFER: dict[str, Any] = {
    "flash": None, "buy": 0, "free": 0, "pieces": [], "amounts": [], "coupons": [], "member_off": 0, "gifts": [],
}  # fmt: skip
_PARTS = {"pieces": Tier, "amounts": Tier, "coupons": Coupon, "gifts": Gift}
_CHARGES = {"commission": None, "fee": None, "insurance": None}


def pricing(caller: Caller, plan: str, item: str) -> dict[str, Any]:
    """Raises KaiboError (404)."""
    held = plan_of(plan, caller.scope)
    row = find(held, item)
    told = told_of(row, Mechanics.objects.filter(plan=held, product=row.product).first())
    known = records(held, [row.product])[row.product]
    return {
        "plan": held.id,
        "item": row.id,
        "product": row.product,
        "version": held.version,
        "currency": held.currency,
        "stock": left_of(held, row),
        "costs": caller.may(COST),
        "floors": caller.may(FLOORS),
        "agrees": caller.may(AGREES),
        "terms": _terms(told, sees=caller.may(COST)),
        "reckoning": reckoning(caller, held, row, told, known),
        "history": [asdict(each) for each in reversed(known[-MOST_RECORDS:])],
        "judged_on": judged_on(held),
        "crossing": _crossing(caller, held, row),
    }


def tried(caller: Caller, plan: str, item: str, wanted: Told) -> dict[str, Any]:
    """What terms would come to. KaiboError (404), (422) for terms that contradict themselves."""
    held = plan_of(plan, caller.scope)
    row = find(held, item)
    told = {**told_of(row, Mechanics.objects.filter(plan=held, product=row.product).first()), **wanted}
    return reckoning(caller, held, row, told, records(held, [row.product])[row.product])


def reckoning(caller: Caller, plan: Plan, item: Item, told: Told, known: Sequence[Record]) -> dict[str, Any]:
    sees = caller.may(COST)
    offer = offer_of(item, told)
    floors = floors_of(plan)
    channels = {each.channel: bill(offer, channel=each.channel).payable for each in offer.coupons}
    return {
        "bills": [_bill(each, sees=sees) for each in telling(offer, most_pieces(told))],
        "channels": channels,
        "lowest": _bill(lowest_bill(item, told), sees=sees),
        "floor": floors.of(told),
        "below": floors.crossed(item, told),
        "objection": _objection(plan, told, known),
        "findings": list(_findings(plan, told)),
    }


def telling(offer: Offer, most: int) -> list[Bill]:
    """One piece, and every count at which a piece is cheaper than ever before, or a gift more comes along."""
    found: list[Bill] = []
    for pieces in range(1, most + 1):
        each, last = bill(offer, pieces), found[-1] if found else None
        cheaper = last and each.payable * last.pieces < last.payable * pieces
        if last is None or cheaper or len(each.gifts) > len(last.gifts):
            found.append(each)
    return found


def _objection(plan: Plan, told: Told, known: Sequence[Record]) -> dict[str, str] | None:
    try:
        stands(plan, told, known)
    except KaiboError as error:
        return {"zh": error.message("zh"), "en": error.message("en")}
    return None


def _findings(plan: Plan, told: Told) -> Iterator[dict[str, Any]]:
    """What the law of the show's day objects to in the words that buyers see."""
    day = local(plan.planned_at, plan.account.zone).date()
    kept = law()
    for text in words_of(told):
        for each in kept.check(text, on=day, sounds=False):
            yield {**asdict(each), "text_checked": text}


def _terms(told: Told, *, sees: bool) -> dict[str, Any]:
    """What was kept of a deal, a coupon or a gift may leave out what it left at its default."""
    offer = {**_OFFER, **(told["offer"] or {})}
    offer |= {name: [asdict(part(**each)) for each in offer[name]] for name, part in _PARTS.items()}
    gifts = [{**each, "cost": each["cost"] if sees else None} for each in offer["gifts"]]
    charges = {**_CHARGES, **(told["charges"] or {})} if sees else None
    return {**told, "offer": {**offer, "gifts": gifts}, "basis": told["basis"] or None, "charges": charges}


def _bill(told: Bill, *, sees: bool) -> dict[str, Any]:
    shown = {"pieces": told.pieces, "full": told.full, "payable": told.payable}
    seen = {"costs": told.costs, "margin": told.margin, "share": told.share, "lacking": list(told.lacking)}
    return {
        **shown,
        "steps": [vars(each) for each in told.steps],
        "gifts": [each.name for each in told.gifts],
        **({**seen, "costs": [vars(each) for each in told.costs]} if sees else dict.fromkeys(seen)),
    }


def _crossing(caller: Caller, plan: Plan, item: Item) -> dict[str, Any] | None:
    row = waiting(plan, item.product).first()
    if row is None:
        return None
    told = {name: getattr(row, name) for name in ("id", "why", "by", "at")}
    asked = {"price": row.told["price"], "payable": bill(offer_of(item, row.told)).payable}
    return {**told, **asked, "share": row.share if caller.may(COST) else None, "mine": row.by_id == caller.id}
