"""What the product itself proposes to say on air is lawful: templates, phrases, scripts, answers, plans for trouble."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import kaibo
from kaibo.compliance.checking import check

SOURCE = Path(kaibo.__file__).parent
SPOKEN = [
    *sorted((SOURCE / "planning").glob("*/house.json")),
    *sorted((SOURCE / "planning/scripts/house").glob("*.txt")),
    SOURCE / "live/incidents/plans.json",
    *sorted((SOURCE / "demo/data").glob("*.json")),
]


def _words(told: Any) -> Iterator[str]:
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict):
        yield from (word for each in told.values() for word in _words(each))
    elif isinstance(told, list):
        yield from (word for each in told for word in _words(each))


def _said(path: Path) -> list[str]:
    text = path.read_text("utf-8")
    return list(_words(json.loads(text))) if path.suffix == ".json" else text.splitlines()


@pytest.mark.parametrize("path", SPOKEN, ids=lambda path: str(path.relative_to(SOURCE)))
def test_own_words_are_lawful(path: Path) -> None:
    said = _said(path)
    assert said
    found = [
        (each, hit.text) for each in said for hit in check(each, None, date.today()) if hit.severity != "suspected"
    ]
    assert [each for each in found if each[1]] == []
