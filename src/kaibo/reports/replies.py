"""What the API says of a report: the model of `model.py` as it goes over the wire.

Money in major units, durations in seconds, rates as fractions; missing is null.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from kaibo.kit.units import Unit


class TextOut(BaseModel):
    type: Literal["text"]
    zh: str
    en: str


class FigureOut(BaseModel):
    """`passport` is the query string of the number's passport, "" without one; `reason` why it is missing."""

    type: Literal["figure"]
    name: TextOut
    value: float | None
    unit: Unit
    currency: str
    passport: str
    reason: str
    signed: bool


class WordsOut(BaseModel):
    type: Literal["words"]
    text: TextOut
    figures: list[FigureOut]
    rule: str
    tone: Literal["plain", "good", "warn"]


class CardOut(BaseModel):
    figure: FigureOut
    beside: list[FigureOut]


class CardsOut(BaseModel):
    type: Literal["cards"]
    cards: list[CardOut]


class HeadOut(BaseModel):
    """A column of a table: of words where `unit` is null."""

    name: TextOut
    unit: Unit | None


CellOut = Annotated[TextOut | FigureOut, Field(discriminator="type")]


class GridOut(BaseModel):
    type: Literal["grid"]
    name: TextOut
    columns: list[HeadOut]
    rows: list[list[CellOut]]
    total: list[CellOut]
    left_out: int


class SeriesOut(BaseModel):
    name: TextOut
    unit: Unit
    values: list[float | None]
    currency: str
    form: Literal["bar", "line"]
    second: bool


class ChartOut(BaseModel):
    type: Literal["chart"]
    name: TextOut
    form: Literal["columns", "bars", "lines", "stacked", "waterfall"]
    places: list[TextOut]
    series: list[SeriesOut]


class MissingOut(BaseModel):
    type: Literal["missing"]
    text: TextOut


class WrittenOut(BaseModel):
    type: Literal["written"]
    slot: str
    ask: TextOut
    text: str


BlockOut = Annotated[
    WordsOut | CardsOut | GridOut | ChartOut | MissingOut | WrittenOut,
    Field(discriminator="type"),
]


class LeafOut(BaseModel):
    """A page: its title is the finding, and the blocks stand under it."""

    title: WordsOut
    blocks: list[BlockOut]


class ChapterOut(BaseModel):
    key: str
    name: TextOut
    pages: list[LeafOut]


class ReportOut(BaseModel):
    kind: str
    subject: str
    name: TextOut
    company: str
    first: date
    last: date
    as_of: datetime
    chapters: list[ChapterOut]
