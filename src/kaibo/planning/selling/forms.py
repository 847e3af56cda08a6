"""The forms that selling points are told by: the house's, and the team's own."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kaibo.accounts.api import Caller, audit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.planning.models import Item, PointForm

GENERAL = "general"


@dataclass(frozen=True)
class Field:
    """`choices` are proposed, others may be written; `hint` says what belongs there."""

    key: str
    zh: str
    en: str
    hint: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Form:
    key: str
    zh: str
    en: str
    categories: tuple[str, ...]
    fields: tuple[Field, ...]
    own: bool = False


@cache
def house_forms() -> tuple[Form, ...]:
    told = json.loads(files(__package__).joinpath("house.json").read_text("utf-8"))
    return tuple(_form(each) for each in told)


def forms() -> list[Form]:
    """The team's own first, the general one last."""
    return [*(_own(row) for row in PointForm.objects.all()), *house_forms()]


def form_of(known: Iterable[Form], item: Item, key: str = "") -> Form:
    """The form of this key; without one that of the product's category or name, else the general one."""
    told = f"{item.category} {item.name}".casefold()
    every = list(known)
    named = [each for each in every if each.key == key]
    fitting = [each for each in every if any(word.casefold() in told for word in each.categories)]
    return [*named, *fitting, *(each for each in every if each.key == GENERAL)][0]


def keep_form(caller: Caller, name: str, categories: list[str], names: list[str], id: str = "") -> PointForm:
    """A new form, or one as it is now: fields of the same name keep what products tell in them.

    Raises KaiboError (404) for a form there isn't, (422) where a name stands twice.
    """
    if len(set(names)) != len(names):
        raise KaiboError("planning.field_twice", status=422)
    row = there(PointForm.objects.filter(id=id).first() if id else PointForm(id=new_id("frm")))
    known = {each["name"]: each["key"] for each in row.fields}
    row.fields = [{"key": known.get(each) or new_id("fld"), "name": each} for each in names]
    row.name, row.categories, row.by, row.at = name, categories, caller.name, now()
    row.save()
    audit(caller, "planning.point_form.kept", row.id, name=name)
    return row


def drop_form(caller: Caller, id: str) -> None:
    """What products tell in it stays with them. KaiboError (404) for a form there isn't."""
    if not PointForm.objects.filter(id=id).delete()[0]:
        raise KaiboError("kit.not_found", status=404)
    audit(caller, "planning.point_form.dropped", id)


def _form(told: dict[str, Any]) -> Form:
    fields = tuple(Field(**{**each, "choices": tuple(each.get("choices", ()))}) for each in told["fields"])
    return Form(told["key"], told["zh"], told["en"], tuple(told["categories"]), fields)


def _own(row: PointForm) -> Form:
    fields = tuple(Field(each["key"], each["name"], each["name"]) for each in row.fields)
    return Form(row.id, row.name, row.name, tuple(row.categories), fields, own=True)
