"""What the API says of audience layers."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.metrics.api import NumberOut

Layer = Literal["high_ticket", "converted", "keen", "carted", "light"]


class AudienceRulesOut(BaseModel):
    """`acts_from` and `ticket_from`: the percent of a show's people below the line; `acts_least`: interactions that are
    many in any show. `version` is 0 for the house's own lines; send it as `seen`."""

    acts_from: int
    acts_least: int
    ticket_from: int
    version: int
    by: str | None
    at: datetime | None


class AudienceLinesOut(BaseModel):
    """Where the lines lie in this show: interactions of one person, and what one order of theirs comes to."""

    acts: int | None
    ticket: NumberOut


class AudienceSlotOut(BaseModel):
    """A quarter of an hour from `at` on."""

    at: datetime
    interactions: int


class AudienceTopicOut(BaseModel):
    """`answered` is missing where nobody marked any comment as answered."""

    topic: Literal["quality", "price", "wear", "style"]
    asked: int
    answered: NumberOut


class AudienceLayerOut(BaseModel):
    """`people` are counted once each and belong to this layer alone. `numbers`: interactions, and of who bought orders,
    gmv, ticket (Σ/Σ) and old_buyers; none of a `small` layer of fewer than five."""

    layer: Layer
    people: int
    small: bool
    share: NumberOut
    numbers: dict[str, NumberOut]
    slots: list[AudienceSlotOut]
    topics: list[AudienceTopicOut]


class AudienceSourceOut(BaseModel):
    """Who told live of what people did: how many signals, and how many of them name nobody."""

    source: str
    signals: int
    nameless: int
    newest_at: datetime


class AudienceOrdersOut(BaseModel):
    """Orders of the show, each once: `filed` from files, `nobodys` without a buyer. `buyers` named by files, of whom
    `joined` were found among the viewers by an order's number. `before`: orders known from before the show."""

    orders: int
    filed: int
    nobodys: int
    buyers: int
    joined: int
    before: int


class AudienceOut(BaseModel):
    """`rows` are empty where who bought can't be told from who didn't; without signals they are of buyers alone.
    `people` are those of all layers. `lacks`: what keeps them from being everybody."""

    rules: AudienceRulesOut
    people: int
    lines: AudienceLinesOut | None
    rows: list[AudienceLayerOut]
    sources: list[AudienceSourceOut]
    orders: AudienceOrdersOut | None
    lacks: list[Literal["no_time", "no_signals", "nameless", "several_sources", "no_orders", "nobodys", "apart"]]
