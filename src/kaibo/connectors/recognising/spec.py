"""The tables of all formats, made ready to be compared with header rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from kaibo.connectors.format_parts import Format, Layout, Table
from kaibo.connectors.formats import formats
from kaibo.connectors.values.text import Header, header
from kaibo.connectors.words import words

LEAST_KNOWN = 2
LONGEST_HEADER = 200


@lru_cache(maxsize=20_000)
def _name(text: str) -> Header:
    return header(text)


def name_of(cell: str | None) -> str:
    """The comparable name of a header cell, "" for none."""
    return _name(cell).name if cell and len(cell) <= LONGEST_HEADER else ""


def unit_of(cell: str) -> str:
    """What stands in a header's last brackets if it is a unit."""
    return _name(cell).unit


@dataclass(frozen=True, eq=False)
class Spec:
    """One table of a format: every name it is known by, and what must and must not be among a file's.

    `known`: comparable names; `spelt`: the same as they are written; `telling`: those not any table may have.
    """

    format: Format
    table: Table
    known: frozenset[str]
    spelt: frozenset[str]
    telling: frozenset[str]
    needs: tuple[frozenset[str], ...]
    marks: frozenset[str]
    never: frozenset[str]
    sheet: re.Pattern[str]

    def fits(self, names: frozenset[str], sheet: str) -> bool:
        return (
            self.marks <= names
            and self._told_by(names)
            and not self.never & names
            and all(each & names for each in self.needs)
            and bool(self.sheet.search(sheet))
        )

    def _told_by(self, names: frozenset[str]) -> bool:
        """Whether anything but ordinary headers says so, where neither the sheet's name nor a person does."""
        sheet = self.table.sheet.strip("^$")
        told = sheet and name_of(sheet) not in _ordinary()
        return bool(told or not self.table.headers or self.telling & names)

    def least_of(self, names: int) -> int:
        """How many of so many headers must be known; one is enough where the sheet or the person says what it is.

        Else it is half of them: columns may be left out of an export, but few are ever added to it.
        """
        return 1 if self.table.sheet or not self.table.headers else max(LEAST_KNOWN, (names + 1) // 2)


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(map(name_of, words().ordinary))


def spec_of(given: Format, table: Table) -> Spec:
    fields = {field: frozenset(map(name_of, table.column(field).headers)) for field in table.columns}
    known = table.known_headers()
    return Spec(
        given,
        table,
        frozenset(known),
        frozenset(known.values()),
        frozenset(known) - _ordinary(),
        tuple(fields[field] for field in table.needs),
        frozenset(map(name_of, table.marks)),
        frozenset(map(name_of, table.never)),
        re.compile(table.sheet, re.IGNORECASE),
    )


@dataclass(frozen=True)
class Index:
    """Header name -> the tables that know it."""

    by_name: dict[str, tuple[Spec, ...]]
    specs: tuple[Spec, ...] = ()

    def of_sheet(self, sheet: str, layout: Layout) -> list[Spec]:
        """Tables whose labels run down a column, that a sheet of this name may hold."""
        return [spec for spec in self.specs if layout in spec.table.layouts and spec.sheet.search(sheet)]

    def spelt_in(self, given: Format) -> frozenset[str]:
        """Every header of a format as it is written, and in its comparable form."""
        return self._spelt.get(given.key, frozenset())

    @cached_property
    def _spelt(self) -> dict[str, frozenset[str]]:
        spelt: dict[str, frozenset[str]] = {}
        for spec in self.specs:
            spelt[spec.format.key] = spelt.get(spec.format.key, frozenset()) | spec.known | spec.spelt
        return spelt

    def fitting(self, names: frozenset[str], sheet: str) -> list[tuple[int, Spec]]:
        """Tables these names may head, with how many of the names each knows."""
        counted = Counter(spec for name in names for spec in self.by_name.get(name, ()))
        return [
            (known, spec)
            for spec, known in counted.items()
            if known >= spec.least_of(len(names)) and spec.fits(names, sheet)
        ]


def index_of(specs: Iterable[Spec]) -> Index:
    specs = tuple(specs)
    by_name: dict[str, list[Spec]] = {}
    for spec in specs:
        for name in spec.known:
            by_name.setdefault(name, []).append(spec)
    return Index({name: tuple(found) for name, found in by_name.items()}, specs)


@cache
def known_index() -> Index:
    """Every table of every format."""
    return index_of(spec_of(each, table) for each in formats().values() for table in each.tables)
