"""HTML tables that platforms hand out under the name .xls. Runs in the parser child."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Final

from lxml import etree, html

from kaibo.connectors.reading.book import Table
from kaibo.connectors.reading.encoding import page_encoding
from kaibo.connectors.reading.limits import HTML_BYTES, HTML_CELLS, MEGABYTE, TEXT_COLUMNS
from kaibo.connectors.reading.refusal import refusal
from kaibo.connectors.reading.workbook import sheet_frame

_LONGEST_SPAN: Final = 10_000

Area = tuple[int, int, int, int]


def read_html(path: Path) -> tuple[str, list[Table]]:
    """The encoding, and every table that holds no other table.

    A cell that spans several gives its text to the first; the area is in `Table.merged`.
    """
    if path.stat().st_size > HTML_BYTES:
        raise refusal("html_too_big", limit=HTML_BYTES // MEGABYTE)
    content = path.read_bytes()
    encoding = page_encoding(content)
    page = _page(content.decode(encoding, "replace"))
    for line_break in page.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    leaves = [element for element in page.iter("table") if element.find(".//table") is None]
    tables = [_table(element, "" if len(leaves) == 1 else str(at)) for at, element in enumerate(leaves, start=1)]
    if not any(table.frame.height for table in tables):
        raise refusal("html_without_table")
    return encoding, tables


def _page(text: str) -> html.HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    try:
        return html.document_fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as empty:
        raise refusal("html_without_table") from empty


def _table(element: html.HtmlElement, sheet: str) -> Table:
    grid, merged = _grid(element)
    width = max((column + 1 for _, column in grid), default=0)
    height = max((row + 1 for row, _ in grid), default=0)
    if width > TEXT_COLUMNS:
        raise refusal("too_many_columns", columns=width, limit=TEXT_COLUMNS)
    if width * height > HTML_CELLS:
        raise refusal("sheet_too_large", sheet=sheet, rows=height, columns=width)
    columns = [[grid.get((row, column), "") for row in range(height)] for column in range(width)]
    return Table(sheet, sheet_frame(columns, {}), merged=tuple(merged))


def _grid(element: html.HtmlElement) -> tuple[dict[tuple[int, int], str], list[Area]]:
    """Each cell's text at its place, and the areas of cells that span; covered places stay empty."""
    grid: dict[tuple[int, int], str] = {}
    merged: list[Area] = []
    covered: dict[int, int] = {}
    for row, line in enumerate(element.iter("tr")):
        columns = count()
        for cell in line.iter("td", "th"):
            at = next(column for column in columns if covered.get(column, 0) <= row)
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            grid[row, at] = " ".join("".join(cell.itertext()).split())
            covered |= dict.fromkeys(range(at, at + across), row + down)
            if down > 1 or across > 1:
                merged.append((row + 1, at, row + down, at + across - 1))
    return grid, merged


def _span(cell: html.HtmlElement, name: str) -> int:
    """How many rows or columns a cell takes; at least one, at most what a table may have."""
    written = (cell.get(name) or "").strip()
    most = TEXT_COLUMNS if name == "colspan" else _LONGEST_SPAN
    return min(max(int(written), 1), most) if written.isdecimal() and len(written) < 9 else 1
