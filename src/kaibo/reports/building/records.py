"""Rows of other rooms that a report is made from. An edition keeps them beside what the engine saw, so that it can
be made again after they were changed or taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeVar, cast

import msgspec
from django.core import serializers
from django.db.models import Model

from kaibo.kit.units import Unit

M = TypeVar("M", bound=Model)
Goal = dict[str, Any]


@dataclass
class Records:
    """Rows as JSON, by name. `again`: what is kept is given back, nothing is looked up."""

    kept: dict[str, str] = field(default_factory=dict)
    again: bool = False


_here: ContextVar[Records | None] = ContextVar("records", default=None)


@contextmanager
def keeping(records: Records) -> Iterator[None]:
    """Inside, what a report looks up is kept, or given back."""
    before = _here.set(records)
    try:
        yield
    finally:
        _here.reset(before)


def rows(name: str, look_up: Callable[[], Iterable[M]]) -> list[M]:
    """Rows of a table, as they are or as they were kept."""
    records = _here.get()
    if records is not None and records.again and name in records.kept:
        return [cast(M, each.object) for each in serializers.deserialize("json", records.kept[name])]
    found = list(look_up())
    if records is not None:
        records.kept[name] = serializers.serialize("json", found)
    return found


def goals(name: str, look_up: Callable[[], list[Goal]]) -> list[Goal]:
    """Goals, as they are or as they were kept."""
    records = _here.get()
    if records is not None and records.again and name in records.kept:
        return [_goal(each) for each in msgspec.json.decode(records.kept[name])]
    found = look_up()
    if records is not None:
        records.kept[name] = msgspec.json.encode(found).decode()
    return found


def told(name: str, look_up: Callable[[], list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """What another room tells in plain values, as it is or as it was kept."""
    records = _here.get()
    if records is not None and records.again and name in records.kept:
        return msgspec.json.decode(records.kept[name], type=list[dict[str, Any]])
    found = look_up()
    if records is not None:
        records.kept[name] = msgspec.json.encode(found).decode()
    return found


def _goal(kept: dict[str, Any]) -> Goal:
    value = kept["value"]
    return {**kept, "value": None if value is None else Decimal(value), "unit": Unit(kept["unit"])}
