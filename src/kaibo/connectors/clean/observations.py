"""Tables of numbers -> one row a number, under the show, product, channel, minute or day it speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from kaibo.connectors.clean.currencies import currency_codes, not_counted_alike
from kaibo.connectors.clean.distinct import same
from kaibo.connectors.clean.identity import owners
from kaibo.connectors.clean.job import Job
from kaibo.connectors.clean.moments import NO_DATE, when_frame
from kaibo.connectors.clean.personal import masked_texts
from kaibo.connectors.clean.placing import placed
from kaibo.connectors.clean.refusing import Refusing
from kaibo.connectors.clean.stored import as_stored
from kaibo.connectors.reading.api import ROW
from kaibo.connectors.recognising.found import Bound, Found
from kaibo.connectors.summary import ShowNote
from kaibo.connectors.values.columns import Numbers
from kaibo.metrics.api import Field, FieldType, Shape, kinds

Mask = NDArray[np.bool_]

NAMES: Final = ("product", "category", "channel", "campaign", "host", "province")
IDS: Final = ("product_id", "sku_id")
LONG_IDS_STAY: Final = frozenset({"campaign"})
BOUNDS: Final = ["value", "low", "high"]
LONG: Final = {"at": pl.UInt32, "measure": pl.UInt32, **dict.fromkeys(BOUNDS, pl.Int64)}
SAME_AS: Final = {"duration_h": "duration"}
CURRENCY: Final = "said_currency"


@dataclass(frozen=True)
class Measure:
    """A number of the kind, and the column it stands in."""

    field: Field
    bound: Bound

    @property
    def key(self) -> str:
        return SAME_AS.get(self.field.key, self.field.key)


def observations(found: Found, frame: pl.DataFrame, job: Job) -> pl.DataFrame:
    """The stored rows of one table; every row of the file is counted in the ledger."""
    refusing = Refusing(found, frame)
    who = _who(found, frame, job, refusing)
    if who is None:
        return as_stored(pl.DataFrame(schema={"row": pl.UInt32}), Shape.OBSERVATION)
    many = measures(found)
    long = _long(found, frame, many, job, refusing)
    many, long = _with_length(found, who, many, long, job)
    refusing.tell(job.ledger)
    kept = _without_repeats(found, frame, who, refusing.kept(), job)
    if not kept.all():
        long = long.filter(pl.Series(kept[long["at"].to_numpy()]))
    if found.format.one_show and found.kind == "shows":
        long = _unseen(long, many, who, job)
    stored = long["at"].n_unique()
    job.ledger.stored += stored
    job.ledger.skip("no_numbers", int(kept.sum()) - stored)
    return _stored(found, who, many, long, job)


def measures(found: Found) -> list[Measure]:
    """The numbers a table holds, each once: hours stand for the length of a show where both are there."""
    many = [Measure(field, found.bound[field.key]) for field in _measures(found.kind) if field.key in found.bound]
    return list({each.key: each for each in many}.values())


@cache
def _measures(kind: str) -> tuple[Field, ...]:
    return kinds()[kind].measures


def _who(found: Found, frame: pl.DataFrame, job: Job, refusing: Refusing) -> pl.DataFrame | None:
    """Everything of a stored row but its number, one row a row of the file; None if nothing says when it was."""
    owned = owners(found, frame, job, refusing)
    times = placed(found, frame, job, refusing, owned.start)
    if times is None:
        job.ledger.skip("period_total", frame.height)
        return None
    columns: dict[str, pl.Series] = {name: _name(found, frame, job, name) for name in NAMES if name in found.bound}
    if found.table.title:
        columns.setdefault(found.table.title, same(found.title, frame.height))
    columns |= {"row": frame[ROW], "account": owned.account, "show_id": owned.show}
    for name in IDS:
        if name in found.bound:
            columns[name] = _id(found, frame, job, refusing, name)
    if "currency" in found.bound:
        columns[CURRENCY] = _currencies(found, frame, job, refusing)
    who = pl.DataFrame(columns)
    who = who.hstack(when_frame(times, zone=job.zone, day_start=job.options.day_start))
    for field in kinds()[found.kind].fields:
        if field.required and field.key in found.bound and field.key in who.columns:
            refusing.missing(who[field.key], found.bound[field.key])
    _note_products(found, who, job)
    return who.with_columns(_subject(found, who).alias("subject"))


def _name(found: Found, frame: pl.DataFrame, job: Job, field: str) -> pl.Series:
    texts = job.reader.texts(frame, found.bound[field])
    return masked_texts(texts, names=field in LONG_IDS_STAY)


def _id(found: Found, frame: pl.DataFrame, job: Job, refusing: Refusing, field: str) -> pl.Series:
    read = job.reader.ids(frame, found.bound[field])
    refusing.add(read.reasons, found.bound[field])
    return read.values


def _currencies(found: Found, frame: pl.DataFrame, job: Job, refusing: Refusing) -> pl.Series:
    """What a column of currencies says; "" where it says nothing."""
    bound = found.bound["currency"]
    codes = currency_codes(frame.get_column(bound.place))
    refusing.add(not_counted_alike(codes, job.reader.currency), bound)
    return codes.fill_null("")


def _note_products(found: Found, who: pl.DataFrame, job: Job) -> None:
    if found.kind == "products" and "product_id" in who.columns:
        texts = [who[name] if name in who.columns else [""] * who.height for name in ("product", "category")]
        for product_id, name, category in zip(who["product_id"], *texts, strict=True):
            job.cast.product(product_id or "", name or "", category or "")


def _subject(found: Found, who: pl.DataFrame) -> pl.Expr:
    """What a newer export replaces as a whole: a show; else the account's day; else a product or a rival's show; of
    what holds until something else is said, the same thing from the same day.

    Minutes are replaced one by one: their show may not be known yet, and a day may have several shows.
    """
    if found.kind == "minutes":
        whose = pl.when(pl.col("account") != "").then("account").otherwise("show_id")
        return pl.concat_str(whose, pl.lit("|"), pl.col("at").dt.strftime("%Y-%m-%dT%H:%MZ"))
    day = pl.concat_str("account", pl.lit("|"), pl.col("business_day").dt.strftime("%Y-%m-%d"))
    if kinds()[found.kind].lasting:
        names = [name for name in ("sku_id", "product_id", "product", "host", CURRENCY) if name in who.columns]
        return pl.concat_str(pl.lit(found.kind), day, *(pl.col(name).fill_null("") for name in names), separator="|")
    thing = [pl.col(name) for name in ("product_id", "product", "host") if name in who.columns]
    other = pl.concat_str(pl.lit("|"), pl.coalesce(*thing, pl.lit(""))) if thing else pl.lit("|")
    if found.kind == "market_shows":
        return pl.concat_str(other, pl.lit("|"), pl.col("at").dt.strftime("%Y-%m-%dT%H:%MZ"))
    known = pl.when(pl.col("business_day") > NO_DATE).then(day).otherwise(pl.concat_str("account", other))
    return pl.when(pl.col("show_id") != "").then("show_id").otherwise(known)


def _without_repeats(found: Found, frame: pl.DataFrame, who: pl.DataFrame, kept: Mask, job: Job) -> Mask:
    """Without the rows that a later row of the same table says again; they are duplicates."""
    if found.cell_rows is not None or frame.height < 2:
        return kept
    last = _identity(found, frame, who).filter(pl.Series(kept)).is_last_distinct().to_numpy()
    job.ledger.skip("duplicate", int((~last).sum()))
    kept = kept.copy()
    kept[np.flatnonzero(kept)[~last]] = False
    return kept


def _identity(found: Found, frame: pl.DataFrame, who: pl.DataFrame) -> pl.Series:
    """What two rows of a table may not have in common; of ads and videos, which may share a name, everything."""
    if found.kind in {"ad_hours", "videos"}:
        return frame.select(found.wanted).to_struct()
    names = [name for name in ("subject", "product_id", "product", "sku_id", "channel", "at") if name in who.columns]
    if "product_id" in names and "product" in names and not who["product_id"].null_count():
        names.remove("product")
    return who.select(names).to_struct()


def _long(found: Found, frame: pl.DataFrame, many: list[Measure], job: Job, refusing: Refusing) -> pl.DataFrame:
    """Columns at (row position), measure (index into `many`), value, low, high; unknown cells have no row."""
    order: list[int] = []
    parts: list[Numbers] = []
    for group, read in _read_by_type(frame, many, job):
        _refuse(read, group, frame.height, many, refusing)
        if read.rounded:
            job.ledger.warn("rounded", header=many[group[0]].bound.header, cells=read.rounded)
        order += group
        parts.append(read)
    if not parts:
        return pl.DataFrame(schema=LONG)
    columns = {
        "at": np.tile(np.arange(frame.height, dtype=np.uint32), len(order)),
        "measure": np.repeat(np.array(order, dtype=np.uint32), frame.height),
        **{name: pl.concat([getattr(part, name + "s" * (name == "value")) for part in parts]) for name in BOUNDS},
    }
    return pl.DataFrame(columns).filter(~pl.all_horizontal(pl.col(BOUNDS).is_null()))


def _with_length(
    found: Found, who: pl.DataFrame, many: list[Measure], long: pl.DataFrame, job: Job
) -> tuple[list[Measure], pl.DataFrame]:
    """How long each show was, from its own start and end, where no column of the table says it."""
    if found.kind != "shows" or "ended_at" not in found.bound or any(each.key == "duration" for each in many):
        return many, long
    lengths = [_length(job.cast.shows.get(show)) for show in who["show_id"]]
    spans = pl.DataFrame({"at": range(who.height), "measure": len(many), "value": lengths}, schema_overrides=LONG)
    known = spans.drop_nulls().with_columns(pl.col("value").alias("low"), pl.col("value").alias("high"))
    duration = kinds()["shows"].field("duration")
    return [*many, Measure(duration, found.bound["ended_at"])], pl.concat([long, known.select(long.columns)])


def _length(show: ShowNote | None) -> int | None:
    """In milliseconds; None where start or end is not known."""
    if show is None or show.started_at is None or show.ended_at is None:
        return None
    return int((show.ended_at - show.started_at).total_seconds() * 1000)


def _refuse(read: Numbers, group: list[int], rows: int, many: list[Measure], refusing: Refusing) -> None:
    if read.reasons.null_count() < len(read.reasons):
        for at in read.reasons.is_not_null().arg_true():
            column, row = divmod(int(at), rows)
            refusing.at(row, read.reasons[int(at)], many[group[column]].bound)


def _read_by_type(frame: pl.DataFrame, many: list[Measure], job: Job) -> Iterator[tuple[list[int], Numbers]]:
    """Columns written alike are read in one go, one under the other."""
    groups: dict[tuple[FieldType, str, str, str], list[int]] = {}
    for at, each in enumerate(many):
        column = each.bound.column
        groups.setdefault((each.field.type, each.bound.unit, column.unit, each.field.hint), []).append(at)
    for group in groups.values():
        cells = [frame.get_column(many[at].bound.place).alias("") for at in group]
        first = many[group[0]]
        yield group, job.reader.numbers(pl.concat(cells), first.field, first.bound)


def _unseen(long: pl.DataFrame, many: list[Measure], who: pl.DataFrame, job: Job) -> pl.DataFrame:
    """Numbers of the one show that no earlier table of the file has given."""
    subjects = who["subject"].gather(long["at"])
    pairs = [(subject, many[at].key) for subject, at in zip(subjects, long["measure"], strict=True)]
    new = [pair not in job.seen for pair in pairs]
    job.seen.update(pairs)
    return long.filter(pl.Series(new, dtype=pl.Boolean))


def _stored(found: Found, who: pl.DataFrame, many: list[Measure], long: pl.DataFrame, job: Job) -> pl.DataFrame:
    told = pl.DataFrame(
        {
            "measure": [each.key for each in many],
            "header": [each.bound.header for each in many],
            "currency": [job.reader.currency if each.field.type is FieldType.MONEY else "" for each in many],
            "cell_row": [(found.cell_rows or {}).get(each.bound.place) for each in many],
        },
        schema={"measure": pl.String, "header": pl.String, "currency": pl.String, "cell_row": pl.UInt32},
    )
    rows = who[long["at"]].hstack(told[long["measure"]]).hstack(long.select("value", "low", "high"))
    if CURRENCY in rows.columns:
        named = (pl.col("currency") != "") & (pl.col(CURRENCY) != "")
        rows = rows.with_columns(pl.when(named).then(CURRENCY).otherwise("currency").alias("currency")).drop(CURRENCY)
    job.ledger.spans(rows["business_day"])
    constants = {
        "sheet": found.sheet,
        "source": found.source,
        "grain": kinds()[found.kind].grain,
        "platform": job.cast.platform,
    }
    full = rows.with_columns(
        pl.coalesce("cell_row", "row").alias("row"),
        pl.lit(int(found.table.estimated), pl.UInt8).alias("estimated"),
        **{name: pl.lit(value) for name, value in constants.items()},
    )
    return as_stored(full, Shape.OBSERVATION)
