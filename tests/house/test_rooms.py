"""The house rules that a machine keeps: cards, doors, foreign keys, texts, glossary."""

from __future__ import annotations

import ast
import json
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from django.apps import apps

from kaibo.events.api import kinds as event_kinds

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "kaibo"
CONTRACT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]
LEVELS = [[name.strip().removeprefix("kaibo.") for name in line.split("|")] for line in CONTRACT["layers"]]
ROOMS = [room for line in LEVELS for room in line]
HEIGHT = {room: height for height, line in enumerate(reversed(LEVELS)) for room in line}


def test_every_room_has_its_place_in_the_order() -> None:
    folders = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert folders == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_a_card(room: str) -> None:
    card = ast.get_docstring(ast.parse((PACKAGE / room / "__init__.py").read_text("utf-8"))) or ""
    for word in ("For:", "Words:", "Owns:", "Calls:"):
        assert word in card, f"the card of {room} doesn't say {word}"
    assert len(card.splitlines()) <= 14


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_entered_through_its_door(room: str) -> None:
    if room in {"kit", "site"}:
        return
    for path in PACKAGE.rglob("*.py"):
        if path.relative_to(PACKAGE).parts[0] in {room, "site"}:
            continue
        for name in _imported(path):
            inside = name.removeprefix(f"kaibo.{room}.")
            assert inside == name or inside.split(".")[0] == "api", f"{path} goes around {room}'s door: {name}"


def test_no_two_test_files_share_a_name() -> None:
    """Where folders are no packages, the second of a name is not collected."""
    named = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for name, times in named.items() if times > 1] == []


def test_foreign_keys_point_down_only() -> None:
    for model in apps.get_models():
        here = model._meta.app_label
        for field in model._meta.get_fields():
            there = getattr(getattr(field, "remote_field", None), "model", None)
            if field.concrete and there is not None and here in HEIGHT:
                other = there._meta.app_label
                assert HEIGHT[other] <= HEIGHT[here], f"{here}.{model.__name__}.{field.name} points up to {other}"


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("*/*.json")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_text_has_both_languages(path: Path) -> None:
    for key, text in json.loads(path.read_text("utf-8")).items():
        assert set(text) == {"zh", "en"} and all(text.values()), f"{path.name}: {key}"
        if path.name == "i18n.json":
            assert _places(text["zh"]) == _places(text["en"]), f"{key} fills other places in zh and en"


def test_every_error_that_is_raised_has_a_sentence() -> None:
    for path in PACKAGE.rglob("*.py"):
        for code in _error_codes(path):
            room, name = code.split(".", 1)
            texts = json.loads((PACKAGE / room / "i18n.json").read_text("utf-8"))
            assert f"error.{name}" in texts, f"{path.name} raises {code}, which has no sentence"


def test_the_glossary_knows_every_room_table_and_event() -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    tables = {model._meta.db_table for model in apps.get_models() if model._meta.app_label in HEIGHT}
    for word in [*ROOMS, *sorted(tables), *sorted(kind for kind in event_kinds() if not kind.startswith("sample."))]:
        assert f"`{word}`" in glossary, f"docs/glossary.md doesn't know {word}"


def test_the_room_list_names_every_room() -> None:
    listed = (ROOT / "ROOMS.md").read_text("utf-8")
    for room in ROOMS:
        assert f"`{room}`" in listed


@cache
def _imported(path: Path) -> list[str]:
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names.append(node.module)
            names += [f"{node.module}.{alias.name}" for alias in node.names if node.module.count(".") == 1]
        elif isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
    return [name for name in names if name.startswith("kaibo.") and name.count(".") > 1]


def _error_codes(path: Path) -> list[str]:
    codes: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        raised = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "KaiboError"
        if raised and node.args and isinstance(node.args[0], ast.Constant):
            codes.append(node.args[0].value)
    return codes


def _places(text: str) -> set[str]:
    """The names a text has filled in; `name_zh` and `name_en` are the same thing in two languages."""
    names = (part.split("}")[0].split(":")[0] for part in text.split("{")[1:])
    return {name.removesuffix("_zh").removesuffix("_en") for name in names}
