"""Tables that stand one under the other in a sheet."""

from __future__ import annotations

from kaibo.connectors.format_parts import Format
from kaibo.connectors.reading.api import ROW, Table
from kaibo.connectors.recognising.heads import Cells, Head
from kaibo.connectors.recognising.spec import Index, name_of


def more_heads(sheet: Table, given: Format, index: Index) -> list[Head]:
    """Every header row of the format's tables in a sheet, top to bottom.

    Only rows that hold a known header as it is spelt in the format, or in its comparable form, are looked at.
    """
    spelt = index.spelt_in(given)
    found = []
    for at, cells in enumerate(sheet.frame.drop(ROW).rows()):
        if any(cell is not None and cell.strip() in spelt for cell in cells):
            head = _head(at, cells, sheet, given, index)
            found += [head] if head else []
    return found


def _head(at: int, cells: Cells, sheet: Table, given: Format, index: Index) -> Head | None:
    names = frozenset(filter(None, map(name_of, cells)))
    fitting = [(known, spec) for known, spec in index.fitting(names, sheet.sheet) if spec.format.key == given.key]
    if not fitting or not all("rows" in spec.table.layouts for _, spec in fitting):
        return None
    known, spec = max(fitting, key=lambda each: (each[0], each[0] / len(each[1].known)))
    return Head(spec, "rows", at, cells, known)
