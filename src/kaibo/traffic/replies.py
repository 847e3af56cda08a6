"""What the API says of traffic: channels by group, spend by what it was spent on."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel

from kaibo.metrics.api import ChangeOut, ColumnOut, NumberOut

GroupKey = Literal["natural", "paid", "social", "cross", "private", "other"]


class AgainstOut(BaseModel):
    """A number, against the earlier days that were asked for; null where those don't tell it."""

    num: NumberOut
    before: ChangeOut | None


class TrafficChannelOut(BaseModel):
    """A platform's channel; `known` where the table of groups has its name. `counted` of `of` rows (the channel in a
    show) tell both views and orders."""

    name: str
    platform: str
    group: GroupKey
    known: bool
    numbers: dict[str, AgainstOut]
    counted: int
    of: int


class TrafficGroupOut(BaseModel):
    key: GroupKey
    zh: str
    en: str
    numbers: dict[str, AgainstOut]
    counted: int
    of: int
    channels: list[TrafficChannelOut]


class MonthSharesOut(BaseModel):
    """Each group's share of the month's views."""

    month: str
    shares: dict[str, NumberOut]


class TrafficFindingOut(BaseModel):
    key: str
    severity: Literal["info", "warn"]
    zh: str
    en: str
    passport: str | None


class TrafficAccountOut(BaseModel):
    id: str
    name: str
    platform: str


class ChannelsOut(BaseModel):
    """`since` is null where there is no show. `unknown` are channel names in no group, `silent` the names of accounts
    whose files tell no channels."""

    since: date | None
    until: date | None
    columns: list[ColumnOut]
    whole: dict[str, AgainstOut] | None
    groups: list[TrafficGroupOut]
    months: list[MonthSharesOut]
    unknown: list[str]
    silent: list[str]
    findings: list[TrafficFindingOut]
    currencies: list[str]
    platforms: list[str]
    accounts: list[TrafficAccountOut]
    hosts: list[str]


class SpendPartOut(BaseModel):
    """What was spent on a host of an account, or in an hour; `id` is empty where the spend met none."""

    id: str
    account: str
    numbers: dict[str, NumberOut]


class SpendShowOut(SpendPartOut):
    name: str
    day: date | None
    host: str


class RoiOut(BaseModel):
    """A return by its name, on each platform that tells it; `file` is what would bring it."""

    key: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    file_zh: str
    file_en: str
    platforms: dict[str, NumberOut]


class SpendSourceOut(TrafficAccountOut):
    how: Literal["hours", "shows", "none"]


class SpendOut(BaseModel):
    """`hourly` is the spend that hours are told of, which `hours` add up to; shows and hosts add up to `whole`."""

    since: date | None
    until: date | None
    columns: list[ColumnOut]
    hour_columns: list[ColumnOut]
    whole: dict[str, NumberOut] | None
    hourly: NumberOut | None
    shows: list[SpendShowOut]
    shows_in_all: int
    hosts: list[SpendPartOut]
    hours: list[SpendPartOut]
    rois: list[RoiOut]
    sources: list[SpendSourceOut]
    findings: list[TrafficFindingOut]
    currencies: list[str]
