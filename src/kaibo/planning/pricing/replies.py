"""What the API says of a product's price mechanics. Money in minor units of the plan's currency, rates and shares in
hundredths of a percent; missing is null."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.compliance.api import TextFindingOut
from kaibo.planning.pricing.basis import BasisKind, RecordKind
from kaibo.planning.pricing.offer import Channel
from kaibo.planning.pricing.stacking import Lacking, StepKind


class TierOut(BaseModel):
    least: int
    off: int
    rate: int
    each: bool


class CouponOut(BaseModel):
    channel: Channel
    code: str
    least: int
    off: int
    platform: bool


class PriceGiftOut(BaseModel):
    """`cost` is null too for who may not see costs."""

    least: int
    name: str
    value: int | None
    cost: int | None


class PriceOfferOut(BaseModel):
    flash: int | None
    buy: int
    free: int
    pieces: list[TierOut]
    amounts: list[TierOut]
    coupons: list[CouponOut]
    member_off: int
    gifts: list[PriceGiftOut]


class BasisOut(BaseModel):
    """`article` of the price rules it was judged by on the day `judged_on`."""

    kind: BasisKind
    day: date
    price: int
    article: str
    judged_on: date


class ChargesOut(BaseModel):
    commission: int | None
    fee: int | None
    insurance: int | None


class KnownChargesOut(BaseModel):
    """Of the last `days` days; `of`: the product's own sales, else the account's, empty where neither tells. While the
    state is `waiting` the worker reckons."""

    days: int
    state: Literal["unasked", "waiting", "done", "failed"]
    of: Literal["product", "account", ""]
    charges: ChargesOut


class PriceTermsOut(BaseModel):
    """`floor` is the product's own; `charges` null for who may not see costs."""

    price: int | None
    title: str
    offer: PriceOfferOut
    anchor: int | None
    basis: BasisOut | None
    most_units: int | None
    per_person: int | None
    lasts_s: int | None
    floor: int | None
    charges: ChargesOut | None


class PriceStepOut(BaseModel):
    kind: StepKind
    off: int
    left: int


class PriceCostOut(BaseModel):
    kind: Lacking
    amount: int | None


class PriceBillOut(BaseModel):
    """`full` is the pieces at the price on air, `payable` what is left after all steps. Of who may not see costs
    `costs`, `margin` and `share` are null; `lacking`: what of them nobody knows, so that margin can only be lower."""

    pieces: int
    full: int
    steps: list[PriceStepOut]
    payable: int
    gifts: list[str]
    costs: list[PriceCostOut] | None
    margin: int | None
    share: int | None
    lacking: list[Lacking] | None


class PriceRecordOut(BaseModel):
    """`units` were sold, by order lines; `proof`, `by` and `id` stand on what somebody entered."""

    kind: RecordKind
    day: date
    lowest: int
    highest: int
    units: int | None
    proof: str
    by: str
    id: str


class CrossingOut(BaseModel):
    """`share` is null for who may not see costs; `mine`: the caller asked, so another must decide."""

    id: str
    share: int | None
    why: str
    by: str
    at: datetime
    mine: bool
    price: int | None
    payable: int


class PlanTextOut(BaseModel):
    zh: str
    en: str


class BenefitFindingOut(TextFindingOut):
    """`text_checked` is the whole text that the finding's place is in."""

    text_checked: str


class PriceReckoningOut(BaseModel):
    """`bills`: one piece, then every count of pieces that changes a piece's price or the gifts. `channels`: one piece
    through each coupon's channel. `lowest`: the least margin there is. `floor` is the one that holds; `below`: it
    needs a second person. `objection`: why the struck-out price stands on nothing."""

    bills: list[PriceBillOut]
    channels: dict[str, int]
    lowest: PriceBillOut
    floor: int | None
    below: bool
    objection: PlanTextOut | None
    findings: list[BenefitFindingOut]


class PricingOut(BaseModel):
    """Send `version` as `seen`. `stock` null: no ledger knows. `floors`: the caller may set the product's own floor,
    `agrees`: may decide. `history` is of a year, `truncated` where older than the newest are left out."""

    plan: str
    item: str
    product: str
    version: int
    currency: str
    stock: int | None
    costs: bool
    floors: bool
    agrees: bool
    terms: PriceTermsOut
    reckoning: PriceReckoningOut
    history: list[PriceRecordOut]
    judged_on: date
    crossing: CrossingOut | None


class MarginFloorOut(BaseModel):
    share: int | None
    by: str
    at: datetime | None
