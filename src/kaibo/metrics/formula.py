"""What people read: a metric, and the formulas that give it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kaibo.kit.units import Unit


class Basis(StrEnum):
    """What a metric counts: people are never added, times are."""

    PEOPLE = "people"
    TIMES = "times"
    MONEY = "money"
    TIME = "time"
    THINGS = "things"
    NONE = "none"


@dataclass(frozen=True)
class Total:
    """Σ of one measure, named `grain.measure` (`show.amount`, `order_line.gmv`, `show.rows` for how many).

    `or_of` is read in a row where `of` is unknown.
    """

    of: str
    or_of: str = ""


@dataclass(frozen=True)
class Once:
    """A measure that can't be added (people, peaks, rates): a value only where one row of its grain is asked for.

    `across` says what may be told over several rows: "max" for peaks, "none" for people and rates.
    """

    of: str
    across: str = "none"


@dataclass(frozen=True)
class Mean:
    """A mean that a platform reports: one row as it is, several weighted by another measure of the same row.

    Without `weight` every row counts the same.
    """

    of: str
    weight: str = ""


@dataclass(frozen=True)
class Quotient:
    """Σ numerator / Σ denominator of two other metrics (by key), times `scale`, over rows that know both.

    Both come from the same source, unless `apart`: then each comes from its own.
    """

    numerator: str
    denominator: str
    scale: int = 1
    apart: bool = False


@dataclass(frozen=True)
class Less:
    """One metric less another, from the same source, over rows that know both."""

    whole: str
    part: str


Part = Total | Once | Mean | Quotient | Less


@dataclass(frozen=True)
class Metric:
    """A number people read, declared once by the room that owns it.

    `formulas` are alternatives, best source first; an account's numbers come from the first with data.
    `platforms` maps a platform to (zh, en): what the platform means by the same word.
    `includes` tells freight, coupons, refunds: True, False or None (as the source has it).
    """

    key: str
    room: str
    zh: str
    en: str
    unit: Unit
    basis: Basis
    formulas: tuple[Part, ...]
    definition_zh: str
    definition_en: str
    platforms: dict[str, tuple[str, str]] = field(default_factory=dict)
    notes_zh: str = ""
    notes_en: str = ""
    includes: dict[str, bool | None] = field(default_factory=dict)
    attribution_zh: str = ""
    attribution_en: str = ""
    source: str = ""
