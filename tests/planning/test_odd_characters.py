"""Emoji, joiners, marks without width and letters beyond the first plane, in every field of the planning room that
takes words: they are kept as they were written. What is no text at all is refused in a sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from cases import Case
from cast import Actor
from fuzz.things import listed, made
from kaibo.accounts.permissions import Role
from kaibo.site.urls import api
from metrics.shelf import Shelf
from planning.rundown.conftest import rehearsal
from planning.rundown.rehearsal import Rehearsal, item
from planning.rundown.test_bring_sheet import bring

__all__ = ["rehearsal"]

ODD = "珍珠🐚 👩\u200d👩\u200d👧 耳\u200b钉\u2060 e\u0301 𠮷 سلام"
BROKEN = {"half an emoji": "珍珠\ud83d", "nothing": "珍\x00珠"}
SHORTEST = 24
"""Fields for fewer characters hold ids, codes and colours."""
NAMES_SOMETHING = {
    "account", "asset", "by", "channel", "code", "currency", "data", "download_url", "form", "ids", "item", "key",
    "link", "node", "partner", "plan", "platform", "product", "products", "recording", "review_plan", "segment",
    "segments", "studio", "substitute", "template", "upload_url", "url",
}  # fmt: skip
"""Fields that name something there is."""
WRITES = {
    route: case
    for route, case in listed().items()
    if "/api/v1/planning/" in route and route.split(" ")[0] in {"POST", "PATCH", "PUT"} and case.own and case.body
}
NEW = {
    "plans": {"title": "x", "planned_at": "2026-12-12T12:00:00Z", "planned_s": 7_200, "platform": "douyin",
              "account_name": "x"},
    "phrases": {"scene": "opening", "category": "general", "text": "x"},
    "partners": {"name": "x"},
    "studios": {"name": "x"},
    "devices": {"name": "x", "kind": "camera"},
    "scene-modules": {"name": "x"},
}  # fmt: skip
DOCUMENT = api.get_openapi_schema(path_prefix="/api/v1")


def schema_of(route: str) -> dict[str, Any]:
    method, path = route.split(" ")
    told = DOCUMENT["paths"][path][method.lower()].get("requestBody")
    return resolved(told["content"]["application/json"]["schema"]) if told else {}


def resolved(schema: Mapping[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    kinds = [each for each in schema.get("anyOf", ()) if each.get("type") != "null"]
    return resolved({**schema, "anyOf": (), **kinds[0]}) if kinds else dict(schema)


def filled(schema: Mapping[str, Any], word: str, before: Any = None) -> Any:
    """What was to be sent, with `word` in each field that takes words."""
    schema = resolved(schema)
    if schema.get("type") == "object" and "properties" in schema:
        told = dict(before or {})
        for name, each in schema["properties"].items():
            needed = name in told or name in schema.get("required", ())
            if name not in NAMES_SOMETHING and (needed or takes_words(each)):
                told[name] = filled(each, word, told.get(name))
        return told
    if schema.get("type") == "array":
        return [filled(schema["items"], word, each) for each in before or ([word] if takes_words(schema) else [])]
    return word if takes_words(schema) else before


def takes_words(schema: Mapping[str, Any]) -> bool:
    schema = resolved(schema)
    if schema.get("type") == "array":
        return takes_words(schema["items"])
    plain = schema.get("type") == "string" and not {"enum", "const", "format", "pattern"} & set(schema)
    return plain and schema.get("maxLength", 500) >= SHORTEST


DERIVED = {"short_name"}
"""What is cut from what was written."""


def words_in(told: Any) -> Iterator[str]:
    if isinstance(told, dict):
        for name, each in told.items():
            if name not in DERIVED:
                yield from words_in(each)
    elif isinstance(told, list):
        for each in told:
            yield from words_in(each)
    elif isinstance(told, str):
        yield told


def asked(cast: dict[Role, Actor], route: str, case: Case, word: str) -> tuple[Any, Any]:
    """What was sent, and the answer."""
    body = filled(schema_of(route), word, case.body)
    method, path = route.split(" ")
    return body, getattr(cast[case.actor], method.lower())(made(case, cast) or path, body)


@pytest.mark.parametrize("room", NEW)
def test_new_things_are_called_as_one_likes(shelf: Shelf, operator: Actor, room: str) -> None:
    route = f"POST /api/v1/planning/{room}"
    answer = operator.post(route.split(" ")[1], filled(schema_of(route), ODD, NEW[room]))
    assert answer.status_code == 201, answer.content
    assert ODD in words_in(answer.json())


def test_they_go_out_in_a_sheet_and_come_back(rehearsal: Rehearsal) -> None:
    item(rehearsal.plan, "p1", ODD)
    rehearsal.add(ODD, 5, kind="product", product="p1", phrases=[ODD], points=[ODD], props=[ODD], note=ODD, person=ODD)
    before = rehearsal.now()["segments"]
    sheet = b"".join(rehearsal.actor.get(f"{rehearsal.path}/sheet").streaming_content)
    rehearsal.actor.delete(f"{rehearsal.path}/{before[0]['id']}")
    bring(rehearsal, sheet)
    after = rehearsal.now()["segments"]
    told = ("title", "product", "phrases", "points", "props", "note", "person")
    assert [{name: each[name] for name in told} for each in after] == [
        {name: each[name] for name in told} for each in before
    ]


@pytest.mark.parametrize("route", WRITES)
def test_words_are_kept_as_they_were_written(shelf: Shelf, cast: dict[Role, Actor], route: str) -> None:
    body, answer = asked(cast, route, WRITES[route], ODD)
    assert answer.status_code < 500, answer.content
    if ODD in words_in(body) and answer.status_code < 300 and answer.content:
        kept = list(words_in(answer.json()))
        assert not any("\ufffd" in each for each in kept)
        told = [each for each in kept if "🐚" in each]
        assert all(ODD in each for each in told), told


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
@pytest.mark.parametrize("route", WRITES)
def test_what_is_no_text_is_refused(shelf: Shelf, cast: dict[Role, Actor], route: str, broken: str) -> None:
    body, answer = asked(cast, route, WRITES[route], broken)
    assert answer.status_code < 500, answer.content
    if broken in words_in(body):
        assert answer.status_code in {400, 404, 409, 422}, json.dumps(body)
