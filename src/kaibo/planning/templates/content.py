"""What a template holds, and how it is read from the house's file or a team's row."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from kaibo.kit.i18n import Language
from kaibo.planning.plans.kinds import KINDS

BEGIN, END = "begin", "end"


@dataclass(frozen=True)
class Part:
    """A segment: `minutes` of a show of the template's own length; the opening and the closing keep theirs."""

    kind: str
    title: str
    minutes: int
    note: str = ""


@dataclass(frozen=True)
class Duty:
    """A marketing task, due so many minutes after the show begins or ends (`after`); negative is before."""

    phase: str
    title: str
    channel: str
    asset: str
    due: int
    after: str = BEGIN


@dataclass(frozen=True)
class Post:
    """How many people of a role; `most` is None where there is no upper end."""

    role: str
    least: int
    most: int | None = None


@dataclass(frozen=True)
class Content:
    """`roles`: how many products of each role the line-up wants. `checks`: what a show of this kind is asked for.
    `crew`: the roles needed where they aren't the house's usual ones."""

    planned_s: int
    segments: tuple[Part, ...]
    tasks: tuple[Duty, ...]
    roles: dict[str, int]
    checks: tuple[str, ...]
    crew: tuple[Post, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def content_of(told: dict[str, Any]) -> Content:
    """A stored template as a value."""
    parts = tuple(Part(**each) for each in told["segments"])
    duties = tuple(Duty(**each) for each in told["tasks"])
    crew = tuple(Post(**each) for each in told.get("crew", ()))
    return Content(told["planned_s"], parts, duties, dict(told["roles"]), tuple(told["checks"]), crew)


@cache
def house(language: Language) -> dict[str, Content]:
    """The house's template of each kind, in one language."""
    told = json.loads(files("kaibo.planning.templates").joinpath("house.json").read_text("utf-8"))
    return {kind: _house(told, told["kinds"][kind], language) for kind in KINDS}


def checks_of(kind: str) -> list[tuple[str, str]]:
    """What a show of this kind has looked over before it goes on air, in Chinese and in English; none of a kind that
    isn't the house's."""
    if kind not in KINDS:
        return []
    return list(zip(house("zh")[kind].checks, house("en")[kind].checks, strict=True))


def _house(told: dict[str, Any], own: dict[str, Any], language: Language) -> Content:
    parts = tuple(Part(kind, _say(words, language), minutes) for kind, minutes, words in own["segments"])
    duties = tuple(
        Duty(phase, _say(words, language), _say(told["channels"][channel], language), asset, int(hours * 60), after)
        for phase, hours, after, channel, asset, words in (*told["tasks"], *own["tasks"])
    )
    checks = tuple(_say(words, language) for words in (*told["checks"], *own["checks"]))
    return Content(own["hours"] * 3600, parts, duties, own["roles"], checks)


def _say(words: list[str], language: Language) -> str:
    return words[0] if language == "zh" else words[1]
