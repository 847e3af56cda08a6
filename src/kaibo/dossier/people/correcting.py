"""What is told wrongly of a person is put right: a field of a row at a time, by two people of the team.

A row of ours is changed. One that a source told, or that is only added to, stays: the right words are kept beside it,
with their reason, and are read in its stead (个人信息保护法 第四十六条).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Model

from kaibo.accounts.api import Caller, Place, audit, places, trace
from kaibo.dossier.models import Correction, Request
from kaibo.dossier.people.asking import request_of, somebody
from kaibo.dossier.people.revealing import looked
from kaibo.dossier.people.sealing import masked, opened, sealed
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id

State = Correction.State


@dataclass(frozen=True)
class Told:
    """A field of a row of the person's own. `row` names it within its place."""

    place: str
    row: str
    field: str
    value: str
    beside: bool


@dataclass(frozen=True)
class NewCorrection:
    place: str
    row: str
    field: str
    value: str
    reason: str


def told_of(caller: Caller, id: str, reason: str) -> list[Told]:
    """All that may be corrected; the look is written down with its reason.

    Raises KaiboError: 404, 409 for a request that is done or is none for correction, 429 for whoever looked too often.
    """
    with transaction.atomic():
        row = _asked(id)
        looked(caller, row, reason)
    return _told(row)


def propose(caller: Caller, id: str, new: NewCorrection) -> Request:
    """It waits for a second person. Raises KaiboError: 404, 409 where one waits for the same field, 422 for what isn't
    told of the person there and for words as they are."""
    with transaction.atomic():
        row = _asked(id)
        found = next((each for each in _told(row) if _same(each, new)), None)
        if found is None:
            raise KaiboError("dossier.not_told_there", status=422)
        if found.value == new.value:
            raise KaiboError("dossier.told_so_already", status=422)
        if row.corrections.filter(place=new.place, row=new.row, field=new.field, state=State.WAITING).exists():
            raise KaiboError("dossier.correction_waits", status=409)
        made = Correction(id=new_id("cor"), request=row, place=found.place, row=found.row, field=found.field)
        made.beside, made.reason, made.at = found.beside, new.reason, now()
        made.person, made.by = caller.id, caller.name
        made.masked_before, made.masked_after = masked(found.value), masked(new.value)
        known = sorted(somebody(row).marks)
        made.sealed = sealed(made.id, {"marks": known, "before": found.value, "after": new.value})
        made.save(force_insert=True)
        audit(caller, "dossier.correction.proposed", made.id, place=made.place, field=made.field)
    return row


def settle(caller: Caller, id: str, *, agreed: bool) -> Request:
    """Carried out, or turned down. Raises KaiboError: 404, 403 for whoever proposed it where it is agreed to, 409 where
    it is settled or the row tells something else by now."""
    with transaction.atomic():
        row = there(Correction.objects.select_for_update().select_related("request").filter(id=id).first())
        if row.state != State.WAITING:
            raise KaiboError("dossier.correction_settled", status=409)
        if agreed and row.person == caller.id:
            raise KaiboError("dossier.second_person", status=403)
        if agreed:
            _carry_out(row)
        row.state = State.DONE if agreed else State.TURNED_DOWN
        row.settled_at, row.settled_by = now(), caller.name
        row.sealed = _kept_of(row)
        row.save()
        audit(caller, f"dossier.correction.{row.state}", row.id, place=row.place, field=row.field)
    return row.request


def _asked(id: str) -> Request:
    row = request_of(id, lock=True)
    if row.kind != Request.Kind.CORRECT:
        raise KaiboError("dossier.not_correction", status=409)
    return row


def _told(row: Request) -> list[Told]:
    who = somebody(row)
    who.shown = {}
    trace(who, erase=False)
    known = {place.table: place for place in places()}
    own = ((known[name], each) for name, rows in who.shown.items() if name in known for each in rows)
    return [told for place, each in own for told in _fields(place, each)]


def _fields(place: Place, row: dict[str, Any]) -> list[Told]:
    """Texts of a row; what only names the person among others' words has no key: those words are another's."""
    key = row_key(place, row)
    if key is None:
        return []
    fields = [name for name in dict.fromkeys((*place.told, *place.texts)) if isinstance(row.get(name), str)]
    return [Told(place.table, key, name, row[name], bool(place.keys)) for name in fields]


def row_key(place: Place, row: dict[str, Any]) -> str | None:
    """What a row is known by again, None for one that isn't."""
    names = place.keys or ((place.model._meta.pk.attname,) if place.model and place.model._meta.pk else ())
    return "|".join(str(row[name]) for name in names) if names and all(name in row for name in names) else None


def _same(told: Told, new: NewCorrection) -> bool:
    return (told.place, told.row, told.field) == (new.place, new.row, new.field)


def _carry_out(row: Correction) -> None:
    told = json.loads(opened(row))
    if row.beside:
        return
    place = next(each for each in places() if each.table == row.place)
    assert place.model
    found = place.model._default_manager.select_for_update().filter(pk=row.row).first()
    if found is None or getattr(found, row.field) != told["before"]:
        raise KaiboError("dossier.told_otherwise_now", status=409)
    _change(found, row.field, told["after"])


def _change(found: Model, field: str, value: str) -> None:
    longest = getattr(found._meta.get_field(field), "max_length", None)
    if longest and len(value) > longest:
        raise KaiboError("dossier.words_too_long", status=422, most=longest)
    type(found)._default_manager.filter(pk=found.pk).update(**{field: value})


def _kept_of(row: Correction) -> bytes:
    """Whose it was; the right words only where they are read beside the row."""
    told = json.loads(opened(row))
    kept = {"marks": told["marks"]}
    if row.beside and row.state == State.DONE:
        kept["after"] = told["after"]
    return sealed(row.id, kept)
