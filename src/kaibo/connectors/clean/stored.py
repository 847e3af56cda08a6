"""The columns of the stored tables, as the analytical store has them, less what is added when they are stored."""

from __future__ import annotations

from datetime import UTC as ZONE
from datetime import date, datetime
from typing import Any, Final

import polars as pl

from kaibo.connectors.clean.distinct import same
from kaibo.metrics.api import Shape

UTC: Final = pl.Datetime("ms", "UTC")
DataType = pl.DataType | type[pl.DataType]
Schema = dict[str, DataType]

_WHERE: Final[Schema] = {"sheet": pl.String, "row": pl.UInt32}
_WHOSE: Final[Schema] = {"source": pl.String, "platform": pl.String, "account": pl.String}
_WHEN: Final[Schema] = {"at": UTC, "precision": pl.String, "business_day": pl.Date}


def _texts(names: str) -> Schema:
    return dict.fromkeys(names.split(), pl.String)


def _numbers(names: str) -> Schema:
    return dict.fromkeys(names.split(), pl.Int64)


def _times(names: str) -> Schema:
    return dict.fromkeys(names.split(), UTC)


OBSERVATION: Final[Schema] = {
    **_WHERE,
    **_texts("header source grain subject platform account show_id product_id product sku_id"),
    **_texts("category channel campaign host province"),
    **_WHEN,
    "measure": pl.String,
    **_numbers("value low high"),
    "currency": pl.String,
    "estimated": pl.UInt8,
}
ORDER_LINE: Final[Schema] = {
    **_WHERE,
    **_WHOSE,
    **_texts("order_id line_id show_id product_id sku_id product category host channel province"),
    **_texts("customer_id status raw_status"),
    "paid": pl.UInt8,
    "is_return": pl.UInt8,
    **_numbers("quantity unit_price amount paid_amount refund_amount freight"),
    **_numbers("platform_discount shop_discount host_discount"),
    "currency": pl.String,
    **_times("created_at paid_at shipped_at completed_at refunded_at"),
    **_WHEN,
    "month": pl.UInt32,
}
MONEY_LINE: Final[Schema] = {
    **_WHERE,
    **_WHOSE,
    **_texts("line_id order_id sub_order_id product_id scene direction category"),
    **_numbers("amount paid_amount refund_amount platform_fee commission channel_fee other_fee"),
    "currency": pl.String,
    **_times("created_at"),
    **_WHEN,
}
AFTER_SALE: Final[Schema] = {
    **_WHERE,
    **_WHOSE,
    **_texts("after_sale_id order_id line_id product_id product kind status raw_status reason"),
    **_numbers("amount refund_amount"),
    "currency": pl.String,
    **_times("applied_at refunded_at closed_at"),
    **_WHEN,
}
COMMENT: Final[Schema] = {
    **_WHERE,
    **_WHOSE,
    **_texts("comment_id show_id product_id product person sentiment text"),
    **_WHEN,
}
SCHEMAS: Final[dict[Shape, Schema]] = {
    Shape.OBSERVATION: OBSERVATION,
    Shape.ORDER_LINE: ORDER_LINE,
    Shape.MONEY_LINE: MONEY_LINE,
    Shape.AFTER_SALE: AFTER_SALE,
    Shape.COMMENT: COMMENT,
}
NULLABLE: Final = frozenset(
    [
        "quantity",
        "unit_price",
        "amount",
        "paid_amount",
        "refund_amount",
        "freight",
        "platform_discount",
        "shop_discount",
        "host_discount",
        "platform_fee",
        "commission",
        "channel_fee",
        "other_fee",
        "value",
        "low",
        "high",
        "paid_at",
        "shipped_at",
        "completed_at",
        "refunded_at",
        "applied_at",
        "closed_at",
    ]
)
NO_MOMENT: Final = datetime(1970, 1, 1, tzinfo=ZONE)
EPOCH: Final = pl.lit(NO_MOMENT, UTC)
EMPTY: Final[dict[DataType, Any]] = {
    pl.String: "",
    pl.Date: date(1970, 1, 1),
    UTC: NO_MOMENT,
    pl.Int64: 0,
    pl.UInt32: 0,
    pl.UInt8: 0,
}


def as_stored(frame: pl.DataFrame, shape: Shape) -> pl.DataFrame:
    """Exactly the stored columns, in their order; texts without a value are "", times epoch, numbers null."""
    here = set(frame.columns)
    given = {name: frame.get_column(name) if name in here else None for name in SCHEMAS[shape]}
    nullable = NULLABLE | {"created_at"} if shape is Shape.ORDER_LINE else NULLABLE
    return pl.DataFrame(
        [
            _column(column, frame.height, kind, nullable=name in nullable).alias(name)
            for (name, column), kind in zip(given.items(), SCHEMAS[shape].values(), strict=True)
        ]
    )


def _column(given: pl.Series | None, rows: int, kind: DataType, *, nullable: bool) -> pl.Series:
    empty = None if nullable else EMPTY[kind]
    if given is None:
        return same(empty, rows, kind)
    typed = given if given.dtype == kind else given.cast(kind)
    return typed.fill_null(pl.lit(empty, kind)) if empty is not None and typed.null_count() else typed
