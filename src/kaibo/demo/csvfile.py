"""CSV files from columns, in the spellings of the platforms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

from kaibo.demo.cells import quoted


@dataclass(frozen=True)
class CsvStyle:
    """How a platform writes CSV; `blank` fills columns without content, `notes` is a row under the header."""

    encoding: str = "utf-8-sig"
    blank: str = ""
    newline: str = "\r\n"
    notes: tuple[str, ...] = ()


def write_csv(path: Path, header: Sequence[str], columns: Mapping[str, list[str] | str], style: CsvStyle) -> int:
    """Write the columns in the header's order and answer how many rows; a column may be one text for all.

    Cells are taken as they are: they must already be quoted where they need it.
    """
    unknown = set(columns) - set(header)
    if unknown:
        raise ValueError(f"not in the layout: {sorted(unknown)}")
    lists = [column for column in columns.values() if isinstance(column, list)]
    size = len(lists[0]) if lists else 0
    if not size:
        return 0
    picked = (columns.get(name, style.blank) for name in header)
    cells = [column if isinstance(column, list) else repeat(column, size) for column in picked]
    top = [",".join(map(quoted, header)), *([",".join(map(quoted, style.notes))] if style.notes else [])]
    body = [",".join(row) for row in zip(*cells, strict=True)]
    text = style.newline.join([*top, *body, ""])
    path.write_bytes(text.encode(style.encoding))
    return size
