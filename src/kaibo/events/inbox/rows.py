"""Signals as rows of the store's table `event`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import polars as pl

from kaibo.accounts.api import CompanyCard
from kaibo.events.signal import Taken

VERSION = 1
_TEXTS = {
    "show_id": "show",
    "account": "account",
    "product_id": "product",
    "person": "person",
    "order_id": "order",
    "currency": "currency",
    "text": "text",
}
_NUMBERS = ("amount", "quantity", "count")


def frame_of(taken: Sequence[Taken], keys: Sequence[int], company: CompanyCard) -> pl.DataFrame:
    """One row a signal. The business day is that of `at`, in the company's zone."""
    signals = [each.signal for each in taken]
    columns: dict[str, Any] = {
        "event_id": pl.Series([each.id for each in signals], dtype=pl.String),
        "source": pl.Series([each.source for each in taken], dtype=pl.String),
        "kind": pl.Series([each.kind for each in signals], dtype=pl.String),
        "version": pl.Series([VERSION], dtype=pl.UInt16).new_from_index(0, len(taken)),
        **{name: pl.Series([getattr(each, of) for each in signals], dtype=pl.String) for name, of in _TEXTS.items()},
        **{name: pl.Series([getattr(each, name) for each in signals], dtype=pl.Int64) for name in _NUMBERS},
        "at": _moments([each.at.timestamp() for each in signals]),
        "received_at": _moments([each.received_at.timestamp() for each in taken]),
        "sequence": pl.Series([each.sequence for each in taken], dtype=pl.UInt64),
        "key": pl.Series(keys, dtype=pl.UInt64),
        "payload": pl.Series([_payload(each.data) for each in signals], dtype=pl.String),
    }
    local = pl.col("at").dt.convert_time_zone(company.zone).dt.offset_by(f"-{company.day_start}h")
    return pl.DataFrame(columns).with_columns(business_day=local.dt.date())


def _moments(seconds: list[float]) -> pl.Series:
    exact = pl.Series(seconds, dtype=pl.Float64) * 1000
    return exact.round().cast(pl.Int64).cast(pl.Datetime("ms", "UTC"))


def _payload(data: dict[str, Any]) -> str:
    return msgspec.json.encode(data).decode() if data else ""
