"""Price mechanics as they are sent."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body
from kaibo.compliance.api import DRAFT
from kaibo.planning.pricing.basis import BasisKind
from kaibo.planning.pricing.offer import WHOLE, Channel

MINOR = 10**15
Minor = Annotated[int, Field(ge=0, le=MINOR)]
Money = Minor | None
Count = Annotated[int, Field(ge=1, le=10**9)]
Rate = Annotated[int, Field(ge=-WHOLE, le=WHOLE)]
Share = Annotated[int, Field(ge=0, le=WHOLE)]
Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=60), DRAFT]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), DRAFT]


class TierIn(Body):
    """From `least` pieces or minor units on: `off` minor units, or `rate` of the price (8500 is 八五折). `each`: `off`
    every time it is reached."""

    least: Annotated[int, Field(ge=1, le=MINOR)]
    off: Minor = 0
    rate: Share = WHOLE
    each: bool = False


class CouponIn(Body):
    channel: Channel
    code: Word = ""
    least: Minor = 0
    off: Minor
    platform: bool = False


class GiftIn(Body):
    """`value`: what it sells for now in the same shop. Who may not see costs may not tell one either."""

    least: Annotated[int, Field(ge=1, le=10)] = 1
    name: Name
    value: Money = None
    cost: Money = None


class OfferIn(Body):
    flash: Money = None
    buy: Annotated[int, Field(ge=0, le=10)] = 0
    free: Annotated[int, Field(ge=0, le=10)] = 0
    pieces: Annotated[list[TierIn], Field(max_length=10)] = []
    amounts: Annotated[list[TierIn], Field(max_length=10)] = []
    coupons: Annotated[list[CouponIn], Field(max_length=6)] = []
    member_off: Minor = 0
    gifts: Annotated[list[GiftIn], Field(max_length=20)] = []


class BasisIn(Body):
    """`day` of the record where the kind is dated."""

    kind: BasisKind = "lowest"
    day: date | None = None


class ChargesIn(Body):
    commission: Share | None = None
    fee: Share | None = None
    insurance: Money = None


class PriceTermsIn(Body):
    """All of a product's terms; what is left out is none. `charges` and `floor` left out stay as they are."""

    price: Money
    title: Word = ""
    offer: OfferIn = OfferIn()
    anchor: Money = None
    basis: BasisIn | None = None
    most_units: Count | None = None
    per_person: Count | None = None
    lasts_s: Annotated[int, Field(ge=1, le=48 * 3600)] | None = None
    floor: Rate | None = None
    charges: ChargesIn | None = None

    def told(self) -> dict[str, Any]:
        day = str(self.basis.day) if self.basis and self.basis.day else None
        basis = {"kind": self.basis.kind, "day": day} if self.basis else {}
        left_out = {"floor", "charges"} - self.model_fields_set
        told = self.model_dump(exclude=left_out)
        if "charges" in told:
            told["charges"] = told["charges"] or {}
        return {**told, "basis": basis}
