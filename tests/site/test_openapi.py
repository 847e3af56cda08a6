"""The document of the API: complete, for people signed in, and true."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cast import Actor
from kaibo.kit.i18n import catalogue

PATH = "/api/v1/openapi.json"


@pytest.fixture
def document(viewer: Actor) -> dict[str, Any]:
    told: dict[str, Any] = viewer.get(PATH).json()
    return told


def test_a_stranger_does_not_get_it(stranger: Actor) -> None:
    assert stranger.get(PATH).status_code == 401


@pytest.mark.parametrize("path", ["/api/v1/docs", "/api/docs", "/docs", "/redoc", "/api/v1/redoc", "/admin/"])
def test_there_is_no_other_document(owner: Actor, path: str) -> None:
    assert owner.get(path).status_code == 404


def test_every_operation_documents_its_refusals(document: dict[str, Any]) -> None:
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            statuses = set(operation["responses"])
            assert statuses >= {"401", "403", "404", "422"}, f"{method} {path}"
            for status, answer in operation["responses"].items():
                if status >= "400":
                    schema = answer["content"]["application/json"]["schema"]
                    assert schema == {"$ref": "#/components/schemas/Problem"}


def test_every_reference_leads_somewhere_and_every_name_is_used_once(document: dict[str, Any]) -> None:
    text = json.dumps(document)
    names = {part.split('"')[0] for part in text.split('"#/components/schemas/')[1:]}
    assert names <= set(document["components"]["schemas"])
    ids = [each["operationId"] for operations in document["paths"].values() for each in operations.values()]
    assert len(ids) == len(set(ids))


def test_an_error_is_as_documented(document: dict[str, Any], stranger: Actor) -> None:
    schema = document["components"]["schemas"]["Problem"]
    told = stranger.get("/api/v1/accounts/people").json()
    assert set(told) == set(schema["required"]) == set(schema["properties"])


def test_the_upload_is_in_it(document: dict[str, Any]) -> None:
    operation = document["paths"]["/api/v1/connectors/uploads"]["post"]
    assert operation["x-permission"] == "connectors.imports.write"
    assert operation["parameters"][0]["name"] == "X-File-Name"


@pytest.mark.parametrize("room", ["accounts", "site"])
def test_texts_are_in_both_languages_with_the_same_places(room: str) -> None:
    for key, text in catalogue(room).items():
        assert text["zh"] and text["en"] and set(text) == {"zh", "en"}, key
