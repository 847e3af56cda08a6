"""Phrases, to be read and taken."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from kaibo.accounts.api import Request, guarded_router
from kaibo.planning.phrases.house import Category, Scene, phrases

router = guarded_router("planning")


class PhraseOut(BaseModel):
    """`slots` are the names that stand in `text` in braces."""

    key: str
    scene: Scene
    category: Category
    text: str
    slots: list[str]


@router.get("/phrases", permission="planning.plans.read", response=list[PhraseOut])
def read_phrases(request: Request) -> list[dict[str, Any]]:
    """The house's phrases, scene by scene in the order of a show."""
    return [{**vars(each), "slots": each.slots} for each in phrases()]
