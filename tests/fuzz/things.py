"""Something of everything that has an id, and words that mean something in a query."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path
from typing import Any

from django.db import Error, transaction

from cases import Case, Cast

TESTS = Path(__file__).parents[1]
WORDS: dict[str, list[Any]] = {
    "keys": ["gmv", "gmv,orders,views"],
    "key": ["gmv", "orders"],
    "metric": ["gmv"],
    "from": ["2026-08-01", "2026-09-05"],
    "to": ["2026-09-30", "2026-10-31"],
    "base_from": ["2026-08-01"],
    "base_to": ["2026-08-31"],
    "month": ["2026-09", "2026-10"],
    "year": [2026],
    "period": ["2026-09"],
    "platform": ["douyin"],
    "account": ["a1"],
    "host": ["苏婉"],
    "currency": ["CNY", "USD"],
    "shows": ["s9-0,s9-1", "s8-0"],
    "show": ["s9-0"],
    "by": ["day", "host", "platform", ""],
    "sort": ["-started_at", "gmv", "-gmv", ""],
    "q": ["珍珠", ""],
    "status": ["completed", ""],
    "quantity": ["gmv", "orders"],
    "cause": ["other_clock", "cancelled"],
    "a": ["douyin.show_list"],
    "b": ["douyin.orders"],
    "language": ["en"],
    "form": ["html", "xlsx"],
}


def listed() -> dict[str, Case]:
    """Every room's `objects.py`: route → case."""
    found: dict[str, Case] = {}
    for path in sorted(TESTS.rglob("objects.py")):
        found |= run_path(str(path))["OBJECTS"]
    return found


def made(case: Case, cast: Cast) -> str:
    """The path to a thing of this case, made now or made before; empty where the case makes none."""
    if case.own is None:
        return ""
    try:
        with transaction.atomic():
            return case.own(cast)
    except Error:
        return ""
