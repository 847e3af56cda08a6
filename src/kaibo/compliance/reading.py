"""Packs are read from TOML; a bad one is refused with its file and line."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from kaibo.compliance.rules import SEVERITIES, Pair, Rule, Text
from kaibo.kit.errors import KaiboError

WORDS = ("terms", "patterns", "near", "excepts", "unless", "notice")
KNOWN = {
    "id",
    "severity",
    "law",
    "article",
    "suggestion",
    "valid_from",
    "valid_to",
    "pairs",
    "denied",
    "sounds",
    *WORDS,
}


@cache
def packs() -> tuple[Rule, ...]:
    """The rules of the house, all packs."""
    found = sorted((each for each in (files(__package__) / "packs").iterdir()), key=lambda each: each.name)
    return tuple(
        rule for each in found if each.name.endswith(".toml") for rule in read(each.read_text("utf-8"), each.name)
    )


def categories() -> list[str]:
    """The packs' names."""
    return sorted({rule.category for rule in packs()})


def read_file(path: Path) -> tuple[Rule, ...]:
    return read(path.read_text("utf-8"), path.name)


def read(source: str, name: str) -> tuple[Rule, ...]:
    """Raises KaiboError(compliance.bad_pack) with `file`, `line` and `why`."""
    try:
        told = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise _bad(name, int(line[1]) if line else source.count("\n") + 1, str(error)) from None
    category = str(told.get("category", ""))
    if not category:
        raise _bad(name, 1, "category")
    return tuple(_rule(each, category, _Source(source, name)) for each in told.get("rule", []))


class _Source:
    """Where in a pack something stands."""

    def __init__(self, source: str, name: str) -> None:
        self.lines, self.name = source.splitlines(), name

    def line(self, rule: str, word: str = "") -> int:
        """The line of `word` behind that of the rule's id, from 1."""
        written = re.compile(rf'id\s*=\s*["\']{re.escape(rule)}["\']')
        begin = next((at for at, line in enumerate(self.lines) if written.search(line)), 0)
        spelt = {word, word.replace("\\", "\\\\")}
        return (
            next((at for at, line in enumerate(self.lines[begin:], begin) if any(x in line for x in spelt)), begin) + 1
        )


def _rule(told: dict[str, Any], category: str, source: _Source) -> Rule:
    id = str(told.get("id", ""))
    for missing in ("id", "severity", "law", "article", "suggestion", "valid_from"):
        if not told.get(missing):
            raise _bad(source.name, source.line(id), missing)
    for name in told:
        if name not in KNOWN:
            raise _bad(source.name, source.line(id, name), name)
    if told["severity"] not in SEVERITIES:
        raise _bad(source.name, source.line(id, "severity"), str(told["severity"]))
    for day in ("valid_from", "valid_to"):
        if not isinstance(told.get(day, date.min), date):
            raise _bad(source.name, source.line(id, day), day)
    words = {name: tuple(map(str, told.get(name, ()))) for name in WORDS}
    for each in words["patterns"]:
        _compiles(each, id, source)
    if not (words["terms"] or words["patterns"] or words["notice"] or told.get("pairs")):
        raise _bad(source.name, source.line(id), "terms")
    return Rule(
        id=id,
        category=category,
        severity=told["severity"],
        law=told["law"],
        article=told["article"],
        suggestion=Text(**told["suggestion"]),
        valid_from=told["valid_from"],
        valid_to=told.get("valid_to"),
        pairs=tuple(Pair(tuple(p["first"]), tuple(p["then"]), int(p.get("within", 6))) for p in told.get("pairs", ())),
        denied=bool(told.get("denied")),
        sounds=bool(told.get("sounds", True)),
        **words,
    )


def _compiles(pattern: str, rule: str, source: _Source) -> None:
    try:
        empty = re.compile(pattern).match("") is not None
    except re.error as error:
        raise _bad(source.name, source.line(rule, pattern), f"{pattern}: {error}") from None
    if empty:
        raise _bad(source.name, source.line(rule, pattern), f"{pattern}: matches nothing at all")


def _bad(file: str, line: int, why: str) -> KaiboError:
    return KaiboError("compliance.bad_pack", status=422, file=file, line=line, why=why)
