"""The house's own names of tasks, channels and checks in both languages: plans keep the name they were laid out with,
and it is told in the reader's. What somebody typed is told as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, TypedDict

HOUSES = ("templates", "launches", "readiness")


class Both(TypedDict):
    zh: str
    en: str


def both(name: str) -> Both:
    """A stored name in either language as it is called in both."""
    return _known().get(name) or Both(zh=name, en=name)


@cache
def _known() -> dict[str, Both]:
    """By the name in either language; where two go by one, the first of them."""
    told: dict[str, Both] = {}
    for room in HOUSES:
        house = json.loads(files(f"kaibo.planning.{room}").joinpath("house.json").read_text("utf-8"))
        for zh, en in _pairs(house):
            words = Both(zh=zh, en=en)
            told.setdefault(zh, words)
            told.setdefault(en, words)
    return told


def _pairs(value: Any) -> Iterator[tuple[str, str]]:
    """Every `[zh, en]` and `{"zh": …, "en": …}` in it."""
    match value:
        case [str(zh), str(en)] | {"zh": str(zh), "en": str(en)}:
            yield zh, en
        case dict():
            for each in value.values():
                yield from _pairs(each)
        case list():
            for each in value:
                yield from _pairs(each)
