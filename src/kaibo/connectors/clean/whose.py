"""Whose rows these are: the account, the show, and what the file's name tells of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from kaibo.connectors.format_parts import Format
from kaibo.connectors.summary import AccountNote, ProductNote, ShowNote
from kaibo.kit.clock import business_day
from kaibo.kit.ids import stable_id

MOST_PRODUCTS: Final = 20_000


@dataclass(frozen=True)
class Told:
    """What a file says of its one show and account, by its name or in one of its tables."""

    account: str = ""
    account_name: str = ""
    show_id: str = ""
    title: str = ""
    host: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    as_of: datetime | None = None
    first_day: date | None = None
    last_day: date | None = None

    def or_else(self, other: Told) -> Told:
        """These facts, with those of `other` where one is missing."""
        missing = {name: value for name, value in vars(other).items() if not getattr(self, name)}
        return replace(self, **missing)

    @property
    def one_day(self) -> date | None:
        return self.first_day if self.first_day and self.first_day == (self.last_day or self.first_day) else None


def told_by_name(given: Format, name: str, zone: str) -> Told:
    """What the file's name says, by the first pattern of the format that it fits."""
    for pattern in given.names:
        found = re.search(pattern, name)
        if found:
            return _told(found.groupdict(), zone)
    return Told()


def _told(groups: dict[str, str | None], zone: str) -> Told:
    said = {key: value for key, value in groups.items() if value}
    first, last = _day(said.get("from") or said.get("day", "")), _day(said.get("to") or said.get("day", ""))
    return Told(
        account=said.get("account", ""),
        show_id=said.get("show_id", ""),
        title=said.get("title", ""),
        started_at=_moment(said.get("started_at", ""), zone),
        ended_at=_moment(said.get("ended_at", ""), zone),
        as_of=_moment(said.get("as_of", ""), zone),
        first_day=first,
        last_day=last,
    )


def _moment(text: str, zone: str) -> datetime | None:
    """`2026-09-07_10-20-30`, `20260907102030`, `20260907`, or seconds or milliseconds since 1970."""
    digits = "".join(re.findall(r"\d+", text))
    if re.fullmatch(r"1\d{9}|1\d{12}", digits):
        return datetime.fromtimestamp(int(digits[:10]), UTC)
    for length, form in ((14, "%Y%m%d%H%M%S"), (12, "%Y%m%d%H%M"), (8, "%Y%m%d")):
        if len(digits) == length:
            try:
                return datetime.strptime(digits, form).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
            except ValueError:
                return None
    return None


def _day(text: str) -> date | None:
    digits = "".join(re.findall(r"\d+", text))
    try:
        return datetime.strptime(digits, "%Y%m%d").date() if len(digits) == 8 else None
    except ValueError:
        return None


@dataclass
class Cast:
    """The accounts, shows and products a file tells of, each under the id that follows from what it says."""

    platform: str
    zone: str
    day_start: int
    accounts: dict[str, AccountNote] = field(default_factory=dict)
    shows: dict[str, ShowNote] = field(default_factory=dict)
    products: dict[str, ProductNote] = field(default_factory=dict)
    _by_handle: dict[str, AccountNote] = field(default_factory=dict)

    def account(self, handle: str, name: str = "") -> str:
        """The id of an account, "" without a handle; the longest-known name is kept."""
        if not handle:
            return ""
        known = self._by_handle.get(handle)
        if known is None or (name and name != known.name == known.handle):
            key = stable_id("acc", self.platform, handle)
            known = self.accounts[key] = self._by_handle[handle] = AccountNote(key, handle, name or handle)
        return known.id

    def show(self, told: Told, *, otherwise: str = "", day: date | None = None) -> str:
        """The id of a show: by the platform's own id, else its start to the minute, else `otherwise`; or "".

        `day`: the day it was on, where no time is known.
        """
        start = told.started_at.strftime("%Y-%m-%dT%H:%MZ") if told.started_at else ""
        known_by = told.show_id or start or otherwise
        if not known_by:
            return ""
        key = stable_id("show", self.platform, told.account, known_by)
        if told.started_at:
            day = business_day(told.started_at, zone=self.zone, starts_at_hour=self.day_start)
        note = ShowNote(
            id=key,
            account=self.account(told.account, told.account_name),
            room_id=told.show_id,
            title=told.title,
            host=told.host,
            started_at=told.started_at,
            ended_at=told.ended_at,
            business_day=day,
        )
        before = self.shows.get(key)
        self.shows[key] = note if before is None else _merged(note, before)
        return key

    def product(self, product_id: str, name: str, category: str) -> None:
        if product_id and len(self.products) < MOST_PRODUCTS:
            self.products[product_id] = ProductNote(product_id, name, category)


def _merged(note: ShowNote, before: ShowNote) -> ShowNote:
    fields = {name: getattr(note, name) or getattr(before, name) for name in note.__struct_fields__}
    return ShowNote(**fields)
