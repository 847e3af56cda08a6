"""Every field in which words are written that viewers may read or hear bears one of the marks of the text check."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import filter as filter_names
from fnmatch import fnmatchcase
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel

from kaibo.compliance.api import DRAFT, LAWFUL
from kaibo.site import urls

INSIDE = {"accounts", "compliance", "connectors", "dossier", "events", "notify", "profit", "reports", "review"}
"""Rooms whose words stay with the team, with an authority or with the person they are about."""
NEVER = {
    "names a thing by its key": (
        "account after app basis channel code currency first form goals hosts id ids item key kind link metric order"
        " part period plan platform product product_id products reservation room_id review_plan rules scene second"
        " segment segments scripts seen sku_id source substitute target template to"
    ),
    "names a person, a room or a device": "account_name asked_of device host owner person room",
    "is a remark of the team's own": "audience facts note outcome props reason why",
    "sorts": "categories category festival",
    "is a file, or goes nowhere": "data filler password",
}
"""By what a field is called, why no viewer gets to see it."""
OURS = {
    "live.ScreenIn.name": "what the team calls a link",
    "live.MarkIn.text": "a note on the timeline",
    "live.CorrectionIn.said": "the wrong words as they were said",
    "live.WordsIn.text": "the team's lists of words that are looked for",
    "live.AppealIn.text": "why somebody was blocked, told to the team",
    "live.AppealDecisionIn.text": "what the team found then",
    "live.PlanIn.title": "what the team calls a case",
    "live.PlanStepIn.text": "what somebody of the team does",
    "planning.SeedIn.contact": "a person's phone or account",
    "planning.SeedIn.address": "a person's address",
    "planning.SeedSheetIn.name": "a file's name",
    "planning.OwnDayIn.name": "a day in the team's calendar",
    "planning.Check*In.title": "what the team looks at",
    "planning.Task*In.title": "what somebody of the team does",
    "planning.CrewMemberIn.name": "a person",
    "planning.PlanTemplateIn.name": "what the team calls a template",
    "planning.PointFormIn.*": "what the team calls a form and its fields",
    "planning.RehearsalFoundIn.text": "what the team found wrong",
    "planning.GoodsAnswerIn.text": "what the warehouse answers",
    "planning.SeenPriceIn.proof": "where a price was seen",
    "planning.ProofIn.number": "the number on a paper",
    "*SheetIn.name": "a file's name",
    "planning.BringRundownIn.name": "a file's name",
    "planning.AssetFileIn.name": "a file's name",
    "planning.LineHostIn.url": "a host that lines are measured against",
    "planning.CheckResultIn.against": "where a line led",
    "planning.Device*": "a device of the studio",
    "planning.SceneModule*": "a part of the studio",
    "planning.Studio*": "a studio",
    "planning.Upgrade*": "work on the studio",
    "planning.Partner*": "who the team works with",
    "planning.SharedTask*": "who does what with a partner",
    "planning.Cobrand*": "what is agreed with a partner",
}
"""Texts that no viewer gets to see, with what they are; `*` for any. What viewers read has no place in these lists."""


def test_words_for_viewers_are_checked_where_they_are_written() -> None:
    known = {name for names in NEVER.values() for name in names.split()}
    unchecked = {name for name in _bare() if name.rsplit(".", 1)[1] not in known and not _ours(name)}
    assert not unchecked, f"mark them LAWFUL or DRAFT (kaibo.compliance.api), or say whose words they are: {unchecked}"


def test_what_is_said_to_stay_inside_is_there() -> None:
    bare = _bare()
    assert [each for each in OURS if not filter_names(bare, each)] == []


def _bare() -> set[str]:
    return {name for name, marks in _texts() if not {LAWFUL, DRAFT} & marks}


def _ours(name: str) -> bool:
    return any(fnmatchcase(name, each) for each in OURS)


def _texts() -> Iterator[tuple[str, set[Any]]]:
    """Every free text of a request's body as room.Model.field, with the marks on it."""
    for body in _bodies():
        room = body.__module__.split(".")[1]
        if room not in INSIDE:
            for name, field in body.model_fields.items():
                for marks, place in _strings(field.annotation, (*field.metadata,), name):
                    yield f"{room}.{body.__name__}.{place}", set(map(_mark, marks))


def _mark(mark: Any) -> Any:
    return mark if mark in (LAWFUL, DRAFT) else None


def _strings(shape: Any, marks: tuple[Any, ...], name: str) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Of a field's type each `str` that isn't a choice, a pattern or a key."""
    origin, parts = get_origin(shape), get_args(shape)
    if origin is Annotated:
        yield from _strings(parts[0], (*marks, *parts[1:]), name)
    elif shape is str:
        if not any(_pattern(mark) for mark in marks):
            yield marks, name
    elif origin is dict:
        yield from _strings(parts[1], marks, name)
    elif origin is not Literal:
        for part in parts:
            yield from _strings(part, marks, name)


def _pattern(mark: Any) -> bool:
    return any(getattr(each, "pattern", None) for each in (mark, *getattr(mark, "metadata", ())))


def _bodies() -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()
    for bound in urls.api._get_bound_routers():
        for view in bound.path_operations.values():
            for operation in view.operations:
                for source in operation.models:
                    if getattr(source, "__ninja_param_source__", "") == "body":
                        _gather(source, found)
    return {each for each in found if each.__module__.startswith("kaibo.")}


def _gather(model: type[BaseModel], found: set[type[BaseModel]]) -> None:
    if model not in found:
        found.add(model)
        for field in model.model_fields.values():
            for each in _models(field.annotation):
                _gather(each, found)


def _models(shape: Any) -> Iterator[type[BaseModel]]:
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        yield shape
    for part in get_args(shape):
        yield from _models(part)
