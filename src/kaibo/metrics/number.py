"""An answer: a number with its parts, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from kaibo.kit.units import Unit
from kaibo.metrics.dimension import Value


class Reason(StrEnum):
    """Why a value is missing; `metrics.reason.<name>` is its sentence."""

    NO_DATA = "no_data"
    OTHER_SOURCE = "other_source"
    NOT_CUT = "not_cut"
    PEOPLE = "people_not_added"
    RATES = "rates_not_averaged"
    CURRENCIES = "several_currencies"
    MIXED = "mixed_sources"
    ZERO = "zero_denominator"
    HIDDEN = "hidden"

    @property
    def text(self) -> str:
        return f"metrics.reason.{self.value}"


@dataclass(frozen=True)
class Number:
    """One value in units people read: yuan, whole things, seconds, a fraction (0.0324).

    `numerator` and `denominator` are the two sums of a quotient. `low` and `high` bound an estimate.
    `amounts` holds the value per currency where there are several (then `value` is None).
    `counted` of `of` rows knew both parts of a quotient. `sources` names each account's source.
    `lacking`: metrics of which a balance knows nothing, or not all; the value is then what is known.
    """

    value: Decimal | None
    unit: Unit
    currency: str | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    reason: Reason | None = None
    estimated: bool = False
    amounts: tuple[tuple[str, Decimal], ...] = ()
    counted: int | None = None
    of: int | None = None
    sources: tuple[tuple[str, str], ...] = ()
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True)
class Change:
    """A number against the same number of another window. `ratio` is None where `before` is missing or zero."""

    before: Number
    difference: Decimal | None
    ratio: Decimal | None


@dataclass(frozen=True)
class Row:
    """The numbers of one cut. `labels` names values for people where the store knows a name (products)."""

    dimensions: dict[str, Value]
    numbers: dict[str, Number]
    labels: dict[str, str] = field(default_factory=dict)
    changes: dict[str, Change] = field(default_factory=dict)
