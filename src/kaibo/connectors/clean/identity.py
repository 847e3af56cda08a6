"""The account and the show of every row, and what the file thereby tells of accounts and shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import blake2b
from typing import Any, Final

import msgspec
import polars as pl

from kaibo.connectors.clean.cells import no_times
from kaibo.connectors.clean.job import Job
from kaibo.connectors.clean.personal import masked_texts
from kaibo.connectors.clean.refusing import Refusing
from kaibo.connectors.clean.whose import Told
from kaibo.connectors.recognising.found import Bound, Found
from kaibo.connectors.values.time_columns import Times

STARTS: Final = ("started_at", "show_started_at")


@dataclass(frozen=True)
class Owners:
    """`account` and `show` ids, one a row, "" for none; `start`: when the row says its show began."""

    account: pl.Series
    show: pl.Series
    start: Times


@dataclass(frozen=True)
class _Facts:
    """What rows say themselves, a list a fact; `starts` and `ends` known to the time, `days` where only the day is."""

    accounts: list[str | None]
    names: list[str | None]
    titles: list[str | None]
    hosts: list[str | None]
    rooms: list[str | None]
    starts: list[datetime | None]
    ends: list[datetime | None]
    days: list[date | None]

    def rows(self) -> Iterator[tuple[Any, ...]]:
        return zip(*vars(self).values(), strict=True)


def owners(found: Found, frame: pl.DataFrame, job: Job, refusing: Refusing) -> Owners:
    """Resolve every distinct combination of account and show once."""
    start = _times(found, frame, job, STARTS)
    facts = _facts(found, frame, job, refusing, start)
    marks = _marks(found, frame, facts) if found.kind == "shows" else [""] * frame.height
    known: dict[tuple[Any, ...], tuple[str, str]] = {}
    accounts, shows = [], []
    for mark, row in zip(marks, facts.rows(), strict=True):
        key = (mark, *row)
        if key not in known:
            known[key] = _resolved(found, row, mark, job)
        accounts.append(known[key][0])
        shows.append(known[key][1])
    return Owners(pl.Series(accounts, dtype=pl.String), pl.Series(shows, dtype=pl.String), start)


def identified(found: Found, frame: pl.DataFrame, job: Job) -> Told:
    """What the first row of a table tells of the one show all tables of the file speak of, and when it was made."""
    first = frame.head(1)
    facts = _facts(found, first, job, Refusing(found, first), _times(found, first, job, STARTS))
    made = _times(found, first, job, ("as_of",)).at
    return replace(_told(next(facts.rows())), as_of=made[0]) if first.height else Told()


def _resolved(found: Found, row: tuple[Any, ...], mark: str, job: Job) -> tuple[str, str]:
    told = _told(row)
    if found.format.one_show:
        told = told.or_else(job.told)
    elif not told.account and job.told.account:
        told = replace(told, account=job.told.account)
    account = job.cast.account(told.account, told.account_name)
    if found.kind == "market_shows" or not (found.kind == "shows" or told.show_id or found.format.one_show):
        return account, ""
    return account, job.cast.show(told, otherwise=mark, day=row[-1])


def _told(row: tuple[Any, ...]) -> Told:
    account, name, title, host, room, start, end, _ = row
    return Told(account or "", name or "", room or "", title or "", host or "", start, end)


def _facts(found: Found, frame: pl.DataFrame, job: Job, refusing: Refusing, start: Times) -> _Facts:
    handles, names = _texts(found, frame, job, "account"), _texts(found, frame, job, "account_name")
    closing = _closing(found)
    end = job.reader.times(frame, closing) if closing else no_times(frame.height)
    if closing:
        refusing.add(end.reasons, closing)
    return _Facts(
        accounts=_accounts(found, handles, names, job.options.account),
        names=[name or handle for name, handle in zip(names, handles, strict=True)],
        titles=_titles(found, frame, job),
        hosts=_texts(found, frame, job, "host"),
        rooms=_rooms(found, frame, job, refusing),
        starts=_exact(start),
        ends=_exact(end),
        days=[None if each == "time" else day for each, day in zip(start.precision, start.day, strict=True)],
    )


def _closing(found: Found) -> Bound | None:
    """Where a show's end stands: in the column of its start as a written range, in one of its own as a moment."""
    bound, start = found.bound.get("ended_at"), _first(found, STARTS)
    if bound is None or found.kind != "shows":
        return None
    if start and start.place == bound.place:
        return bound
    return replace(bound, column=msgspec.structs.replace(bound.column, part=""))


def _accounts(found: Found, handles: list[str | None], names: list[str | None], said: str) -> list[str | None]:
    """The handle: what the row says, else its shown name, else what the person who imports says."""
    weak = "account" in found.bound and found.bound["account"].column.weak
    own = (handle or name for handle, name in zip(handles, names, strict=True))
    return [(said or each) if weak else (each or said) for each in own]


def _titles(found: Found, frame: pl.DataFrame, job: Job) -> list[str | None]:
    bound = _first(found, ("title", "show_title"))
    return masked_texts(job.reader.texts(frame, bound), names=True).to_list() if bound else [None] * frame.height


def _texts(found: Found, frame: pl.DataFrame, job: Job, field: str) -> list[str | None]:
    bound = found.bound.get(field)
    return job.reader.texts(frame, bound).to_list() if bound else [None] * frame.height


def _rooms(found: Found, frame: pl.DataFrame, job: Job, refusing: Refusing) -> list[str | None]:
    bound = found.bound.get("show_id")
    if bound is None:
        return [None] * frame.height
    read = job.reader.ids(frame, bound)
    refusing.add(read.reasons, bound)
    return read.values.to_list()


def _first(found: Found, fields: Iterable[str]) -> Bound | None:
    return next((found.bound[field] for field in fields if field in found.bound), None)


def _times(found: Found, frame: pl.DataFrame, job: Job, fields: tuple[str, ...]) -> Times:
    bound = _first(found, fields)
    return job.reader.times(frame, bound) if bound else no_times(frame.height)


def _exact(times: Times) -> list[datetime | None]:
    return [at if precision == "time" else None for at, precision in zip(times.at, times.precision, strict=True)]


def _marks(found: Found, frame: pl.DataFrame, facts: _Facts) -> Iterator[str]:
    """What shows without id and start are told apart by: their day or their own cells, and which of such rows it is."""
    seen: Counter[str] = Counter()
    cells = frame.select(found.wanted).iter_rows()
    for texts, account, room, start, day in zip(
        cells, facts.accounts, facts.rooms, facts.starts, facts.days, strict=True
    ):
        if room or start:
            yield ""
            continue
        said = f"{account}|{day}" if day else "\x1f".join(text or "" for text in texts)
        seen[said] += 1
        known_by = str(day) if day else blake2b(said.encode(), digest_size=10).hexdigest()
        yield f"{known_by}#{seen[said]}"
