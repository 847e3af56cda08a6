"""Python values as parameters of a statement."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any


def bound(params: Mapping[str, Any] | None) -> dict[str, Any]:
    """Values for `{name:Type}` places. Datetimes must be aware; `DateTime64(3,'UTC')` keeps their milliseconds."""
    return {name: _bound(value) for name, value in (params or {}).items()}


def _bound(value: Any) -> Any:
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, list | tuple | set | frozenset):
        return [_bound(each) for each in value]
    return value


def _moment(value: datetime) -> str:
    if value.tzinfo is None:
        raise ValueError(f"a time without a zone: {value}")
    return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]
