"""A report as plain data: every form it is written in is made from this, so no number can differ between them.

Texts are said in both languages; a writer picks one. Nothing here computes.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

import msgspec

from kaibo.kit.units import Unit


class Text(msgspec.Struct, frozen=True, tag="text"):
    """Words in both languages."""

    zh: str
    en: str


class Figure(msgspec.Struct, frozen=True, kw_only=True, tag="figure"):
    """One number as the engine gave it. `value` in major units, seconds or a fraction; None is missing, and `reason`
    is the text key of why. `passport` is the query string of its passport, "" for a figure that has none."""

    name: Text
    value: Decimal | None
    unit: Unit
    currency: str = ""
    passport: str = ""
    reason: str = ""
    signed: bool = False


class Words(msgspec.Struct, frozen=True, tag="words"):
    """A sentence and the figures that back it. `rule` names the rule that wrote it, "" for plain text."""

    text: Text
    figures: tuple[Figure, ...] = ()
    rule: str = ""
    tone: Literal["plain", "good", "warn"] = "plain"


class Card(msgspec.Struct, frozen=True):
    """A large figure with what it is set against."""

    figure: Figure
    beside: tuple[Figure, ...] = ()


class Cards(msgspec.Struct, frozen=True, tag="cards"):
    cards: tuple[Card, ...]


class Column(msgspec.Struct, frozen=True):
    """A column of a table: of words where `unit` is None."""

    name: Text
    unit: Unit | None = None


Cell = Text | Figure


class Grid(msgspec.Struct, frozen=True, tag="grid"):
    """A table. `total` is the engine's own answer for the whole, never the sum of the rows. `left_out` rows
    are not listed."""

    name: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    left_out: int = 0


class Series(msgspec.Struct, frozen=True):
    """One line or row of bars; `second` stands on the right-hand axis."""

    name: Text
    unit: Unit
    values: tuple[Decimal | None, ...]
    currency: str = ""
    form: Literal["bar", "line"] = "bar"
    second: bool = False


class Chart(msgspec.Struct, frozen=True, tag="chart"):
    """`waterfall`: the first series steps from its first value (a start) to its last (an end)."""

    name: Text
    form: Literal["columns", "bars", "lines", "stacked", "waterfall"]
    places: tuple[Text, ...]
    series: tuple[Series, ...]


class Missing(msgspec.Struct, frozen=True, tag="missing"):
    """Said instead of numbers: what is not known, and which file or function would fill it."""

    text: Text


class Written(msgspec.Struct, frozen=True, tag="written"):
    """A place where people write; `slot` keeps what they wrote for this and the next edition."""

    slot: str
    ask: Text
    text: str = ""


Block = Words | Cards | Grid | Chart | Missing | Written


class Page(msgspec.Struct, frozen=True):
    """One slide: its title is the finding, and the blocks stand under it."""

    title: Words
    blocks: tuple[Block, ...] = ()


class Chapter(msgspec.Struct, frozen=True):
    key: str
    name: Text
    pages: tuple[Page, ...]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """`subject` is `2026-09`, `2026`, a show's id, the ids of several by commas, or a plan's id. `first` and `last`
    are business days, both included. `as_of` is the moment whose data it shows."""

    kind: Literal["month", "year", "show", "shows", "plan"]
    subject: str
    name: Text
    company: str
    first: date
    last: date
    as_of: datetime
    chapters: tuple[Chapter, ...]
