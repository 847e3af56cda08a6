"""Texts in two languages: one JSON catalogue per room, key -> {"zh", "en"}."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@cache
def catalogue(room: str) -> dict[str, dict[Language, str]]:
    """All back-end texts of one room; a room without texts has an empty catalogue."""
    path = files("kaibo") / room / "i18n.json"
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


@cache
def _pages(room: str) -> dict[str, dict[Language, str]]:
    path = files("kaibo") / room / "ui.json"
    return {**catalogue(room), **(json.loads(path.read_text("utf-8")) if path.is_file() else {})}


def page_text(language: Language, name: str, otherwise: str = "") -> str:
    """The words of a page, else of the back end, for what leaves as a file; `otherwise` where there are none."""
    room, key = name.split(".", 1)
    found = _pages(room).get(key)
    return found[language] if found else otherwise


def say(language: Language, name: str, /, **params: object) -> str:
    """The text `room.key` in one language, its `{named}` places filled in.

    Raises KeyError for a text nobody wrote: a missing text is a bug, never shown as a bare key.
    """
    room, key = name.split(".", 1)
    return catalogue(room)[key][language].format(**params)
