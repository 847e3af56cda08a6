"""The library as it stands: the house's phrases as the team has them, and the team's own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.kit.errors import there
from kaibo.planning.models import Favourite, Phrase
from kaibo.planning.phrases.house import CATEGORIES, SCENES, SLOT
from kaibo.planning.phrases.house import Phrase as HousePhrase
from kaibo.planning.phrases.house import phrases as house

EVERY_DAYS = 90
"""So often each phrase in use is looked over: rules, goods and viewers change with the season."""


@dataclass(frozen=True)
class Library:
    """Phrases scene by scene, general ones first; `reviewed` of `in_use` were looked over in the last `EVERY_DAYS`."""

    phrases: list[dict[str, Any]]
    in_use: int
    reviewed: int


def library(caller: Caller) -> Library:
    """All phrases, the house's and the team's, retired ones marked, with the caller's favourites."""
    rows = {each.key: each for each in Phrase.objects.all()}
    liked = set(Favourite.objects.filter(person=caller.id).values_list("phrase", flat=True))
    known = {each.key: row_of(each) for each in house()} | rows
    shown = [_shown(each, each.key in liked) for each in sorted(known.values(), key=_place)]
    used = [each for each in shown if not each["retired"]]
    return Library(shown, len(used), sum(not each["due"] for each in used))


def phrase_shown(key: str, caller: Caller) -> dict[str, Any]:
    """Raises KaiboError (404)."""
    return _shown(found(key), Favourite.objects.filter(person=caller.id, phrase=key).exists())


def found(key: str) -> Phrase:
    """The team's row of a phrase, or what it would be of the house's. Raises KaiboError (404)."""
    if row := Phrase.objects.filter(key=key).first():
        return row
    first = there(house_phrase(key))
    return row_of(first)


def house_phrase(key: str) -> HousePhrase | None:
    return next((each for each in house() if each.key == key), None)


def row_of(phrase: HousePhrase) -> Phrase:
    """One of the house's that nobody touched yet; not saved."""
    told = {"scene": phrase.scene, "category": phrase.category, "text": phrase.text}
    return Phrase(key=phrase.key, by="", at=now(), **told)


def due_at(row: Phrase) -> datetime | None:
    """When it should be looked over again; None for one that never was: now."""
    return row.reviewed_at + timedelta(days=EVERY_DAYS) if row.reviewed_at else None


def slots(text: str) -> list[str]:
    return list(dict.fromkeys(SLOT.findall(text)))


def _shown(row: Phrase, liked: bool) -> dict[str, Any]:
    due = due_at(row)
    names = ("key", "scene", "category", "text", "source", "retired", "version", "reviewed_at", "reviewed_by", "by")
    return {
        **{name: getattr(row, name) for name in names},
        "slots": slots(row.text),
        "house": house_phrase(row.key) is not None,
        "favourite": liked,
        "due": not row.retired and (due is None or due <= now()),
        "due_at": due,
    }


def _place(row: Phrase) -> tuple[int, int]:
    return SCENES.index(row.scene), CATEGORIES.index(row.category)
