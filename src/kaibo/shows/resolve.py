"""Which show a file speaks of: the platform's id of the broadcast, else account and start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from kaibo.shows.models import Account, Show, Source

ANY_PLATFORM = "general"
SAME_START = timedelta(minutes=2)
NEVER = datetime.max.replace(tzinfo=UTC)
OTHER = 3
"""How well a known show fits a told one: 0 the same id, 1 the same broadcast, 2 the same start; this is none."""

Known = tuple[str, str, str, datetime | None]
"""Id, account, room id, start."""


@dataclass(frozen=True)
class Told:
    """A show as one file tells of it. `id` is derived from what the file says, the same every time."""

    id: str
    account: str
    room_id: str = ""
    title: str = ""
    host: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    business_day: date | None = None


@dataclass(frozen=True)
class ToldAccount:
    """An account as one file tells of it."""

    id: str
    platform: str
    handle: str
    name: str
    currency: str
    zone: str


def known_accounts(told: Iterable[ToldAccount]) -> dict[str, str]:
    """The id under which each told account is already known, by the platform's own id or else by its name.

    One file names an account by its id, another by what it is called: both speak of the same room.
    """
    return {each.id: _known_account(each) for each in told}


def _known_account(told: ToldAccount) -> str:
    here = Account.objects.filter(platform=told.platform)
    if told.platform == ANY_PLATFORM:
        here = Account.objects.all()
    if not told.handle:
        return told.id
    for same in (here.filter(handle=told.handle), here.filter(name=told.name), here.filter(handle=told.name)):
        if found := same.values_list("id", flat=True).first():
            return str(found)
    return told.id


def platforms_of(accounts: Iterable[str]) -> dict[str, str]:
    """The platform of each known account."""
    return dict(Account.objects.filter(id__in=list(accounts)).values_list("id", "platform"))


def known(told: Iterable[Told]) -> dict[str, str]:
    """The id under which each told show is already known; shows nobody knew yet keep their own."""
    told = list(told)
    here = list(_like(told).values_list("id", "account_id", "room_id", "started_at")) if told else []
    return {each.id: _known(each, here) for each in told}


def _like(told: list[Told]) -> QuerySet[Show]:
    """All shows that one of the told may be."""
    like = Q(id__in=[each.id for each in told])
    like |= Q(room_id__in=[each.room_id for each in told if each.room_id])
    starts = [each.started_at for each in told if each.started_at]
    if starts:
        near = (min(starts) - SAME_START, max(starts) + SAME_START)
        like |= Q(account__in={each.account for each in told}, started_at__range=near)
    return Show.objects.filter(like)


def _known(told: Told, here: list[Known]) -> str:
    """The show of this id, else of this broadcast, else the first that began at about the same time and of which no
    other broadcast is known."""
    ranked = [(_rank(show, told), show[3] or NEVER, show[0]) for show in here]
    rank, _, id = min(ranked, default=(OTHER, NEVER, told.id))
    return id if rank < OTHER else told.id


def _rank(show: Known, told: Told) -> int:
    id, account, room_id, started_at = show
    if id == told.id:
        return 0
    if account != told.account:
        return OTHER
    if told.room_id and room_id == told.room_id:
        return 1
    if not (told.started_at and started_at) or (told.room_id and room_id):
        return OTHER
    return 2 if abs(started_at - told.started_at) <= SAME_START else OTHER


def remember(accounts: Iterable[ToldAccount], shows: Iterable[Told], *, batch: int) -> None:
    """Write accounts and shows of a batch; what a file leaves out keeps what another told."""
    shows = list(shows)
    _remember_accounts(accounts)
    _remember_shows(shows)
    Source.objects.bulk_create([Source(show_id=show.id, batch=batch) for show in shows], ignore_conflicts=True)


def _remember_accounts(told: Iterable[ToldAccount]) -> None:
    """A known account takes a newer name where the file tells both its handle and its name."""
    told = {each.id: each for each in told}.values()
    known = Account.objects.in_bulk([each.id for each in told])
    Account.objects.bulk_create([Account(**vars(each)) for each in told if each.id not in known])
    for each in told:
        before = known.get(each.id)
        if before and each.handle != each.name and (before.name, before.handle) != (each.name, each.handle):
            Account.objects.filter(id=each.id).update(name=each.name, handle=each.handle)


def _remember_shows(told: list[Told]) -> None:
    facts: dict[str, dict[str, Any]] = {}
    for show in told:
        fact = facts.setdefault(show.id, {"account_id": show.account})
        fact |= {name: value for name, value in vars(show).items() if value and name not in {"id", "account"}}
    known = Show.objects.in_bulk(list(facts))
    Show.objects.bulk_create([Show(id=id, **fact) for id, fact in facts.items() if id not in known])
    for id, before in known.items():
        newer = {name: value for name, value in facts[id].items() if name != "account_id"}
        if any(getattr(before, name) != value for name, value in newer.items()):
            Show.objects.filter(id=id).update(**newer)


def only_told_by(batch: int) -> list[str]:
    """Shows that would no longer be listed without this batch."""
    others = Source.objects.exclude(batch=batch).values("show")
    return list(Show.objects.filter(sources__batch=batch).exclude(id__in=others).values_list("id", flat=True))


def forget(batch: int) -> None:
    """Take back what only this batch told: shows without another source are no longer listed."""
    Source.objects.filter(batch=batch).delete()
    Show.objects.filter(sources=None).delete()


def on_air(first: datetime, last: datetime) -> list[Told]:
    """Shows that started between two moments and whose end is known, as last told."""
    fields = ("id", "account_id", "started_at", "ended_at")
    rows = Show.objects.filter(started_at__range=(first, last), ended_at__isnull=False).values_list(*fields)
    return [Told(id, account, started_at=start, ended_at=end) for id, account, start, end in rows]


def unknown_or_moved(told: Iterable[Told]) -> list[Told]:
    """Those of the told shows that would be new, or whose times would change."""
    timed = [each for each in told if each.started_at and each.ended_at]
    here = Show.objects.filter(id__in=[each.id for each in timed]).values_list("id", "started_at", "ended_at")
    before = {id: (start, end) for id, start, end in here}
    return [each for each in timed if before.get(each.id) != (each.started_at, each.ended_at)]
