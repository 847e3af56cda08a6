"""The phrase library: read and taken by who plans, kept by who writes plans; favourites are each person's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import StringConstraints

from kaibo.accounts.api import Body, Caller, Request, guarded_router
from kaibo.compliance.api import LAWFUL
from kaibo.planning.asked import Seen
from kaibo.planning.models import Phrase
from kaibo.planning.phrases import acts
from kaibo.planning.phrases.house import Category, Scene
from kaibo.planning.phrases.library import EVERY_DAYS, library, phrase_shown
from kaibo.planning.phrases.reading import phrase
from kaibo.planning.phrases.replies import PhraseCardOut, PhraseLibraryOut, PhraseOut

router = guarded_router("planning")

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=500), LAWFUL]
Source = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
ACTS: dict[str, Callable[..., Phrase]] = {"retire": acts.retire, "restore": acts.restore, "review": acts.review}


class PhraseIn(Body):
    """`{price}` and the like are slots, filled in by whoever says it."""

    scene: Scene
    category: Category = "general"
    text: Text
    source: Source = ""


class PhraseFieldsIn(Body):
    """What is told is changed; `seen` is the phrase's version that the person saw."""

    scene: Scene | None = None
    category: Category | None = None
    text: Text | None = None
    source: Source | None = None
    seen: Seen = None


class PhraseActIn(Body):
    seen: Seen = None


@router.get("/phrases", permission="planning.plans.read", response=PhraseLibraryOut)
def read_phrases(request: Request) -> dict[str, Any]:
    """The house's and the team's phrases, scene by scene in the order of a show; retired ones are marked."""
    return {"every_days": EVERY_DAYS, **vars(library(request.caller))}


@router.post("/phrases", permission="planning.plans.write", response={201: PhraseOut})
def post_phrase(request: Request, body: PhraseIn) -> Status[Any]:
    """422 for words the law forbids, 409 for a phrase that is there already."""
    return Status(201, _shown(acts.add(request.caller, body.model_dump()), request.caller))


@router.get("/phrases/{key}", permission="planning.plans.read", response=PhraseCardOut)
def read_phrase(request: Request, key: str) -> dict[str, Any]:
    """With every change of it, and the segments that say it."""
    return phrase(key, request.caller)


@router.patch("/phrases/{key}", permission="planning.plans.write", response=PhraseOut)
def patch_phrase(request: Request, key: str, body: PhraseFieldsIn) -> dict[str, Any]:
    """409 where somebody changed it after the version `seen`."""
    told = body.model_dump(exclude_none=True, exclude={"seen"})
    return _shown(acts.change(request.caller, key, told, seen=body.seen), request.caller)


@router.put("/phrases/{key}/favourite", permission="planning.plans.read", response=PhraseOut)
def put_favourite(request: Request, key: str) -> dict[str, Any]:
    acts.favour(request.caller, key, liked=True)
    return phrase_shown(key, request.caller)


@router.delete("/phrases/{key}/favourite", permission="planning.plans.read", response=PhraseOut)
def delete_favourite(request: Request, key: str) -> dict[str, Any]:
    acts.favour(request.caller, key, liked=False)
    return phrase_shown(key, request.caller)


@router.post("/phrases/{key}/{act}", permission="planning.plans.write", response=PhraseOut)
def post_phrase_act(
    request: Request, key: str, act: Literal["retire", "restore", "review"], body: PhraseActIn | None = None
) -> dict[str, Any]:
    """`review`: it was looked over and may stay."""
    return _shown(ACTS[act](request.caller, key, seen=body.seen if body else None), request.caller)


def _shown(row: Phrase, caller: Caller) -> dict[str, Any]:
    return phrase_shown(row.key, caller)
