"""What a spreadsheet of stock would change, line by line, and what is wrong with it; nothing is changed here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from unicodedata import normalize

from kaibo.goods.models import StockItem, StockPool
from kaibo.goods.sheet.columns import NUMBERS, column_of, platform_of
from kaibo.goods.stock.commands import MOST_UNITS
from kaibo.kit.errors import KaiboError
from kaibo.kit.sheet import rows_of

Line = dict[str, str]
HEAD_WITHIN = 10
"""Rows in which the heads must stand."""


@dataclass
class Outcome:
    """Changes with what was seen; lines that are wrong; how many lines say what is so already."""

    changes: list[dict[str, Any]] = field(default_factory=list)
    errors: list[dict[str, Any]] = field(default_factory=list)
    same: int = 0


def preflight(data: bytes) -> Outcome:
    """Raises KaiboError for a file that is no table of stock."""
    rows = rows_of(data)
    at, heads = _heads(rows)
    outcome, told = Outcome(), dict[tuple[str, str], int]()
    for number, row in enumerate(rows[at + 1 :], start=at + 2):
        line = {heads[place]: cell.strip() for place, cell in enumerate(row) if place in heads}
        if not any(line.values()):
            continue
        try:
            _look_at(number, line, told, outcome)
        except KaiboError as wrong:
            outcome.errors.append({"line": number, "zh": wrong.message("zh"), "en": wrong.message("en")})
    return outcome


def _look_at(number: int, line: Line, told: dict[tuple[str, str], int], outcome: Outcome) -> None:
    wanted = _wanted(line)
    place = wanted["code"], wanted["channel"]
    if place in told:
        raise KaiboError("goods.sheet_twice", status=422, line=told[place])
    told[place] = number
    change = _compared(wanted)
    if change is None:
        outcome.same += 1
    else:
        outcome.changes.append({"line": number, **change})


def _wanted(line: Line) -> dict[str, Any]:
    """The line's words as values; a number that isn't told is None."""
    if not line.get("code"):
        raise KaiboError("goods.sheet_no_code", status=422)
    texts = {name: line.get(name, "")[:80] for name in ("code", "product_id", "sku_id")}
    places = {name: _platform(line.get(name, "")) for name in ("platform", "channel")}
    numbers = {name: _whole(line.get(name, "")) for name in NUMBERS}
    return {**texts, "name": line.get("name", "")[:200], **places, **numbers}


def _compared(wanted: dict[str, Any]) -> dict[str, Any] | None:
    """With what stands there now; None where that is the same. `new`: the item isn't kept yet."""
    item = StockItem.objects.filter(code=wanted["code"]).first()
    if item is None and not wanted["name"]:
        raise KaiboError("goods.sheet_no_name", status=422)
    pool = StockPool.objects.filter(item=item, channel=wanted["channel"]).first() if item else None
    seen: dict[str, Any] = {"available": pool.available if pool else 0, "buffer": pool.buffer if pool else 0}
    seen |= {name: getattr(item, name) if item else 0 for name in ("low", "limit_each")}
    seen["name"] = item.name if item else ""
    after = {name: seen[name] if wanted[name] in {None, ""} else wanted[name] for name in seen}
    if item is not None and after == seen and not _new_listing(item, wanted):
        return None
    before = {f"{name}_seen": seen[name] for name in ("available", "buffer")}
    return {**wanted, **after, **before, "new": item is None}


def _new_listing(item: StockItem, wanted: dict[str, Any]) -> bool:
    named = {name: wanted[name] for name in ("platform", "product_id", "sku_id")}
    return bool(wanted["product_id"]) and not item.listings.filter(**named).exists()


def _platform(told: str) -> str:
    code = platform_of(told)
    if code is None:
        raise KaiboError("goods.sheet_platform", status=422, text=told[:40])
    return code


def _whole(told: str) -> int | None:
    plain = normalize("NFKC", told).replace(",", "").replace(" ", "")
    if not plain:
        return None
    if not plain.isdecimal() or int(plain) > MOST_UNITS:
        raise KaiboError("goods.sheet_number", status=422, text=told[:40])
    return int(plain)


def _heads(rows: list[list[str]]) -> tuple[int, dict[int, str]]:
    for at, row in enumerate(rows[:HEAD_WITHIN]):
        heads = {place: column for place, cell in enumerate(row) if (column := column_of(cell))}
        if "code" in heads.values() and len(heads) > 1 and len(heads) == len(set(heads.values())):
            return at, heads
    raise KaiboError("goods.sheet_heads", status=422)
