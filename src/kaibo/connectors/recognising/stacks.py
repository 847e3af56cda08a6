"""Tables that stand one under the other in a sheet."""

from __future__ import annotations

import polars as pl

from kaibo.connectors.format_parts import Format
from kaibo.connectors.reading.api import ROW, Table
from kaibo.connectors.recognising.heads import Head
from kaibo.connectors.recognising.spec import Index, name_of


def more_heads(sheet: Table, given: Format, index: Index) -> list[Head]:
    """Every header row of the format's tables in a sheet, top to bottom.

    Only rows that hold a known header as it is spelt in the format, or in its comparable form, are looked at.
    """
    known = {spelling for table in given.tables for each in table.known_headers().items() for spelling in each}
    cells = sheet.frame.drop(ROW)
    likely = cells.select(pl.any_horizontal(pl.all().str.strip_chars().is_in(list(known)))).to_series()
    found: list[Head] = []
    for at in likely.fill_null(False).arg_true():
        row = cells.row(at)
        names = frozenset(filter(None, map(name_of, row)))
        fitting = [(n, spec) for n, spec in index.fitting(names, sheet.sheet) if spec.format.key == given.key]
        if fitting and all("rows" in spec.table.layouts for _, spec in fitting):
            n, spec = max(fitting, key=lambda each: (each[0], each[0] / len(each[1].known)))
            found.append(Head(spec, "rows", at, row, n))
    return found
