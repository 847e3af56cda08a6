"""From the sheets of a file to its recognised tables, all of one format; or what mapping would fit."""

from __future__ import annotations

from dataclasses import dataclass, field

import polars as pl

from kaibo.connectors.format_parts import Format
from kaibo.connectors.reading.api import ROW, Table
from kaibo.connectors.recognising.found import Found, bind, body, headers_of, transposed
from kaibo.connectors.recognising.heads import Head, heads, label_places
from kaibo.connectors.recognising.spec import Index, known_index
from kaibo.connectors.recognising.stacks import more_heads

Best = dict[str, Head]


@dataclass(frozen=True)
class Recognised:
    """The tables found, and the sheets in which nothing was, with their rows."""

    format: Format | None = None
    found: list[Found] = field(default_factory=list)
    left: list[Table] = field(default_factory=list)


def recognise(sheets: tuple[Table, ...], index: Index | None = None) -> Recognised:
    """The format that explains most headers of the file, and its tables.

    Deterministic: more known headers, then a larger share of the format's own, then the first key by name.
    Which generation a workbook is follows from which of them finds most in its sheets.
    """
    index = index or known_index()
    best = [_best_by_format(heads(sheet, index)) for sheet in sheets]
    chosen = _chosen(best)
    if chosen is None:
        return Recognised(left=list(sheets))
    found: list[Found] = []
    left: list[Table] = []
    for sheet, by_format in zip(sheets, best, strict=True):
        head = by_format.get(chosen.key)
        tables = _tables(sheet, head, index) if head else []
        found += tables
        left += [] if tables else [sheet]
    return Recognised(chosen, found, left)


def _best_by_format(every: list[Head]) -> Best:
    best: Best = {}
    for head in every:
        key = head.spec.format.key
        if key not in best or (head.score, -head.at) > (best[key].score, -best[key].at):
            best[key] = head
    return best


def _chosen(best: list[Best]) -> Format | None:
    sums: dict[str, tuple[int, float]] = {}
    formats: dict[str, Format] = {}
    for by_format in best:
        for key, head in by_format.items():
            known, share = sums.get(key, (0, 0.0))
            sums[key] = (known + head.known, share + head.score[1])
            formats[key] = head.spec.format
    if not sums:
        return None
    return formats[min(sums, key=lambda key: (-sums[key][0], -sums[key][1], key))]


def _tables(sheet: Table, head: Head, index: Index) -> list[Found]:
    if head.layout != "rows":
        return [_down(sheet, head)]
    beginnings = [head]
    if head.spec.format.stacked:
        beginnings = more_heads(sheet, head.spec.format, index) or beginnings
    ends = [each.at - each.spec.table.header_rows + 1 for each in beginnings[1:]]
    return [_across(sheet, each, end) for each, end in zip(beginnings, [*ends, None], strict=True)]


def _across(sheet: Table, head: Head, end: int | None) -> Found:
    places = [column for column in sheet.frame.columns if column != ROW]
    headers = headers_of(head.cells, places)
    spec, row = head.spec, int(sheet.frame[ROW][head.at])
    bound = bind(spec.table, headers, places)
    frame = body(sheet.frame, head.at + 1, end)
    title = _title(sheet.frame, head.at - spec.table.header_rows) if spec.table.title else ""
    return Found(
        spec.format, spec.table, sheet.sheet, row, headers, bound, spec.known, frame, title, merged=sheet.merged
    )


def _down(sheet: Table, head: Head) -> Found:
    places = [column for column in sheet.frame.columns if column != ROW]
    labels, values = places[0], places[1]
    frame = sheet.frame
    if head.layout == "labels":
        labels, values = label_places(frame, head.at, head.spec)
        frame = frame.slice(head.at + 1)
    one, headers, rows = transposed(frame, labels, values)
    spec, row = head.spec, int(sheet.frame[ROW][head.at])
    bound = bind(spec.table, headers, list(headers))
    return Found(spec.format, spec.table, sheet.sheet, row, headers, bound, spec.known, one, cell_rows=rows)


def _title(frame: pl.DataFrame, above: int) -> str:
    """The lone cell in the row above the headers, "" if there is none."""
    if above < 0:
        return ""
    cells = [cell for cell in frame.drop(ROW).row(above) if cell]
    return cells[0].strip() if len(cells) == 1 else ""
