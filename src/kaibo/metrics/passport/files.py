"""Rows taken, told by file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kaibo.metrics.passport.card import BatchNote, FileRows, Ranges, described
from kaibo.metrics.passport.rows import MOST_ROWS
from kaibo.metrics.sql.statement import Record

MOST_RANGES = 200
MOST_FILES = 200


def files_of(records: Iterable[Record]) -> tuple[tuple[FileRows, ...], int]:
    """The newest files first, with what connectors know of them, and how many entries there are in all."""
    found = sorted({_file(each) for each in records}, key=_order)
    shown = found[:MOST_FILES]
    notes = described(each.batch for each in shown)
    return tuple(_noted(each, notes) for each in shown), len(found)


def ranges_of(rows: Iterable[int]) -> Ranges:
    """Sorted row numbers as first and last of each run."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and row <= runs[-1][1] + 1:
            runs[-1] = runs[-1][0], row
        else:
            runs.append((row, row))
    return tuple(runs)


def _file(record: Record) -> FileRows:
    ranges, complete = _ranges(record)
    return FileRows(
        record["batch"],
        record["sheet"],
        record["source"],
        record["told_by"],
        record["newest_as_of"],
        record["taken"],
        ranges,
        complete,
    )


def _ranges(record: Record) -> tuple[Ranges, bool]:
    """All runs, or the first of them; a run without gaps is told whole however long."""
    if record["last"] - record["first"] + 1 == record["taken"]:
        return ((record["first"], record["last"]),), True
    ranges = ranges_of(record["some"])
    whole = record["taken"] <= MOST_ROWS and len(ranges) <= MOST_RANGES
    return ranges[:MOST_RANGES], whole


def _order(file: FileRows) -> tuple[float, int, str, str]:
    return -file.as_of.timestamp(), -file.batch, file.sheet, file.header


def _noted(file: FileRows, notes: Mapping[int, BatchNote]) -> FileRows:
    note = notes.get(file.batch)
    if note is None:
        return file
    zh, en = note.formats.get(file.source, ("", ""))
    names = [note.headers.get((file.source, name), name) for name in file.header.split("|")]
    return replace(file, file=note.file, format_zh=zh, format_en=en, header="、".join(names))
