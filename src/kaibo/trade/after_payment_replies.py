"""What the API says of orders after payment: what stays of their GMV, and how far they came."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from kaibo.metrics.api import ColumnOut, NumberOut


class TellerOut(BaseModel):
    """An account with orders; `how` it tells when refunds were made, up to `as_of`."""

    platform: str
    account: str
    account_name: str
    how: Literal["after_sales", "orders", "none"]
    as_of: datetime | None


class AgeNameOut(BaseModel):
    key: str
    zh: str
    en: str


class AgeOut(BaseModel):
    """`early`: no order is this old yet, so there are no numbers; `part`: `reached` of the GMV is; `whole`: all is.

    `kept` is the GMV after refunds of the orders that are this old, `rate` its share of their GMV.
    """

    state: Literal["early", "part", "whole", "unknown"]
    kept: NumberOut | None
    rate: NumberOut | None
    reached: NumberOut


class SinceOut(BaseModel):
    """The GMV after refunds so far as it stood before the newest after-sale file, and the difference that file made."""

    before: NumberOut
    difference: float | None


class CohortOut(BaseModel):
    """Orders paid in a month or in a show; `day` and `host` of a show. An empty id: orders of no show."""

    id: str
    name: str
    day: date | None
    host: str
    numbers: dict[str, NumberOut]
    ages: dict[str, AgeOut]
    since: SinceOut | None


class MaturityOut(BaseModel):
    """`rows` are the newest of `total`; `whole` is all of them together."""

    by: Literal["month", "show"]
    from_: Annotated[date, Field(alias="from")]
    to: date
    ages: list[AgeNameOut]
    rows: list[CohortOut]
    total: int
    whole: CohortOut
    tellers: list[TellerOut]


class FollowedOut(BaseModel):
    id: str
    name: str
    day: date | None
    host: str
    numbers: dict[str, NumberOut]


class FollowThroughOut(BaseModel):
    """`rows` are the first of `total`; `whole` is all of them together."""

    by: Literal["product", "province", "platform", "show", "month"]
    from_: Annotated[date, Field(alias="from")]
    to: date
    columns: list[ColumnOut]
    rows: list[FollowedOut]
    total: int
    whole: FollowedOut
    tellers: list[TellerOut]
