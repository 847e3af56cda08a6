"""The house's own phrases, and where each is said."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

Scene = Literal[
    "opening", "keep", "shape", "price", "benefit", "interact", "answer", "urge", "after_sale", "switch", "closing",
    "thanks", "preview", "emergency",
]  # fmt: skip
Category = Literal["general", "jewellery", "diamond", "jadeite", "pearl", "clothing", "beauty", "food", "home"]
SCENES: tuple[Scene, ...] = get_args(Scene)
"""In the order of a show."""
CATEGORIES: tuple[Category, ...] = get_args(Category)
SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Phrase:
    """`text` is Chinese as a host says it; `slots` stand in it as `{price}`, filled in by whoever says it."""

    key: str
    scene: Scene
    category: Category
    text: str

    @property
    def slots(self) -> list[str]:
        return list(dict.fromkeys(SLOT.findall(self.text)))


@cache
def phrases() -> tuple[Phrase, ...]:
    """All of them, scene by scene, the general ones of a scene first."""
    told = json.loads(files(__package__).joinpath("house.json").read_text("utf-8"))
    return tuple(sorted((Phrase(**each) for each in told), key=_place))


def _place(phrase: Phrase) -> tuple[int, int]:
    return SCENES.index(phrase.scene), CATEGORIES.index(phrase.category)
