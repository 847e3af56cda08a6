"""Phrases are added, changed, looked over, retired and restored; each change is kept with who made it and when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.compliance.api import fit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.models import Favourite, Phrase, PhraseChange
from kaibo.planning.phrases.library import found, library

CONTENT = ("scene", "category", "text", "source")


def add(caller: Caller, told: Mapping[str, Any]) -> Phrase:
    """One of the team's own: looked over as it is written. Raises KaiboError (422, compliance.blocking) for words the
    law forbids, (409) for one that is there already."""
    fit(told["text"])
    with transaction.atomic():
        _new_text(caller, told["text"])
        row = Phrase(key=new_id("phr"), by=caller.name, at=now(), **told)
        return _kept(row, caller, "added", looked_over=True)


def change(caller: Caller, key: str, told: Mapping[str, Any], *, seen: int | None = None) -> Phrase:
    """Raises KaiboError (404), (409) where it was changed after its version `seen`, (422) as `add`."""
    fit(told.get("text", ""))

    def put(row: Phrase) -> None:
        if told.get("text", row.text) != row.text:
            _new_text(caller, told["text"])
        for name, value in told.items():
            setattr(row, name, value)

    return _change(caller, key, "changed", put, seen, looked_over=True)


def retire(caller: Caller, key: str, *, seen: int | None = None) -> Phrase:
    return _change(caller, key, "retired", lambda row: setattr(row, "retired", True), seen)


def restore(caller: Caller, key: str, *, seen: int | None = None) -> Phrase:
    return _change(caller, key, "restored", lambda row: setattr(row, "retired", False), seen)


def review(caller: Caller, key: str, *, seen: int | None = None) -> Phrase:
    """It was looked over and may stay as it is."""
    return _change(caller, key, "reviewed", lambda row: None, seen, looked_over=True)


def favour(caller: Caller, key: str, *, liked: bool) -> None:
    """Kept at hand by this person, or not any more. Raises KaiboError (404)."""
    if liked:
        Favourite.objects.get_or_create(person=caller.id, phrase=found(key).key)
    else:
        Favourite.objects.filter(person=caller.id, phrase=key).delete()


def _change(
    caller: Caller,
    key: str,
    what: str,
    put: Callable[[Phrase], None],
    seen: int | None,
    *,
    looked_over: bool = False,
) -> Phrase:
    with transaction.atomic():
        row = Phrase.objects.select_for_update().filter(key=key).first() or found(key)
        if seen is not None and row.version != seen:
            raise KaiboError("planning.phrase_changed_by", status=409, who=row.by)
        if row.version == 0:
            _first(row)
        put(row)
        return _kept(row, caller, what, looked_over=looked_over)


def _first(row: Phrase) -> None:
    """The house's text is the first of its versions."""
    row.version, row.at = 1, now()
    row.save(force_insert=True)
    PhraseChange.objects.create(phrase=row, number=1, what="added", at=row.at, **_content(row))


def _kept(row: Phrase, caller: Caller, what: str, *, looked_over: bool) -> Phrase:
    row.version += 1
    row.by, row.at = caller.name, now()
    if looked_over:
        row.reviewed_at, row.reviewed_by = row.at, caller.name
    row.save()
    PhraseChange.objects.create(phrase=row, number=row.version, what=what, by=caller.name, at=row.at, **_content(row))
    return row


def _content(row: Phrase) -> dict[str, str]:
    return {name: getattr(row, name) for name in CONTENT}


def _new_text(caller: Caller, text: str) -> None:
    if any(each["text"] == text for each in library(caller).phrases):
        raise KaiboError("planning.phrase_there", status=409)
