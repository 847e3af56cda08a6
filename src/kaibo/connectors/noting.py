"""What is told of a parsed file: its tables, columns with masked samples, counts, accounts, shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice

from kaibo.connectors.clean.job import Job
from kaibo.connectors.clean.ledger import Ledger
from kaibo.connectors.clean.personal import hidden, is_personal_header
from kaibo.connectors.mapped import PLATFORM, largest
from kaibo.connectors.options import Options
from kaibo.connectors.reading.api import ROW, Book, Table
from kaibo.connectors.recognise import Recognised
from kaibo.connectors.recognising.found import Found
from kaibo.connectors.recognising.spec import name_of
from kaibo.connectors.recognising.suggest import header_row, headers_at, mapping_for, signature, suggested
from kaibo.connectors.summary import ColumnNote, Suggestion, Summary, TableNote, Wrong
from kaibo.kit.i18n import LANGUAGES, say
from kaibo.kit.masking import masked
from kaibo.metrics.api import kinds

SAMPLES = 2
SAMPLE_ROWS = 5
LONGEST_SAMPLE = 60
PSEUDONYMS = frozenset({"customer_id", "person"})


def summary_of(known: Recognised, job: Job, stored: Counter[str], rows: list[int]) -> Summary:
    assert known.format
    ledger, given, first = job.ledger, known.format, known.found[0]
    tables = [_table_note(found, many) for found, many in zip(known.found, rows, strict=True)]
    columns = [column for table in tables for column in table.columns]
    unknown = [header for found in known.found for header in found.unknown]
    if unknown and not given.key.startswith(PLATFORM):
        ledger.warn("unknown_columns", headers="、".join(dict.fromkeys(unknown)), count=len(set(unknown)))
    for header, count in repeated(known.found):
        ledger.warn("repeated_header", header=header, count=count)
    if not given.verified:
        ledger.warn("unverified_format", name_zh=given.zh, name_en=given.en)
    return Summary(
        status="parsed",
        format=given.key,
        family=given.source,
        kind=first.kind if len({found.kind for found in known.found}) == 1 else _main_kind(known.found),
        platform=given.platform,
        verified=given.verified,
        currency=job.reader.currency,
        zone=job.zone,
        date_order=job.reader.order or "",
        as_of=job.told.as_of,
        rows_read=ledger.read,
        rows_stored=ledger.stored,
        skipped=dict(sorted(ledger.skipped.items())),
        refused_count=ledger.refused,
        refused=ledger.first_refusals,
        stored=dict(sorted(stored.items())),
        period_from=ledger.first_day,
        period_to=ledger.last_day,
        tables=tables,
        accounts=list(job.cast.accounts.values()),
        shows=list(job.cast.shows.values()),
        products=list(job.cast.products.values()),
        personal=list(dict.fromkeys(column.header for column in columns if column.personal)),
        unknown_columns=list(dict.fromkeys(unknown)),
        warnings=ledger.warnings,
        signature=signature(first.headers.values()),
    )


def repeated(found: list[Found]) -> list[tuple[str, int]]:
    """Headers that are read and stand more than once in their table, with how often."""
    told = []
    for each in found:
        read = {name_of(each.headers[place]) for place in each.wanted if place in each.headers}
        names = Counter(name_of(header) for header in each.headers.values())
        first = {name_of(header): header for header in reversed(each.headers.values())}
        told += [(first[name], count) for name, count in names.items() if count > 1 and name in read]
    return told


def _main_kind(found: list[Found]) -> str:
    return "shows" if any(each.kind == "shows" for each in found) else found[0].kind


def _table_note(found: Found, rows: int) -> TableNote:
    return TableNote(found.sheet, found.format.key, found.kind, rows, found.header_row, tuple(_columns(found)))


def _columns(found: Found) -> list[ColumnNote]:
    """Columns that are read, personal, or unknown; what the format knows and leaves is not listed."""
    field_of = {place: field for field, bound in found.bound.items() for place in bound.places}
    personal = {name_of(header) for header in found.table.personal}
    unknown = set(found.unknown)
    cells = found.frame.head(SAMPLE_ROWS).to_dict(as_series=False)
    notes = []
    for place, header in found.headers.items():
        field = field_of.get(place, "")
        private = (
            name_of(header) in personal or field in PSEUDONYMS or (header in unknown and is_personal_header(header))
        )
        if field or private or header in unknown:
            notes.append(ColumnNote(header, field, _samples(cells[place], private=private), private))
    return notes


def _samples(cells: Iterable[str | None], *, private: bool) -> tuple[str, ...]:
    some = islice((cell for cell in cells if cell), SAMPLES)
    return tuple(hidden(cell) if private else masked(cell, names=True)[:LONGEST_SAMPLE] for cell in some)


def left_over(tables: list[Table], ledger: Ledger) -> None:
    """Sheets in which nothing was recognised: their rows are counted, and people are told."""
    for table in tables:
        if table.frame.height:
            ledger.read += table.frame.height
            ledger.skip("unknown_table", table.frame.height)
            ledger.warn("unknown_table", sheet=table.sheet, rows=table.frame.height)


def needs_mapping(book: Book, options: Options | None = None, wrong: Wrong | None = None) -> Summary:
    """Nothing fits: the headers of the largest table, masked samples, and the mapping that was given and is `wrong`,
    else the one that fits best."""
    sheet = largest(book)
    at = header_row(sheet)
    headers = headers_at(sheet, at)
    kind, mapped = _given(options, headers) if options and options.kind in kinds() else suggested(headers)
    rows = sheet.frame.drop(ROW).slice(at + 1, SAMPLE_ROWS).rows()
    private = [bool(cell) and is_personal_header(cell or "") for cell in sheet.frame.drop(ROW).row(at)]
    samples = [tuple(_shown(cell, hide=hide) for cell, hide in zip(row, private, strict=True)) for row in rows]
    row = int(sheet.frame[ROW][at])
    note = Suggestion(sheet.sheet, row, tuple(headers), tuple(samples), signature(headers), kind, mapped)
    return Summary(
        status="needs_mapping",
        platform=PLATFORM,
        rows_read=book.lines,
        suggestion=note,
        signature=note.signature,
        wrong=wrong,
    )


def _given(options: Options, headers: list[str]) -> tuple[str, dict[str, str]]:
    return options.kind, options.map or mapping_for(options.kind, headers)


def reads_nothing(summary: Summary) -> Wrong | None:
    """What to say of a mapping by which no row could be read; None where one was."""
    if summary.rows_stored or not summary.refused:
        return None
    first = summary.refused[0]
    where = f"“{first.column}” {first.cell}".strip() if first.column else ""
    said = {f"reason_{language}": say(language, f"connectors.reason.{first.code}") for language in LANGUAGES}
    params = {"rows": str(summary.rows_read), "row": str(first.row), "where": where, **said}
    return Wrong("connectors.map_reads_nothing", params)


def _shown(cell: str | None, *, hide: bool) -> str:
    if not cell:
        return ""
    return hidden(cell) if hide else masked(cell, names=True)[:LONGEST_SAMPLE]
