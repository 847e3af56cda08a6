"""A table read by a mapping somebody gave: an unwritten format of one table."""

from __future__ import annotations

from kaibo.connectors.format_parts import Column, Format, Table
from kaibo.connectors.options import Options
from kaibo.connectors.reading.api import Book
from kaibo.connectors.reading.api import Table as Sheet
from kaibo.connectors.recognise import Recognised, recognise
from kaibo.connectors.recognising.spec import index_of, name_of, spec_of
from kaibo.connectors.recognising.suggest import header_row, headers_at, mapping_for, signature
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import stable_id
from kaibo.metrics.api import Kind, kinds

PLATFORM = "general"
MOST_NAMED = 20


class WrongMapping(KaiboError):
    """A mapping that can't be what the table is: the person who gave it may correct it."""


def as_mapped(book: Book, options: Options) -> Recognised:
    """The tables whose headers hold all of the mapping. Raises WrongMapping for a mapping that cannot be."""
    kind = kinds().get(options.kind)
    if kind is None:
        raise WrongMapping("connectors.unknown_kind", status=422, kind=options.kind)
    mapped = options.map or _guessed(book, options.kind)
    strange = sorted(set(mapped) - {field.key for field in kind.fields})
    if strange:
        raise WrongMapping("connectors.unknown_field", status=422, **_named(kind), fields=", ".join(strange))
    lacking = [field for field in kind.fields if field.required and field.key not in mapped]
    if lacking:
        keys = ", ".join(field.key for field in lacking)
        fields = {"fields_zh": "、".join(field.zh for field in lacking), "fields_en": keys}
        raise WrongMapping("connectors.map_lacks_field", status=422, **_named(kind), **fields, fields=keys)
    given = _format(options, mapped)
    known = recognise(book.tables, index_of([spec_of(given, given.tables[0])]))
    if not known.found:
        raise WrongMapping("connectors.map_fits_no_table", status=422, **_misnamed(book, mapped))
    return known


def _named(kind: Kind) -> dict[str, str]:
    return {"kind": kind.key, "kind_zh": kind.zh, "kind_en": kind.en}


def _misnamed(book: Book, mapped: dict[str, str]) -> dict[str, str]:
    """The columns that the largest table has not, and those it has."""
    sheet = largest(book)
    here = headers_at(sheet, header_row(sheet))
    names = set(map(name_of, here))
    missing = [header for header in mapped.values() if name_of(header) not in names]
    return {"headers": _few(missing or list(mapped.values())), "here": _few(here)}


def _few(headers: list[str]) -> str:
    shown = "、".join(dict.fromkeys(headers[:MOST_NAMED]))
    return f"{shown} …" if len(headers) > MOST_NAMED else shown


def _format(options: Options, mapped: dict[str, str]) -> Format:
    kind = options.kind
    columns: dict[str, tuple[str, ...] | Column] = {field: (header,) for field, header in mapped.items()}
    table = Table(kind=kind, needs=tuple(mapped), columns=columns)
    declared = kinds()[kind]
    told_alike = stable_id("as", *(f"{field}={header}" for field, header in sorted(mapped.items())))
    return Format(
        key=f"{PLATFORM}.{kind}",
        zh=declared.zh,
        en=declared.en,
        platform=options.platform or PLATFORM,
        family=f"{PLATFORM}.{kind}.{told_alike}",
        verified=True,
        evidence="",
        tables=(table,),
    )


def _guessed(book: Book, kind: str) -> dict[str, str]:
    sheet = largest(book)
    return mapping_for(kind, headers_at(sheet, header_row(sheet)))


def remembered(book: Book, options: Options) -> Options | None:
    """The options with which a table of the same headers was mapped before."""
    if not options.mappings:
        return None
    sheet = largest(book)
    before = options.mappings.get(signature(headers_at(sheet, header_row(sheet))))
    return options.with_mapped(before) if before else None


def largest(book: Book) -> Sheet:
    return max(book.tables, key=lambda table: (table.frame.height * table.width, table.sheet))
