"""Which show a file speaks of: the platform's id of the broadcast, else account and start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kaibo.shows.models import Account, Show, Source

ANY_PLATFORM = "general"
SAME_START = timedelta(minutes=2)


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
    return {each.id: _known(each) for each in told}


def _known(told: Told) -> str:
    found = Show.objects.filter(id=told.id)
    if told.room_id and not found:
        found = Show.objects.filter(account=told.account, room_id=told.room_id)
    if told.started_at and not found:
        near = (told.started_at - SAME_START, told.started_at + SAME_START)
        found = Show.objects.filter(account=told.account, started_at__range=near)
        if told.room_id:
            found = found.filter(room_id="")
    return found.order_by("started_at").values_list("id", flat=True).first() or told.id


def remember(accounts: Iterable[ToldAccount], shows: Iterable[Told], *, batch: int) -> None:
    """Write accounts and shows of a batch; what a file leaves out keeps what another told."""
    for account in accounts:
        told = {name: value for name, value in vars(account).items() if name != "id"}
        newer = {"name": account.name, "handle": account.handle} if account.handle != account.name else {}
        Account.objects.update_or_create(id=account.id, defaults=newer, create_defaults=told)
    shows = list(shows)
    for show in shows:
        told = {name: value for name, value in vars(show).items() if value and name not in {"id", "account"}}
        Show.objects.update_or_create(id=show.id, defaults=told, create_defaults={**told, "account_id": show.account})
    Source.objects.bulk_create([Source(show_id=show.id, batch=batch) for show in shows], ignore_conflicts=True)


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
