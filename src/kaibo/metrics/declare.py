"""What a room declares: kinds of rows that may be imported, measures platforms report, metrics people read."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kaibo.kit.units import Unit


class FieldType(StrEnum):
    """How a cell of a field is read."""

    ID = "id"
    TEXT = "text"
    COUNT = "count"
    QUANTITY = "quantity"
    MONEY = "money"
    RATIO = "ratio"
    DURATION = "duration"
    TIME = "time"
    ENUM = "enum"

    @property
    def unit(self) -> Unit | None:
        return Unit(self.value) if self.value in {unit.value for unit in Unit} else None


@dataclass(frozen=True)
class Field:
    """One field of a kind: `key` is its name in `--map`, in the API and in the docs.

    `aliases` are headers people use for it, so that a mapping can be suggested.
    `hint` tells a duration's unit where a bare number stands ("h", "min", "s").
    """

    key: str
    type: FieldType
    zh: str
    en: str
    required: bool = False
    aliases: tuple[str, ...] = ()
    hint: str = ""


class Shape(StrEnum):
    """Where a kind's rows are stored: one number a row (observation), or one record a row in its own table."""

    OBSERVATION = "observation"
    ORDER_LINE = "order_line"
    MONEY_LINE = "money_line"
    AFTER_SALE = "after_sale"
    COMMENT = "comment"


@dataclass(frozen=True)
class Kind:
    """A kind of table that can be imported, from a platform's format or by a mapping.

    `grain` is what one row speaks of; for observations it is stored with every number.
    Fields of an observation kind that carry a unit are its measures.
    """

    key: str
    room: str
    zh: str
    en: str
    shape: Shape
    grain: str
    fields: tuple[Field, ...]

    def field(self, key: str) -> Field:
        return next(each for each in self.fields if each.key == key)

    @property
    def measures(self) -> tuple[Field, ...]:
        return tuple(each for each in self.fields if self.shape is Shape.OBSERVATION and each.type.unit)


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
    """Σ of one measure over the rows asked for. `of` names `grain.measure` for observations, or
    a column expression's name of a record table (`order_line.gmv`)."""

    of: str


@dataclass(frozen=True)
class Once:
    """A measure that can't be added (people, peaks): a value only where one row of its grain is asked for.

    `across` says what may be told over several rows: "max" for peaks, "none" for people.
    """

    of: str
    across: str = "none"


@dataclass(frozen=True)
class Quotient:
    """Σ numerator / Σ denominator of two other metrics (by key), times `scale`. Both from the same source."""

    numerator: str
    denominator: str
    scale: int = 1


@dataclass(frozen=True)
class Less:
    """One metric less another, from the same source."""

    whole: str
    part: str


Part = Total | Once | Quotient | Less


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
