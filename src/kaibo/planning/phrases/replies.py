"""What the API says of phrases."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.planning.phrases.house import Category, Scene


class PhraseOut(BaseModel):
    """`slots` are the names that stand in `text` in braces. `house`: it came with Kaibo; `by` changed it last, empty
    where nobody did. `due`: it is to be looked over, for never or long ago it was; else `due_at` says when. Send
    `version` as `seen`."""

    key: str
    scene: Scene
    category: Category
    text: str
    slots: list[str]
    source: str
    house: bool
    favourite: bool
    retired: bool
    version: int
    by: str
    reviewed_at: datetime | None
    reviewed_by: str
    due: bool
    due_at: datetime | None


class PhraseLibraryOut(BaseModel):
    """`reviewed` of those `in_use` were looked over in the last `every_days`."""

    every_days: int
    in_use: int
    reviewed: int
    phrases: list[PhraseOut]


class PhraseChangeOut(BaseModel):
    """`before` is the text it replaced, null where the text stayed."""

    number: int
    what: Literal["added", "changed", "retired", "restored", "reviewed"]
    text: str
    before: str | None
    by: str
    at: datetime


class PhraseUseOut(BaseModel):
    """`at`: when the show is planned to begin."""

    plan: str
    title: str
    at: datetime
    segment: str
    segment_title: str


class PhraseCardOut(PhraseOut):
    changes: list[PhraseChangeOut]
    uses: list[PhraseUseOut]
