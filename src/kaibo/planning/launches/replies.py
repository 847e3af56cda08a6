"""What the API says of launches."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel

from kaibo.metrics.api import NumberOut
from kaibo.planning.launches.privileges import PrivilegeKind
from kaibo.planning.launches.seeds.replies import SeedStandingOut
from kaibo.planning.plans.replies import PlanState
from kaibo.planning.pricing.offer import Channel


class LaunchHeadOut(BaseModel):
    """The debut show: `plan` is its id, `show` the imported show it became."""

    plan: str
    title: str
    state: PlanState
    planned_at: datetime
    zone: str
    account: str
    account_name: str
    show: str


class LaunchListedOut(LaunchHeadOut):
    """`products` are names. `booked` is null until somebody counted."""

    products: list[str]
    suspense_on: date
    booking_on: date
    seed_goal: int
    seeds: int
    booking_goal: int | None
    booked: int | None


class PrivilegeOut(BaseModel):
    kind: PrivilegeKind
    product: str
    text: str
    units: int | None


class LaunchCouponOut(BaseModel):
    channel: Channel
    code: str


class LaunchTermsOut(BaseModel):
    """What the price mechanics promise of a launched product; `left` is the ledger's. Money in minor units."""

    item: str
    product: str
    name: str
    fallen_out: str
    price: int | None
    flash: int | None
    gifts: list[str]
    most_units: int | None
    per_person: int | None
    left: int | None
    coupons: list[LaunchCouponOut]


class LaunchProductOut(BaseModel):
    product: str
    name: str


class ChannelCodeOut(LaunchCouponOut):
    """What the platform's coupon page told; null where nobody did. `gmv` in minor units."""

    product: str
    name: str
    used: int | None
    orders: int | None
    gmv: int | None
    source: str | None
    as_of: date | None


class BoughtOut(BaseModel):
    """How many of `of` bookings bought; null where nobody can tell."""

    count: int | None
    of: int
    rate: float | None


class BookingOut(BaseModel):
    id: str
    channel: str
    day: date
    booked: int
    bought: int | None
    source: str


class BookedChannelOut(BaseModel):
    channel: str
    booked: int
    bought: BoughtOut


class BookedDayOut(BaseModel):
    day: date
    booked: int


class BookingsOut(BaseModel):
    """Bookings, not people: who books through two channels is counted twice."""

    goal: int | None
    booked: int | None
    bought: BoughtOut
    channels: list[BookedChannelOut]
    days: list[BookedDayOut]
    rows: list[BookingOut]


class LookingBackOut(BaseModel):
    plan: str
    title: str
    planned_at: datetime


class LaunchOut(LaunchHeadOut):
    """Send `version` as `seen`. `products` are ids, `others` what else the plan has."""

    version: int
    currency: str
    debut_on: date
    products: list[str]
    suspense_on: date
    booking_on: date
    reveal: str
    guests: str
    gift_box: str
    privileges: list[PrivilegeOut]
    review_plan: str
    review: LookingBackOut | None
    seed_goal: int
    booking_goal: int | None
    changed: int
    terms: list[LaunchTermsOut]
    others: list[LaunchProductOut]
    codes: list[ChannelCodeOut]
    bookings: BookingsOut
    seeds: SeedStandingOut


class LaunchNumberOut(BaseModel):
    """A product's number beside the median of `n` former new products; null where these are too few."""

    key: str
    zh: str
    en: str
    num: NumberOut
    median: float | None
    n: int


class LaunchedProductOut(BaseModel):
    product: str
    name: str
    numbers: list[LaunchNumberOut]


class LaunchResultOut(BaseModel):
    """After `days` of `of`; `n` former new products were looked at over as many days."""

    days: int
    of: int
    n: int
    products: list[LaunchedProductOut]
