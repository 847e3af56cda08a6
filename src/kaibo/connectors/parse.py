"""One file from its bytes to typed rows and a summary of them, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec
import polars as pl

from kaibo.connectors.clean.cells import Reader
from kaibo.connectors.clean.cleaner import Cleaner
from kaibo.connectors.clean.evidence import evidence
from kaibo.connectors.clean.job import Job
from kaibo.connectors.clean.ledger import Ledger
from kaibo.connectors.clean.whose import Cast, told_by_name
from kaibo.connectors.clean.writing import Writer
from kaibo.connectors.mapped import WrongMapping, as_mapped, remembered
from kaibo.connectors.noting import left_over, needs_mapping, reads_nothing, summary_of
from kaibo.connectors.options import Options
from kaibo.connectors.reading.api import Book, Table, open_book, stream
from kaibo.connectors.recognise import Recognised, recognise
from kaibo.connectors.recognising.found import Found
from kaibo.connectors.summary import Refusal, Summary, Wrong
from kaibo.kit.ahead import ahead

SUMMARY = "summary.json"
REFUSED = "refused.jsonl"

Progress = Callable[[str, int, int], None]


def parse(source: Path, name: str, options: Options, out: Path, progress: Progress | None = None) -> Summary:
    """Read, recognise and clean a file; `out` then holds `<table>.arrow`, refused.jsonl and summary.json.

    `name` is the file's own name, which may tell account, show and time of export. `progress(phase, done,
    total)` hears of rows as they pass. A file nobody knows, or a mapping that can't be, gives status "needs_mapping".
    Raises KaiboError (422) for what is no readable table.
    """
    told = progress or _silent
    out.mkdir(parents=True, exist_ok=True)
    told("reading", 0, 0)
    with open_book(source, name) as book:
        summary = _summary(book, name, options, out, told)
    (out / SUMMARY).write_bytes(msgspec.json.encode(summary))
    return summary


def _summary(book: Book, name: str, options: Options, out: Path, told: Progress) -> Summary:
    """A mapping that cannot be, or reads not one row, is asked for again with what is wrong about it."""
    try:
        known, options = _recognised(book, options)
    except WrongMapping as wrong:
        params = {key: str(value) for key, value in wrong.params.items()}
        return needs_mapping(book, options, Wrong(wrong.code, params))
    if not known.found:
        return needs_mapping(book)
    summary = _cleaned(_Work(book, known, options, out, told), name)
    useless = reads_nothing(summary) if options.kind else None
    return needs_mapping(book, options, useless) if useless else summary


def _recognised(book: Book, options: Options) -> tuple[Recognised, Options]:
    """As the person said, else as a format knows it, else as it was mapped before."""
    if options.kind:
        return as_mapped(book, options), options
    known = recognise(book.tables)
    if known.found:
        return known, options
    before = remembered(book, options)
    return (as_mapped(book, before), before) if before else (known, options)


@dataclass(frozen=True)
class _Work:
    book: Book
    known: Recognised
    options: Options
    out: Path
    progress: Progress


def _cleaned(work: _Work, name: str) -> Summary:
    found = work.known.found
    with (work.out / REFUSED).open("wb") as refusals, Writer(work.out) as writer:
        ledger = Ledger(refusals)
        holds = evidence(found, work.options, ledger, partial(_whole, work))
        told = told_by_name(found[0].format, name, holds.zone)
        reader = Reader(holds.currency, holds.zone, holds.order, told.first_day.year if told.first_day else None)
        cast = Cast(found[0].format.platform, holds.zone, work.options.day_start)
        job = Job(work.options, reader, cast, ledger, told)
        cleaner = Cleaner(job, writer)
        cleaner.learn(found)
        for sheet in dict.fromkeys(each.sheet for each in found):
            _tell(_table(work, sheet), job)
        rows = [_take(work, each, cleaner, job) for each in found]
        cleaner.finish()
        left_over(work.known.left, ledger)
        return summary_of(work.known, job, writer.rows, rows)


def _table(work: _Work, sheet: str) -> Table:
    return next(each for each in work.book.tables if each.sheet == sheet)


def _take(work: _Work, found: Found, cleaner: Cleaner, job: Job) -> int:
    """Clean one table, in slices where it is long; returns its rows."""
    table, before = _table(work, found.sheet), job.ledger.read
    if table.complete:
        cleaner.take(found)
    else:
        for first, slice in ahead(_slices(work, found, table)):
            _refuse(slice, job)
            cleaner.take(found.with_frame(slice.frame), first=first)
            work.progress("cleaning", job.ledger.read, work.book.lines)
    return job.ledger.read - before


def _tell(table: Table, job: Job) -> None:
    """What the reader has to say of a sheet: its remarks, and the rows it could not take in."""
    for remark in table.remarks:
        job.ledger.warn(remark.code, **remark.params)
    if table.complete:
        _refuse(table, job)


def _refuse(table: Table, job: Job) -> None:
    for each in table.refused:
        job.ledger.read += 1
        job.ledger.refuse(Refusal(table.sheet, each.row, each.reason))


def _whole(work: _Work, found: Found, place: str) -> Iterator[pl.Series]:
    """One column of a table, to its end."""
    table = _table(work, found.sheet)
    if table.complete:
        yield found.frame.get_column(place)
    else:
        yield from (slice.frame.get_column(place) for slice in stream(work.book, table, columns=[int(place[1:])]))


def _slices(work: _Work, found: Found, table: Table) -> Iterator[tuple[bool, Table]]:
    """Slices of a long table with only the wanted columns and only rows under the header."""
    places = [int(place[1:]) for place in found.wanted]
    width = max(int(place[1:]) for place in found.headers) + 1
    first = True
    for each in stream(work.book, table, columns=sorted(places), width=width):
        if first:
            each = _below(each, found.header_row)
        yield first, each
        first = False


def _below(slice: Table, header_row: int) -> Table:
    frame = slice.frame.filter(slice.frame["_row"] > header_row)
    refused = tuple(each for each in slice.refused if each.row > header_row)
    return Table(slice.sheet, frame, complete=False, refused=refused, remarks=slice.remarks)


def _silent(phase: str, done: int, total: int) -> None:
    """Nobody listens."""
