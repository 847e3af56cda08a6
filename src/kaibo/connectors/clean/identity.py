"""The account and the show of every row, and what the file thereby tells of accounts and shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any, Final

import polars as pl

from kaibo.connectors.clean.cells import no_times
from kaibo.connectors.clean.job import Job
from kaibo.connectors.clean.personal import masked_texts
from kaibo.connectors.clean.refusing import Refusing
from kaibo.connectors.clean.whose import Told
from kaibo.connectors.recognising.found import Bound, Found
from kaibo.connectors.values.time_columns import Times

TEXTS: Final = {
    "account": ("account",),
    "account_name": ("account_name",),
    "title": ("title", "show_title"),
    "host": ("host",),
}
STARTS: Final = ("started_at", "show_started_at")


@dataclass(frozen=True)
class Owners:
    """`account` and `show` ids, one a row, "" for none."""

    account: pl.Series
    show: pl.Series


def owners(found: Found, frame: pl.DataFrame, job: Job, refusing: Refusing) -> Owners:
    """Resolve every distinct combination of account and show once."""
    facts = _facts(found, frame, job, refusing)
    otherwise = _marks(found, frame, facts) if found.kind == "shows" else [""] * frame.height
    known: dict[tuple[Any, ...], tuple[str, str]] = {}
    ids = []
    for mark, row in zip(otherwise, facts.iter_rows(named=True), strict=True):
        key = (mark, *row.values())
        if key not in known:
            known[key] = _resolved(found, row, mark, job)
        ids.append(known[key])
    both = pl.DataFrame(ids, schema={"account": pl.String, "show": pl.String}, orient="row")
    return Owners(both["account"], both["show"])


def identified(found: Found, frame: pl.DataFrame, job: Job) -> Told:
    """What the first row of a table tells of the one show all tables of the file speak of, and when it was made."""
    facts = _facts(found, frame.head(1), job, Refusing(found, frame))
    made = _times(found, frame.head(1), job, ("as_of",)).at
    return replace(_told(facts.row(0, named=True)), as_of=made[0]) if facts.height else Told()


def _resolved(found: Found, row: dict[str, Any], mark: str, job: Job) -> tuple[str, str]:
    lent = job.told if found.format.one_show else Told(account=job.told.account)
    told = _told(row).or_else(lent)
    account = job.cast.account(told.account, told.account_name)
    if found.kind == "market_shows" or not (found.kind == "shows" or told.show_id or found.format.one_show):
        return account, ""
    return account, job.cast.show(told, otherwise=mark, day=row["day"])


def _told(row: dict[str, Any]) -> Told:
    said: dict[str, Any] = {name: value or "" for name, value in row.items() if name in Told.__dataclass_fields__}
    return replace(Told(started_at=row["start"], ended_at=row["end"]), **said)


def _facts(found: Found, frame: pl.DataFrame, job: Job, refusing: Refusing) -> pl.DataFrame:
    texts = {name: _text(found, frame, job, fields) for name, fields in TEXTS.items()}
    if texts["title"].null_count() < frame.height:
        texts["title"] = masked_texts(texts["title"], names=True)
    start, end = _times(found, frame, job, STARTS), _times(found, frame, job, ("ended_at",))
    exact, until = start.precision == "time", end.precision == "time"
    facts = pl.DataFrame({**texts, "show_id": _rooms(found, frame, job, refusing), "at": start.at, "until": end.at})
    return facts.select(
        _account(found, job.options.account).alias("account"),
        pl.coalesce("account_name", _own_name(found)).alias("account_name"),
        "title",
        "host",
        "show_id",
        start=pl.when(exact).then("at"),
        end=pl.when(until).then("until"),
        day=pl.when(~exact).then(start.day),
    )


def _account(found: Found, said: str) -> pl.Expr:
    """The handle: what the row says, else its shown name, else what the person who imports says."""
    spoken = pl.lit(said or None, pl.String)
    bound = found.bound.get("account")
    if bound and bound.column.weak:
        return pl.coalesce(spoken, "account", "account_name")
    return pl.coalesce("account", "account_name", spoken)


def _own_name(found: Found) -> pl.Expr:
    return pl.lit(None, pl.String) if "account_name" in found.bound else pl.col("account")


def _first(found: Found, fields: tuple[str, ...]) -> Bound | None:
    return next((found.bound[field] for field in fields if field in found.bound), None)


def _text(found: Found, frame: pl.DataFrame, job: Job, fields: tuple[str, ...]) -> pl.Series:
    bound = _first(found, fields)
    return job.reader.texts(frame, bound) if bound else pl.repeat(None, frame.height, dtype=pl.String, eager=True)


def _rooms(found: Found, frame: pl.DataFrame, job: Job, refusing: Refusing) -> pl.Series:
    bound = found.bound.get("show_id")
    if bound is None:
        return pl.repeat(None, frame.height, dtype=pl.String, eager=True)
    read = job.reader.ids(frame, bound)
    refusing.add(read.reasons, bound)
    return read.values


def _times(found: Found, frame: pl.DataFrame, job: Job, fields: tuple[str, ...]) -> Times:
    bound = _first(found, fields)
    return job.reader.times(frame, bound) if bound else no_times(frame.height)


def _marks(found: Found, frame: pl.DataFrame, facts: pl.DataFrame) -> Iterator[str]:
    """What shows without id and start are told apart by: their day or their own cells, and which of such rows it is."""
    seen: Counter[str] = Counter()
    cells = frame.select(found.wanted).iter_rows()
    for texts, row in zip(cells, facts.iter_rows(named=True), strict=True):
        if row["show_id"] or row["start"]:
            yield ""
            continue
        said = f"{row['account']}|{row['day']}" if row["day"] else "\x1f".join(text or "" for text in texts)
        seen[said] += 1
        known_by = str(row["day"]) if row["day"] else blake2b(said.encode(), digest_size=10).hexdigest()
        yield f"{known_by}#{seen[said]}"
