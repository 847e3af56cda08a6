"""What the API says of packs and rules."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.compliance.replies import SuggestionOut


class OwnPackOut(BaseModel):
    """`rules` counts them."""

    id: str
    name: str
    category: str
    rules: int
    at: datetime
    by: str


class HousePackOut(BaseModel):
    category: str
    rules: int
    laws: list[str]


class PacksOut(BaseModel):
    """`own`: the company's, in force; `house`: those that come with Kaibo, by category."""

    own: list[OwnPackOut]
    house: list[HousePackOut]


class RuleOut(BaseModel):
    """`words`: the first of `count` words, patterns or notices. `pack` is the company's own, null for the house's."""

    id: str
    category: str
    severity: Literal["blocking", "must_fix", "suspected"]
    law: str
    article: str
    valid_from: date
    valid_to: date | None
    suggestion: SuggestionOut
    words: list[str]
    count: int
    pack: str | None


class RulesPageOut(BaseModel):
    rows: list[RuleOut]
    total: int
