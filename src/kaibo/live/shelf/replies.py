"""What the API says of a run's shelf. Money in minor units, null is "nobody told"."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class OfferOut(BaseModel):
    """What to offer instead of a sold-out product: another one, or a pre-sale of it in so many days."""

    kind: Literal["substitute", "presale"]
    product: str
    name: str
    days: int | None


class ShelfOut(BaseModel):
    """`stock` is what may still be sold, `held` what waits for payment and `sold` what was paid for and hasn't come
    back since it is kept, null where no ledger knows. `anchor` is the price it is shown beside. `low_at`: the stock
    from which the run shows it as low, null where the ledger's own holds. `offer` is what to do once it is `sold_out`,
    null where nothing is set. A product with the name "" sold without being on the run's shelf."""

    product: str
    name: str
    on_shelf: bool
    position: int
    price: int | None
    anchor: int | None
    currency: str
    stock: int | None
    held: int | None
    sold: int | None
    low_at: int | None
    low: bool
    sold_out: bool
    offer: OfferOut | None
    substitute: str
    presale_days: int | None
    pitching: bool
    pitching_since: datetime | None
    clicks: int | None
    carts: int | None
    orders: int | None
    units: int | None
    gmv: dict[str, int] | None
