"""What may be imported: kinds of rows and their fields."""

from __future__ import annotations

from dataclasses import dataclass
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
    `lasting`: a row holds from its day on, until another takes its place (a product's cost, a host's pay).
    `needs`: permissions without which files of this kind are not shown to whoever didn't hand them in.
    """

    key: str
    room: str
    zh: str
    en: str
    shape: Shape
    grain: str
    fields: tuple[Field, ...]
    lasting: bool = False
    needs: tuple[str, ...] = ()

    def field(self, key: str) -> Field:
        return next(each for each in self.fields if each.key == key)

    @property
    def measures(self) -> tuple[Field, ...]:
        return tuple(each for each in self.fields if self.shape is Shape.OBSERVATION and each.type.unit)
