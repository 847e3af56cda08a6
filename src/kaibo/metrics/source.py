"""What can answer: stored tables seen as sources of numbers, and the measures of record tables."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kaibo.kit.units import Unit


class How(StrEnum):
    """How a measure of records is told: added, counted once each, or counted where met in two orders or more."""

    SUM = "sum"
    DISTINCT = "distinct"
    REPEATED = "repeated"


@dataclass(frozen=True)
class Beside:
    """Rows of another kind that a measure reads beside its own (a cost beside an order line).

    The columns `<prefix>batch`, `…sheet`, `…row`, `…as_of` and `…source` name them; `fields` are read of them.
    """

    prefix: str
    kind: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Measure:
    """A column expression over one table of records.

    `key` is `grain.name`. `value` is SQL: what is added, or the key that is counted once.
    `when` chooses the rows it speaks of, `known` those of them whose value is known (default: not null).
    `sparse`: once an account has any value, a row without one counts as nothing (refunds).
    `people`: may not be added over accounts, so it is counted over all of them together.
    `fields` are the columns it reads, named in passports. `each` is, for REPEATED, the key of an order.
    """

    key: str
    unit: Unit
    value: str
    when: str = "1"
    known: str = ""
    how: How = How.SUM
    sparse: bool = False
    people: bool = False
    fields: tuple[str, ...] = ()
    each: str = ""
    beside: Beside | None = None


@dataclass(frozen=True)
class Source:
    """A table, or one grain of the observations, that can answer. Its key is that of its kind,
    unless it sees the rows of other kinds together: see `Records.view`.

    `dimensions` are those its rows can be cut and filtered by.
    `counts_zh`, `counts_en`: what its numbers cover and by which date, one sentence.
    """

    key: str
    grain: str
    zh: str
    en: str
    counts_zh: str
    counts_en: str
    dimensions: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The kind whose fields its measures name."""
        return self.key


@dataclass(frozen=True)
class Observed(Source):
    """Numbers as platforms report them. A newer export of a subject replaces the older as a whole.

    `identity`: expressions that tell apart the rows of one subject.
    `whole`: true in rows that tell the whole where an export also breaks it down; `cuts` maps the
    dimension that asks for the breakdown to the column that then must be filled.
    `hosted`: belongs to a show, whose host is looked up.
    `of_shop`: a row without an account tells of the whole shop, and not of some account nobody named.
    """

    identity: tuple[str, ...] = ()
    whole: str = "1"
    cuts: tuple[tuple[str, str], ...] = ()
    hosted: bool = False
    of_shop: bool = False


@dataclass(frozen=True)
class Records(Source):
    """One record a row. `identity` empty: the table holds current records only, chosen by build;
    else a newer record of the same identity replaces the older.

    `view`: a query over `table` and others, read in its place; it keeps `build`, `batch`, `sheet`, `row`, `as_of` and
    `source` of the file row that each of its rows comes from. Its measures name fields of the kind `of_kind`.
    `by_batch`: the view is of observations, which have no `build`; it chooses the newest among its rows itself.
    `accounts_of`: further tables of batches whose accounts the view's rows may have.
    """

    table: str = ""
    identity: tuple[str, ...] = ()
    view: str = ""
    of_kind: str = ""
    by_batch: bool = False
    accounts_of: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return self.of_kind or self.key

    @property
    def rows(self) -> str:
        """What stands after FROM."""
        return f"({self.view}) AS {self.grain}" if self.view else self.table
