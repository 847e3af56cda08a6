"""What the API says of numbers: the shapes of its answers, from which the pages' types are made.

Money in major units, durations in seconds, rates as fractions; missing is null.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from kaibo.kit.units import Unit
from kaibo.metrics.formula import Basis


class NumberOut(BaseModel):
    """A number, its parts, and the query string of its passport. `reason` is the text key of why it is missing.

    `amounts` holds the value per currency where there are several. `counted` of `of` rows knew both parts of a rate.
    `lacking`: keys of metrics of which a balance knows nothing, or not all.
    """

    value: float | None
    unit: Unit
    currency: str | None
    numerator: float | None
    denominator: float | None
    low: float | None
    high: float | None
    estimated: bool
    reason: str | None
    amounts: dict[str, float]
    counted: int | None
    of: int | None
    lacking: list[str] = []
    passport: str | None


class ChangeOut(BaseModel):
    before: NumberOut
    difference: float | None
    ratio: float | None


class CutOut(BaseModel):
    """The numbers of one cut; `labels` names values for people where a name is known."""

    dimensions: dict[str, str | int | None]
    labels: dict[str, str]
    numbers: dict[str, NumberOut]
    changes: dict[str, ChangeOut]


class NumbersOut(BaseModel):
    rows: list[CutOut]


class PlatformNameOut(BaseModel):
    platform: str
    zh: str
    en: str


class MetricOut(BaseModel):
    """A metric as declared. `adds`: how values of several cuts go together. `includes` tells freight, coupons,
    refunds: true, false or null (as the source has it)."""

    key: str
    room: str
    zh: str
    en: str
    unit: Unit
    basis: Basis
    adds: Literal["sum", "peak", "recomputed", "no"]
    definition_zh: str
    definition_en: str
    formula: str
    formula_en: str
    platforms: list[PlatformNameOut]
    notes_zh: str
    notes_en: str
    includes: dict[str, bool | None]
    source: str
    sources: list[str]
    dimensions: list[str]


class WindowOut(BaseModel):
    """Business days, both included; null asks for all there is."""

    from_: Annotated[date | None, Field(alias="from")]
    to: date | None
    zone: str
    day_start: int


class FileRowsOut(BaseModel):
    """Rows of one sheet of a file; `ranges` are first and last rows, all of them if `complete`."""

    batch: int
    file: str
    sheet: str
    format_zh: str
    format_en: str
    header: str
    rows: int
    ranges: list[tuple[int, int]]
    complete: bool
    as_of: datetime


class AccountSourceOut(BaseModel):
    account: str
    source: str


class OtherOut(BaseModel):
    """What another source says of the same question."""

    source: str
    source_zh: str
    source_en: str
    value: NumberOut


class IncludesOut(BaseModel):
    """What is counted in: true, false, or null (as the source has it)."""

    freight: bool | None
    coupons: bool | None
    refunds: bool | None


class PassportOut(BaseModel):
    key: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    value: NumberOut
    formula: str
    formula_en: str
    formula_numbers: str
    basis: Basis
    window: WindowOut
    attribution_zh: str
    attribution_en: str
    includes: IncludesOut
    as_of: datetime | None
    source_zh: str
    source_en: str
    accounts: list[AccountSourceOut]
    files: list[FileRowsOut]
    files_in_all: int
    others: list[OtherOut]
    why_zh: str
    why_en: str
    platforms: list[PlatformNameOut]
    notes_zh: str
    notes_en: str


class FactorOut(BaseModel):
    """One part of a change of GMV: the factor before and after, and how much of the change it makes."""

    key: str
    zh: str
    en: str
    unit: Unit
    before: float | None
    after: float | None
    amount: NumberOut


class DecompositionOut(BaseModel):
    before: NumberOut
    after: NumberOut
    change: NumberOut
    parts: list[FactorOut]


class ColumnOut(BaseModel):
    """A number that a table has: its names and its unit."""

    key: str
    zh: str
    en: str
    unit: Unit
    basis: Basis
