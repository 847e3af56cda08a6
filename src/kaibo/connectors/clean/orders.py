"""Order files -> order lines, a chunk at a time, whole columns at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Final

import polars as pl

from kaibo.connectors.clean.currencies import currency_codes, not_counted_alike
from kaibo.connectors.clean.distinct import same
from kaibo.connectors.clean.identity import owners
from kaibo.connectors.clean.job import Job
from kaibo.connectors.clean.meaning import counts_as_paid, meant, order_status, unknown_words
from kaibo.connectors.clean.moments import NO_DATE, business_days
from kaibo.connectors.clean.parallel import side_by_side
from kaibo.connectors.clean.personal import masked_texts, pseudonyms
from kaibo.connectors.clean.refusing import Refusing
from kaibo.connectors.clean.stored import EPOCH
from kaibo.connectors.reading.api import ROW
from kaibo.connectors.recognising.found import Bound, Found
from kaibo.metrics.api import Field, FieldType, kinds

IDS: Final = ("order_id", "line_id", "product_id", "sku_id")
TEXTS: Final = ("product", "category", "host", "channel", "province")
SAID: Final = {"status": "said", "refund_status": "refund_said", "payment_method": "payment"}
TIMES: Final = ("created_at", "paid_at", "shipped_at", "completed_at", "refunded_at", "closed_at")


@dataclass
class _Got:
    """Columns that one field became, and where its cells could not be read."""

    columns: list[pl.Series]
    reasons: list[tuple[pl.Series, Bound]] = field(default_factory=list)
    warnings: list[tuple[str, dict[str, object]]] = field(default_factory=list)


def order_lines(found: Found, frame: pl.DataFrame, job: Job) -> pl.DataFrame:
    """One row an order line, refused rows left out; still to be numbered and to lose repeats (see `settling`)."""
    refusing = Refusing(found, frame)
    columns = [frame[ROW].alias("row"), *_whose(found, frame, job, refusing)]
    for got in side_by_side(_tasks(found, frame, job), rows=frame.height):
        columns += got.columns
        for reasons, bound in got.reasons:
            refusing.add(reasons, bound)
        for code, params in got.warnings:
            job.ledger.warn(code, **params)
    lines = pl.DataFrame(columns)
    refusing.missing(lines["order_id"], found.bound["order_id"])
    refusing.tell(job.ledger)
    if refusing.positions:
        lines = lines.filter(pl.Series(refusing.kept()))
    return _derived(found, _carried(found, lines), job)


def _tasks(found: Found, frame: pl.DataFrame, job: Job) -> list[Callable[[], _Got]]:
    """One task a field; each looks at columns nobody changes."""
    bound = found.bound
    tasks: list[Callable[[], _Got]] = [partial(_time, name, bound[name], frame, job) for name in TIMES if name in bound]
    tasks += [partial(_text, name, bound[name], frame, job) for name in TEXTS if name in bound]
    tasks += [partial(_id, name, bound[name], frame, job) for name in IDS if name in bound]
    for each in kinds()[found.kind].fields:
        if each.type in {FieldType.MONEY, FieldType.QUANTITY} and each.key in bound:
            tasks.append(partial(_number, each, bound[each.key], frame, job))
    words = ("status", "refund_status", "payment_method")
    tasks += [partial(_word, found, name, frame, job) for name in words if name in bound]
    if "customer_id" in bound:
        tasks.append(partial(_customer, bound["customer_id"], frame, job))
    tasks.append(partial(_currency, found, frame, job))
    return tasks


def _time(name: str, bound: Bound, frame: pl.DataFrame, job: Job) -> _Got:
    read = job.reader.times(frame, bound)
    columns = [read.at.alias(name), read.precision.alias(f"{name}.precision"), read.day.alias(f"{name}.day")]
    return _Got(columns, [(read.reasons, bound)])


def _text(name: str, bound: Bound, frame: pl.DataFrame, job: Job) -> _Got:
    read = job.reader.texts(frame, bound)
    return _Got([(masked_texts(read, names=True) if name == "product" else read).alias(name)])


def _id(name: str, bound: Bound, frame: pl.DataFrame, job: Job) -> _Got:
    read = job.reader.ids(frame, bound)
    return _Got([read.values.alias(name)], [(read.reasons, bound)])


def _customer(bound: Bound, frame: pl.DataFrame, job: Job) -> _Got:
    return _Got([pseudonyms(job.reader.texts(frame, bound), job.options.key).alias("customer_id")])


def _currency(found: Found, frame: pl.DataFrame, job: Job) -> _Got:
    if "currency" not in found.bound:
        return _Got([same(job.reader.currency, frame.height).alias("currency")])
    bound = found.bound["currency"]
    codes = currency_codes(frame.get_column(bound.place))
    return _Got([codes.alias("currency")], [(not_counted_alike(codes, job.reader.currency), bound)])


def _number(field: Field, bound: Bound, frame: pl.DataFrame, job: Job) -> _Got:
    """The column's number, or the sum of several columns where the field is one."""
    places = bound.places if bound.column.add else bound.places[:1]
    read = [job.reader.numbers(frame.get_column(place), field, bound) for place in (*places, *bound.less)]
    rounded = sum(each.rounded for each in read)
    parts = [-each.values if at >= len(places) else each.values for at, each in enumerate(read)]
    values = parts[0] if len(parts) == 1 else summed(parts, whole=bound.column.whole)
    warnings: list[tuple[str, dict[str, object]]] = [("rounded", {"header": bound.header, "cells": rounded})]
    return _Got([values.alias(field.key)], [(each.reasons, bound) for each in read], warnings if rounded else [])


def _word(found: Found, name: str, frame: pl.DataFrame, job: Job) -> _Got:
    """The words of a status as they stand, and what they mean."""
    said = job.reader.texts(frame, found.bound[name])
    means = meant(said, found, name)
    if name != "status":
        return _Got([means.alias(SAID[name])])
    strange = unknown_words(said, means, found.bound[name].header)
    return _Got([said.alias("raw_status"), means.alias("said")], warnings=strange)


def _whose(found: Found, frame: pl.DataFrame, job: Job, refusing: Refusing) -> list[pl.Series]:
    """Account and show: resolved once for each distinct combination, which few order files have many of."""
    fields = ("account", "show_id", "show_title", "show_started_at")
    places = list(dict.fromkeys(place for name in fields if name in found.bound for place in found.bound[name].places))
    if not places:
        one = owners(found, frame.head(1), job, refusing)
        return [
            same(ids[0] if len(ids) else "", frame.height).alias(name)
            for name, ids in (("account", one.account), ("show_id", one.show))
        ]
    cells = frame.select(places)
    distinct = frame.filter(cells.select(pl.struct(places).is_first_distinct()).to_series())
    each = owners(found, distinct, job, Refusing(found, distinct))
    known = distinct.select(places).with_columns(each.account.alias("_account"), each.show.alias("_show"))
    joined = cells.join(known, on=places, how="left", nulls_equal=True, maintain_order="left")
    return [joined["_account"].alias("account"), joined["_show"].alias("show_id")]


def summed(parts: list[pl.Series], *, whole: bool = False) -> pl.Series:
    """Row by row; unknown parts count nothing, and a row of unknown parts is unknown: `whole`, one is enough."""
    frame = pl.DataFrame({str(at): part for at, part in enumerate(parts)})
    each = pl.all().is_not_null()
    some = pl.all_horizontal(each) if whole else pl.any_horizontal(each)
    return frame.select(pl.when(some).then(pl.sum_horizontal(pl.all()))).to_series()


def _carried(found: Found, lines: pl.DataFrame) -> pl.DataFrame:
    """What an order's first line says holds for all of its lines."""
    made_of = {field: (name, "raw_status") if field == "status" else (name,) for field, name in SAID.items()}
    times = {field: (field, f"{field}.precision", f"{field}.day") for field in TIMES}
    wanted = [name for field in found.table.carry for name in (made_of | times).get(field, (field,))]
    here = [name for name in wanted if name in lines.columns]
    return lines.with_columns(pl.col(here).forward_fill().over("order_id")) if here else lines


def _derived(found: Found, lines: pl.DataFrame, job: Job) -> pl.DataFrame:
    columns = set(lines.columns)
    currency = pl.col("currency").fill_null(job.reader.currency)
    lines = lines.with_columns(order_status(columns).alias("status"), currency, *_amount(found, columns))
    returned = [(pl.col(name) < 0).fill_null(False) for name in ("quantity", "amount") if name in lines.columns]
    lines = lines.with_columns(
        counts_as_paid(columns).alias("paid"),
        pl.any_horizontal(pl.lit(False), *returned).cast(pl.UInt8).alias("is_return"),
        *_at(columns),
    )
    day = business_days(job.zone, job.options.day_start).fill_null(NO_DATE)
    lines = lines.with_columns(day.alias("business_day"), pl.col("at").fill_null(EPOCH))
    month = pl.col("business_day").dt.year().cast(pl.UInt32) * 100 + pl.col("business_day").dt.month().cast(pl.UInt32)
    return lines.with_columns(
        pl.when(pl.col("business_day") > NO_DATE).then(month).otherwise(pl.lit(0, pl.UInt32)).alias("month")
    )


def _amount(found: Found, columns: set[str]) -> list[pl.Expr]:
    """The amount as given, else quantity times unit price, half to even; the other way round where it is derived."""
    if not {"quantity", "unit_price"} <= columns:
        return []
    product = pl.col("quantity").cast(pl.Int128) * pl.col("unit_price").cast(pl.Int128)
    whole, rest = product // 1000, product % 1000
    up = (rest > 500) | ((rest == 500) & (whole % 2 == 1))
    computed = (whole + up.cast(pl.Int128)).cast(pl.Int64)
    mark, prices = found.table.joined, [computed]
    if mark and "line_id" in columns:
        several = pl.col("line_id").str.contains(mark, literal=True)
        prices = [pl.when(several).then("unit_price").otherwise(computed)]
    given = ["amount"] if "amount" in columns else []
    first = [*prices, *given] if given and found.bound["amount"].column.whole else [*given, *prices]
    return [pl.coalesce(first).alias("amount")]


def _at(columns: set[str]) -> list[pl.Expr]:
    """The moment a line counts at: paid, else placed."""
    known = [name for name in ("paid_at", "created_at") if name in columns]
    if not known:
        none = pl.lit(None, pl.String)
        return [EPOCH.alias("at"), pl.lit("none").alias("precision"), none.cast(pl.Date).alias("day")]
    return [
        pl.coalesce(known).alias("at"),
        pl.coalesce(*(f"{name}.precision" for name in known), pl.lit("none")).alias("precision"),
        pl.coalesce(f"{name}.day" for name in known).alias("day"),
    ]
