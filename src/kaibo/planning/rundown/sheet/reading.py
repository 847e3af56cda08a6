"""The table: its delimiter, its headers, its rows. The control room reads with it too."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kaibo.kit.errors import KaiboError
from kaibo.kit.sheet import rows_of
from kaibo.planning.rundown.order import LISTS
from kaibo.planning.rundown.sheet.columns import WITHIN, fields_of, is_header
from kaibo.planning.rundown.sheet.values import DAY, goal, kind_of, named_kind, seconds, times

Row = dict[str, str]
Numbered = Iterable[tuple[int, list[str]]]
LONGEST_CELL = 40
"""Signs of a cell with a length or a goal that are read."""
MOST_ORDERS, MOST_MONEY, MOST_LINES, LONGEST_LINE = 2**31 - 1, 10**15, 50, 500
_WORDS = ("title", "product", "product_name", "kind", "person", "scene", "note", "id")
_NO = {"", "否", "no", "0", "false", "n"}


@dataclass(frozen=True)
class SheetRow:
    """A segment as a sheet tells it; `fields` are those that the sheet has a column for, by their name here. `line` is
    that of the sheet, `id` the segment's where the sheet was written here."""

    line: int
    id: str
    title: str
    planned_s: int
    kind: str
    product: str
    product_name: str
    goal_orders: int | None
    goal_amount: int | None
    person: str
    scene: str
    points: tuple[str, ...]
    mechanics: tuple[str, ...]
    phrases: tuple[str, ...]
    props: tuple[str, ...]
    locked: bool
    note: str
    fields: frozenset[str]


def read_rundown(text: str, *, currency: str) -> list[SheetRow]:
    """The segments of a table as text. How long a segment is stands in its row, or follows from the times of day, also
    past midnight. KaiboError (422) names the line that cannot be read."""
    return _read(_lines(text), currency)


def read_sheet(data: bytes, *, currency: str) -> list[SheetRow]:
    """The same of a file, XLSX or CSV; KaiboError as `rows_of` too."""
    return _read(enumerate(rows_of(data), start=1), currency)


def _read(table: Numbered, currency: str) -> list[SheetRow]:
    rows = list(_rows(table))
    if not rows:
        raise KaiboError("planning.rundown_headers", status=422)
    starts = [times(row.get("time", "")) for _, row in rows]
    found = []
    for place, (line, row) in enumerate(rows):
        following = starts[place + 1] if place + 1 < len(rows) else []
        found.append(_segment(line, row, starts[place], following, currency))
    return found


def _rows(table: Numbered) -> Iterator[tuple[int, Row]]:
    """Rows with something in them, by field, with their line's number; what stands over the headers is passed over."""
    fields: list[str] = []
    for number, (line, cells) in enumerate(table):
        if fields:
            if any(cell.strip() for cell in cells):
                yield line, {field: cell for field, cell in zip(fields, cells, strict=False) if field}
        elif is_header(fields_of(cells)):
            fields = fields_of(cells)
        elif number >= WITHIN:
            break
    if not fields:
        raise KaiboError("planning.rundown_headers", status=422)


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """KaiboError (422) for a line that is no line of a table."""
    text = text.lstrip("\ufeff")
    first = text.split("\n", 1)[0]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=max("\t,;", key=first.count))
    try:
        for cells in lines:
            yield lines.line_num, cells
    except csv.Error as error:
        raise _unreadable(lines.line_num, "csv") from error


def _segment(line: int, row: Row, own: list[int], following: list[int], currency: str) -> SheetRow:
    words = {name: row.get(name, "").strip() for name in _WORDS}
    product = words["product"]
    title = words["title"] or words["product_name"] or product
    if not title or len(title) > 200 or len(product) > 128:
        raise _unreadable(line, "title")
    if too_long := next((name for name in ("person", "scene") if len(words[name]) > 120), ""):
        raise _unreadable(line, too_long)
    orders, money = _goals(line, row, currency)
    return SheetRow(
        line=line,
        id=words["id"],
        title=title,
        planned_s=_length(line, row, own, following),
        kind=named_kind(words["kind"]) or kind_of(words["kind"] or title, product),
        product=product,
        product_name=words["product_name"],
        goal_orders=orders,
        goal_amount=money,
        person=words["person"],
        scene=words["scene"],
        locked=row.get("locked", "").strip().casefold() not in _NO,
        note=words["note"][:500],
        fields=_fields(row, words["kind"], orders),
        **{name: lines_of(row.get(name, "")) for name in LISTS},
    )


def _fields(row: Row, kind: str, orders: int | None) -> frozenset[str]:
    names = set(row) & {"title", "product", "person", "scene", "locked", "note", *LISTS}
    names |= {"kind"} if kind else set()
    names |= {"goal_amount"} if "goal" in row else set()
    names |= {"goal_orders"} if "goal_orders" in row or orders is not None else set()
    return frozenset({"title", "planned_s", *names})


def lines_of(cell: str) -> tuple[str, ...]:
    """The texts of a cell: one a line; in a cell of one line they may be told apart by bars."""
    split = cell.splitlines() if "\n" in cell else re.split(r"[|｜]", cell)
    return tuple(each.strip()[:LONGEST_LINE] for each in split if each.strip())[:MOST_LINES]


def _goals(line: int, row: Row, currency: str) -> tuple[int | None, int | None]:
    told, money = goal(row.get("goal", "")[:LONGEST_CELL], currency)
    if (told or 0) > MOST_ORDERS or (money or 0) > MOST_MONEY:
        raise _unreadable(line, "goal")
    if text := row.get("goal_orders", "").strip().removesuffix("单").strip():
        if not text.isdecimal() or len(text) > 9:
            raise _unreadable(line, "goal_orders")
        return int(text), money
    return told, money


def _length(line: int, row: Row, own: list[int], following: list[int]) -> int:
    length = seconds(row["duration"][:LONGEST_CELL]) if row.get("duration", "").strip() else None
    if length is None and len(own) > 1:
        length = (own[1] - own[0]) % DAY
    elif length is None and own and following:
        length = (following[0] - own[0]) % DAY
    if length is None or length > DAY:
        raise _unreadable(line, "duration")
    return length


def _unreadable(line: int, field: str) -> KaiboError:
    return KaiboError("planning.rundown_line", status=422, line=line, field=field)


def told_of(row: SheetRow) -> dict[str, Any]:
    """The segment's fields that the sheet has a column for, as the table holds them."""
    told = {name: getattr(row, name) for name in row.fields}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}
