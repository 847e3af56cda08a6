"""What a format file may say: a format, its tables, their columns."""

from __future__ import annotations

from typing import Literal

import msgspec

from kaibo.connectors.values.text import normal_header

Treatment = Literal["drop", "mask", "pseudonym"]
Layout = Literal["rows", "pairs", "labels"]
Order = Literal["", "ymd", "dmy", "mdy"]


class Column(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a field is found and read.

    `headers`: names of the column, best first. `unit`: what a bare number counts where the header does not
    say: d, h, min, s, ms; %; serial, epoch_s, epoch_ms. `part`: the end of a written range to take.
    `once`: the value of the whole order stands on each of its lines and counts on the first. `add`: the sum of
    all these columns, `less` those. `whole`: an amount that is only taken where all of these columns are there and
    quantity times price does not tell it. `beside`: the unnamed column to the right holds the time of day. `match`:
    the first group of this pattern is the value. `weak`: gives way to what the person who imports says.
    """

    headers: tuple[str, ...] = ()
    unit: str = ""
    part: Literal["", "start", "end"] = ""
    once: bool = False
    add: bool = False
    less: tuple[str, ...] = ()
    whole: bool = False
    beside: bool = False
    match: str = ""
    weak: bool = False


Columns = dict[str, tuple[str, ...] | Column]


class SubRows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rows that detail the row above: those whose cell under `header` begins with one of `marks`."""

    header: str
    marks: tuple[str, ...]
    rule: str = "sku_row"


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One table of a format.

    `headers`: the whole header row as seen in the wild; what is neither a column nor personal is known and not
    kept. `uses`: shared sets of columns, which the table's own override. `needs`: fields without which it is not
    this table; `marks`: headers that must be there; `never`: headers that must not. `layouts`: rows under a
    header row, `pairs` of label and value down a column, or `labels` named in one column and valued in another.
    `skip`: the table is known and its rows are left out under this rule. `title`: a lone cell above the header
    row is this field. `totals`: further words for total rows. `fill_down`: fields of merged cells. `carry`:
    fields that stand on the first line of an order only and hold for all of its lines. `joined`: the mark between
    the ids of several lines that share one row, whose price is then that of all. `words`: what words of a field
    mean here, before the common ones.
    """

    kind: str = ""
    skip: str = ""
    uses: tuple[str, ...] = ()
    sheet: str = ""
    layouts: tuple[Layout, ...] = ("rows",)
    label: str = ""
    value: str = ""
    header_rows: int = 1
    needs: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    family: str = ""
    estimated: bool = False
    title: str = ""
    totals: tuple[str, ...] = ()
    sub_rows: SubRows | None = None
    fill_down: tuple[str, ...] = ()
    carry: tuple[str, ...] = ()
    joined: str = ""
    headers: tuple[str, ...] = ()
    columns: Columns = {}
    personal: dict[str, Treatment] = {}
    words: dict[str, dict[str, str]] = {}

    def column(self, field: str) -> Column:
        given = self.columns[field]
        return given if isinstance(given, Column) else Column(given)

    def known_headers(self) -> dict[str, str]:
        """Every header the table is known by: comparable name -> as written."""
        columns = map(self.column, self.columns)
        mapped = (header for column in columns for header in (*column.headers, *column.less))
        named = (*self.headers, *self.personal, self.label, self.value, *mapped)
        return {normal_header(header): header for header in named if header}


class Trap(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one must know of such a file, in both languages."""

    zh: str
    en: str


class Format(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of file a platform gives.

    `verified` only where a real file or a whole header list was seen (`evidence` says which). `family`: exports
    of one family replace each other, newest first. `one_show`: all tables speak of one show. `stacked`: a
    sheet holds several tables, one under the other. `names`: patterns of the file's name whose groups tell
    account, show_id, title, as_of, day, from, to, ended_at. Empty currency, zone or date_order: read from the
    file, else asked.
    """

    key: str
    zh: str
    en: str
    platform: str
    verified: bool
    evidence: str
    tables: tuple[Table, ...]
    currency: str = ""
    zone: str = ""
    date_order: Order = ""
    family: str = ""
    one_show: bool = False
    stacked: bool = False
    names: tuple[str, ...] = ()
    traps: tuple[Trap, ...] = ()
    shared: dict[str, Columns] = {}

    @property
    def source(self) -> str:
        """What stored rows name as their source: the family whose newest export counts."""
        return self.family or self.key

    def source_of(self, table: Table) -> str:
        return table.family or self.source


class BrokenFormat(ValueError):
    """A format file that cannot be right: which `file`, and what in it is wrong."""

    def __init__(self, file: str, wrong: str) -> None:
        super().__init__(f"{file}: {wrong}")
        self.file = file
