"""Which rows of a table are data: totals, repeated headers, descriptions and sub-rows are left out by name."""

from __future__ import annotations

from typing import Final

import polars as pl

from kaibo.connectors.clean.distinct import same
from kaibo.connectors.clean.ledger import Ledger
from kaibo.connectors.reading.api import ROW
from kaibo.connectors.recognising.found import Found
from kaibo.connectors.values.dates import when
from kaibo.connectors.values.numbers import number
from kaibo.connectors.values.text import known
from kaibo.connectors.values.unreadable import Unreadable
from kaibo.metrics.api import FieldType, Shape, kinds

TOTALS: Final = (
    "整体", "合计", "总计", "汇总", "小计", "total", "totals", "grand total", "summary", "ringkasan", "jumlah", "รวม",
    "ยอดรวม",
)  # fmt: skip
KEYS: Final = frozenset(
    {"show_id", "title", "started_at", "channel", "product", "product_id", "date", "at", "campaign", "host", "account"}
)
RECORD_KEYS: Final = frozenset({"order_id", "after_sale_id", "text"})
DESCRIPTION_ROWS: Final = 2
_NUMBERS: Final = frozenset({FieldType.COUNT, FieldType.QUANTITY, FieldType.MONEY, FieldType.RATIO})


def sift(found: Found, ledger: Ledger, *, first: bool = True) -> pl.DataFrame:
    """The rows of data; what is left out is counted under its rule. `first`: these rows follow the header."""
    frame = found.frame
    ledger.read += frame.height
    if found.table.skip:
        ledger.skip(found.table.skip, frame.height)
        return frame.clear()
    if found.cell_rows is not None:
        return frame
    if first:
        frame = _without_descriptions(found, frame, ledger)
    return _filled_down(found, _by_rules(found, frame, ledger))


def _by_rules(found: Found, frame: pl.DataFrame, ledger: Ledger) -> pl.DataFrame:
    """A row is left out by the first rule it falls under."""
    rules = _rules(found, frame)
    hits = frame.select(left_out.fill_null(False).alias(rule) for rule, left_out in rules)
    if not any(column.any() for column in hits):
        return frame
    gone = same(False, frame.height, pl.Boolean)
    for rule, _ in rules:
        new = hits[rule] & ~gone
        ledger.skip(rule, int(new.sum()))
        gone = gone | new
    return frame.filter(~gone)


def _rules(found: Found, frame: pl.DataFrame) -> list[tuple[str, pl.Expr]]:
    """What a row must not be, one rule after the other; each looks at columns that are there."""
    record = kinds()[found.kind].shape is not Shape.OBSERVATION
    keys = [each.place for field, each in found.bound.items() if field in (RECORD_KEYS if record else KEYS)]
    first = next((name for name in frame.columns if name != ROW), None)
    looked = [place for place in dict.fromkeys([first, *keys]) if place in frame.columns]
    words = (*TOTALS, *found.table.totals)
    totals = [pl.col(place).str.strip_chars(" :：\t").str.to_lowercase().is_in(words) for place in looked]
    heads = [pl.col(place).str.strip_chars() == found.headers[place] for place in keys[:2] if place in found.headers]
    rules: list[tuple[str, pl.Expr]] = []
    if found.format.stacked:
        rules.append(("section", _lone_cell(frame)))
    if heads:
        rules.append(("header", pl.all_horizontal(heads)))
    if totals:
        rules.append(("total", pl.any_horizontal(totals)))
    sub = found.table.sub_rows
    if sub:
        at = [place for place in found.wanted if found.headers.get(place) == sub.header]
        starts = [pl.col(place).str.strip_chars().str.starts_with(mark) for place in at for mark in sub.marks]
        rules.append((sub.rule, pl.any_horizontal(pl.lit(False), *starts)))
    wanted = [pl.col(place).is_null() for place in found.wanted if place in frame.columns]
    rules.append(("blank", pl.all_horizontal(wanted or [pl.lit(False)])))
    return rules


def _lone_cell(frame: pl.DataFrame) -> pl.Expr:
    cells = [pl.col(name).is_not_null().cast(pl.UInt16) for name in frame.columns if name != ROW]
    return pl.sum_horizontal(cells) <= 1 if len(cells) > 1 else pl.lit(False)


def _without_descriptions(found: Found, frame: pl.DataFrame, ledger: Ledger) -> pl.DataFrame:
    """Leave out rows under the header in which no number and no time can be read: they explain the columns."""
    many = 0
    while many < min(DESCRIPTION_ROWS, frame.height) and _describes(found, frame.row(many, named=True)):
        many += 1
    ledger.skip("description", many)
    return frame.slice(many)


def _describes(found: Found, row: dict[str, str | None]) -> bool:
    kind = kinds()[found.kind]
    types = {field.key: field.type for field in kind.fields}
    read = [
        _readable(text, types[field])
        for field, bound in found.bound.items()
        if field in types and (types[field] in _NUMBERS or types[field] is FieldType.TIME)
        if (text := row.get(bound.place)) and not _unknown(text)
    ]
    return len(read) >= 2 and not any(read)


def _unknown(text: str) -> bool:
    try:
        return known(text) is None
    except Unreadable:
        return False


def _readable(text: str, type: FieldType) -> bool:
    """Whether there is anything of a number or a time in a text; signs and currencies do not matter here."""
    if any(letter.isdigit() for letter in text) and len(text) <= 30:
        return True
    try:
        return (when(text) if type is FieldType.TIME else number(text)) is not None
    except Unreadable:
        return False


def _filled_down(found: Found, frame: pl.DataFrame) -> pl.DataFrame:
    places = [found.bound[field].place for field in found.table.fill_down if field in found.bound]
    filled = frame.with_columns(pl.col(places).forward_fill()) if places else frame
    return _unmerged(found, filled)


def _unmerged(found: Found, frame: pl.DataFrame) -> pl.DataFrame:
    """A merged cell holds for each of its rows; but a number that several rows share is not counted on each."""
    types = {field.key: field.type for field in kinds()[found.kind].fields}
    words = {each.place for field, each in found.bound.items() if types.get(field, FieldType.TEXT).unit is None}
    columns = [_down(found, frame, place) for place in sorted(words)] if found.merged else []
    return frame.with_columns(each for each in columns if each is not None)


def _down(found: Found, frame: pl.DataFrame, place: str) -> pl.Expr | None:
    """The column with its merged cells written on each of their rows; None where it has none."""
    told = set(frame.filter(pl.col(place).is_not_null())[ROW])
    areas = [(top, bottom) for top, left, bottom, _ in found.merged if f"c{left}" == place and top in told]
    rows = [row for top, bottom in areas for row in range(top + 1, bottom + 1) if row not in told]
    within = pl.col(ROW).is_in(rows)
    return pl.when(within).then(pl.col(place).forward_fill()).otherwise(pl.col(place)).alias(place) if rows else None
