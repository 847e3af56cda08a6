"""Money movements, after-sales and comments: one stored row a row of the file."""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

import polars as pl

from kaibo.connectors.clean.currencies import currency_codes, not_counted_alike
from kaibo.connectors.clean.identity import owners
from kaibo.connectors.clean.job import Job
from kaibo.connectors.clean.meaning import meant, unknown_words
from kaibo.connectors.clean.moments import when_frame
from kaibo.connectors.clean.orders import summed
from kaibo.connectors.clean.personal import masked_texts, pseudonyms
from kaibo.connectors.clean.refusing import Refusing
from kaibo.connectors.reading.api import ROW
from kaibo.connectors.recognising.found import Found
from kaibo.metrics.api import Field, FieldType, kinds

WHEN: Final = {"money_lines": "at", "after_sales": "applied_at", "comments": "at"}
KEY: Final = {"money_lines": "line_id", "after_sales": "after_sale_id", "comments": "comment_id"}
CONTENT: Final = {
    "money_lines": ("order_id", "sub_order_id", "at", "category", "amount"),
    "after_sales": ("order_id", "line_id", "applied_at"),
    "comments": ("at", "person", "text"),
}
KEPT_WORDS: Final = frozenset({"kind"})
NAMES: Final = frozenset({"product", "category", "scene", "channel"})


def records(found: Found, frame: pl.DataFrame, job: Job) -> pl.DataFrame:
    """The stored rows of a table whose rows are records; refused rows and repeats are counted and left out."""
    refusing = Refusing(found, frame)
    owned = owners(found, frame, job, refusing)
    read = [frame[ROW].alias("row"), owned.account.alias("account"), owned.show.alias("show_id")]
    for field in kinds()[found.kind].fields:
        if field.key in found.bound and field.key not in {"account", "show_id"}:
            read += _column(found, field, frame, job, refusing)
            if field.required:
                refusing.missing(read[-1], found.bound[field.key])
    rows = pl.DataFrame(read).hstack(_when(found, frame, job))
    refusing.tell(job.ledger)
    rows = _signed(_with_currency(rows.filter(pl.Series(refusing.kept())), job))
    return _once_each(found, rows, job)


def _column(found: Found, field: Field, frame: pl.DataFrame, job: Job, refusing: Refusing) -> list[pl.Series]:
    bound, key = found.bound[field.key], field.key
    if field.type is FieldType.TIME:
        times = job.reader.times(frame, bound)
        refusing.add(times.reasons, bound)
        return [times.at.alias(key)]
    if field.type.unit:
        places = bound.places if bound.column.add else bound.places[:1]
        parts = [job.reader.numbers(frame.get_column(place), field, bound) for place in places]
        for part in parts:
            refusing.add(part.reasons, bound)
        return [(parts[0].values if len(parts) == 1 else summed([part.values for part in parts])).alias(key)]
    if key == "currency":
        codes = currency_codes(frame.get_column(bound.place))
        refusing.add(not_counted_alike(codes, job.reader.currency), bound)
        return [codes.alias(key)]
    if key == "person":
        return [pseudonyms(job.reader.texts(frame, bound), job.options.key).alias(key)]
    if field.type is FieldType.ID:
        ids = job.reader.ids(frame, bound)
        refusing.add(ids.reasons, bound)
        return [ids.values.alias(key)]
    return _words(found, field, frame, job)


def _words(found: Found, field: Field, frame: pl.DataFrame, job: Job) -> list[pl.Series]:
    bound, key = found.bound[field.key], field.key
    said = masked_texts(job.reader.texts(frame, bound), names=key in NAMES)
    if field.type is not FieldType.ENUM:
        return [said.alias(key)]
    group = "after_sale" if key == "status" else ""
    means = meant(said, found, key, group=group, otherwise=None if key in KEPT_WORDS else "unknown")
    for code, params in unknown_words(said, means, bound.header):
        job.ledger.warn(code, **params)
    return [*([said.alias("raw_status")] if key == "status" else []), means.alias(key)]


def _when(found: Found, frame: pl.DataFrame, job: Job) -> list[pl.Series]:
    bound = found.bound.get(WHEN[found.kind])
    if bound is None:
        return []
    placed = when_frame(job.reader.times(frame, bound), zone=job.zone, day_start=job.options.day_start)
    names = ("precision", "business_day") if WHEN[found.kind] == "at" else ("at", "precision", "business_day")
    return [placed[name] for name in names]


def _with_currency(rows: pl.DataFrame, job: Job) -> pl.DataFrame:
    said = pl.col("currency") if "currency" in rows.columns else pl.lit(None, pl.String)
    return rows.with_columns(said.fill_null(job.reader.currency).alias("currency"))


def _signed(rows: pl.DataFrame) -> pl.DataFrame:
    """Money that goes out is negative, however the file writes it."""
    if not {"direction", "amount"} <= set(rows.columns):
        return rows
    out = (pl.col("direction") == "out").fill_null(False)
    return rows.with_columns(pl.when(out).then(-pl.col("amount").abs()).otherwise("amount").alias("amount"))


def _once_each(found: Found, rows: pl.DataFrame, job: Job) -> pl.DataFrame:
    """A row is known by its id, else by what it says and how many rows before it say the same."""
    key = KEY[found.kind]
    own = _own_ids(found, rows)
    rows = rows.with_columns(own.alias("_own"))
    rows = rows.with_columns(pl.coalesce(key, "_own").alias(key) if key in rows.columns else pl.col("_own").alias(key))
    kept = rows.filter(pl.col(key).is_last_distinct())
    job.ledger.skip("duplicate", rows.height - kept.height)
    job.ledger.stored += kept.height
    if "business_day" in kept.columns:
        job.ledger.spans(kept["business_day"])
    return kept


def _own_ids(found: Found, rows: pl.DataFrame) -> pl.Series:
    """`~content#nth`; of comments a digest of it, for what people write is no id."""
    names = [name for name in CONTENT[found.kind] if name in rows.columns]
    content = [_written(rows, name).fill_null("") for name in names]
    said = rows.select(said=pl.concat_str(content, separator=":"))
    own = said.select(pl.concat_str(pl.lit("~"), "said", pl.lit("#"), pl.col("said").cum_count().over("said")))
    ids = own.to_series()
    if found.kind != "comments":
        return ids
    return pl.Series([blake2b(text.encode(), digest_size=12).hexdigest() for text in ids], dtype=pl.String)


def _written(rows: pl.DataFrame, name: str) -> pl.Expr:
    column = pl.col(name)
    return (column.dt.epoch("ms") if rows.schema[name].is_temporal() else column).cast(pl.String)
