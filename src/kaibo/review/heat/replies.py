"""What the API says of a heat map."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.kit.units import Unit
from kaibo.metrics.api import NumberOut


class HeatSourceOut(BaseModel):
    """Who told the control room: how many signals, and when the newest came."""

    source: str
    signals: int
    newest_at: datetime


class HeatColumnOut(BaseModel):
    """`teller`: whether the control room counted it or files tell it; null where nobody does. `metrics` and `source`
    are what files are asked for."""

    key: Literal["online_change", "interactions", "clicks", "orders", "gmv", "left"]
    unit: Unit
    teller: Literal["room", "files"] | None
    metrics: list[str]
    source: str
    sources: list[HeatSourceOut]


class HeatRowOut(BaseModel):
    """A stretch of the show. `kind` is a segment's, or `clock` for a quarter of an hour. Cells are per minute of its
    `minutes`, of which the first begins at `first_minute`; each has its sum and minutes as its parts. `said` is the
    beginning of what the transcript has of it, "" without one."""

    key: str
    kind: str
    title: str
    product: str
    phrases: list[str]
    said: str
    began_at: datetime
    ended_at: datetime
    minutes: int
    first_minute: datetime | None
    cells: dict[str, NumberOut]


class HeatMapOut(BaseModel):
    """`by_segment` is false where nobody kept the segments. `whole` is the show's own average minute."""

    show: str | None
    run: str | None
    title: str
    started_at: datetime | None
    ended_at: datetime | None
    by_segment: bool
    columns: list[HeatColumnOut]
    rows: list[HeatRowOut]
    whole: dict[str, NumberOut] | None


class PhraseEffectOut(BaseModel):
    """By how much the minutes of a phrase are above those around them in the same show, per minute, over so many
    `shows`; `shrunk` is drawn towards none. No interval is told with under three shows."""

    shows: int
    mean: float
    shrunk: float
    low: float | None
    high: float | None


class LibraryPlaceOut(BaseModel):
    key: str
    retired: bool


class SaidPhraseOut(BaseModel):
    """`effects` by interactions, clicks, orders and left; null where nobody counted it. `library` is null for one that
    isn't in the library, where it would be of `scene`. `said`: how often the transcript has it, null without one."""

    key: str
    text: str
    said: int | None
    scene: Literal["opening", "shape", "benefit", "interact", "closing", "keep"]
    library: LibraryPlaceOut | None
    segments: list[str]
    effects: dict[str, PhraseEffectOut | None]


class SaidPhrasesOut(BaseModel):
    rows: list[SaidPhraseOut]


class LibraryEffectOut(BaseModel):
    """A phrase of the library by its key, said in so many `shows`; `effects` as of a phrase of one show."""

    key: str
    shows: int
    effects: dict[str, PhraseEffectOut | None]


class LibraryEffectsOut(BaseModel):
    """`runs` are the shows that were looked at, the newest; phrases that none of them had are left out."""

    runs: int
    rows: list[LibraryEffectOut]
