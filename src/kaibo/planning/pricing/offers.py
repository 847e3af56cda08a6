"""Mechanics as they are kept, and as an offer that can be reckoned with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kaibo.planning.models import Item, Mechanics
from kaibo.planning.pricing.offer import Charges, Coupon, Gift, Offer, Tier

Told = Mapping[str, Any]
"""A price and mechanics as they are asked for: the fields of `Mechanics`, and `price`."""
FIELDS = ("title", "offer", "anchor", "basis", "most_units", "per_person", "lasts_s", "floor", "charges")
PIECES = 10
"""Looked at where nothing says how many one buyer may have."""


def offer_of(item: Item, told: Told) -> Offer:
    """An item without a price is reckoned at 0."""
    offer, price = told.get("offer") or {}, told.get("price")
    return Offer(
        price=price or 0,
        cost=item.cost,
        flash=offer.get("flash"),
        buy=offer.get("buy") or 0,
        free=offer.get("free") or 0,
        pieces=tuple(Tier(**each) for each in offer.get("pieces", ())),
        amounts=tuple(Tier(**each) for each in offer.get("amounts", ())),
        coupons=tuple(Coupon(**each) for each in offer.get("coupons", ())),
        member_off=offer.get("member_off") or 0,
        gifts=tuple(Gift(**each) for each in offer.get("gifts", ())),
        charges=Charges(**(told.get("charges") or {})),
    )


def told_of(item: Item, row: Mechanics | None) -> dict[str, Any]:
    """As it stands; of a product that nobody set mechanics for, its price alone."""
    return {**{name: getattr(row or _NONE, name) for name in FIELDS}, "price": item.price}


def most_pieces(told: Told) -> int:
    return min(told.get("per_person") or PIECES, PIECES)


def words_of(told: Told) -> list[str]:
    """What buyers read: the title, coupon codes and the gifts' names."""
    offer = told["offer"] or {}
    codes = [each.get("code", "") for each in offer.get("coupons", ())]
    gifts = [each["name"] for each in offer.get("gifts", ())]
    return [each for each in (told["title"], *codes, *gifts) if each]


_NONE = Mechanics()
