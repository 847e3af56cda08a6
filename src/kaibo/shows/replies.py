"""What the API says of shows."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel

from kaibo.metrics.api import ColumnOut, NumberOut


class ShowOut(BaseModel):
    """A show's identity, and its numbers by metric."""

    id: str
    title: str
    platform: str
    account: str
    account_name: str
    host: str
    room_id: str
    started_at: datetime | None
    ended_at: datetime | None
    business_day: date | None
    numbers: dict[str, NumberOut]


class AccountOut(BaseModel):
    id: str
    name: str


class FacetsOut(BaseModel):
    """What the list can be narrowed by."""

    platforms: list[str]
    accounts: list[AccountOut]
    hosts: list[str]


class ShowsOut(BaseModel):
    rows: list[ShowOut]
    total: int
    columns: list[ColumnOut]
    facets: FacetsOut
