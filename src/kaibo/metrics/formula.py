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


@dataclass(frozen=True)
class Term:
    """One number that a balance adds (`sign` 1) or takes off (-1).

    `share`: the metric that says how much of the whole this number knows; below 1 something of it lacks.
    `optional`: nobody need tell it; unknown it counts as nothing.
    `of`: a dimension whose values have it; a cut without one (orders of no show) lacks nothing here.
    """

    key: str
    sign: int = 1
    share: str = ""
    optional: bool = False
    of: str = ""


@dataclass(frozen=True)
class Balance:
    """Numbers of any sources added and taken off, cut by cut; the first must be known.

    What is unknown of the others is named beside the value and never counted as nothing in silence.
    `per`: divided by this metric times `scale` (profit an hour).
    """

    terms: tuple[Term, ...]
    per: str = ""
    scale: int = 1


Part = Total | Once | Mean | Quotient | Less | Balance


@dataclass(frozen=True)
class Metric:
    """A number people read, declared once by the room that owns it.

    `formulas` are alternatives, best source first; an account's numbers come from the first with data.
    `platforms` maps a platform to (zh, en): what the platform means by the same word.
    `includes` tells freight, coupons, refunds: True, False or None (as the source has it).
    `needs`: permissions without which the number is hidden from whoever asks.
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
    needs: tuple[str, ...] = ()
    attribution_zh: str = ""
    attribution_en: str = ""
    source: str = ""
