"""Records as arrays: pick rows, join many, count distinct."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]
Real = npt.NDArray[np.float64]
Yes = npt.NDArray[np.bool_]
T = TypeVar("T")


def take(record: T, rows: Any) -> T:
    """The same record with only some rows; `rows` is a mask or positions. Records may hold records."""
    picked: T = _rebuilt(record, lambda value: value[rows])
    return picked


def join(records: Sequence[T]) -> T:
    """One record with the rows of all, in order; at least one record is needed."""
    first: Any = records[0]
    values = {}
    for field in fields(first):
        parts = [getattr(record, field.name) for record in records]
        values[field.name] = join(parts) if is_dataclass(parts[0]) else np.concatenate(parts)
    whole: T = type(first)(**values)
    return whole


def distinct(groups: Whole, values: Whole, size: int) -> Whole:
    """How many different values each of `size` groups has."""
    if not len(groups):
        return np.zeros(size, dtype=np.int64)
    order = np.lexsort((values, groups))
    sorted_groups, sorted_values = groups[order], values[order]
    new = np.ones(len(groups), dtype=np.bool_)
    new[1:] = (sorted_groups[1:] != sorted_groups[:-1]) | (sorted_values[1:] != sorted_values[:-1])
    return np.bincount(sorted_groups[new], minlength=size).astype(np.int64)


def total(groups: Whole, values: Whole, size: int) -> Whole:
    """The sum of whole values by group."""
    return np.rint(np.bincount(groups, weights=values, minlength=size)).astype(np.int64)


def _rebuilt(record: Any, change: Any) -> Any:
    values = {}
    for field in fields(record):
        value = getattr(record, field.name)
        values[field.name] = _rebuilt(value, change) if is_dataclass(value) else change(value)
    return type(record)(**values)
