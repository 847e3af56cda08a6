"""Packs are read from TOML; a bad one is refused with its file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from kaibo.compliance.patterns import why_not
from kaibo.compliance.rules import SEVERITIES, Pair, Rule, Text
from kaibo.kit.errors import KaiboError

CATEGORY = re.compile(r"[a-z][a-z_]{1,39}")
NEEDED = ("id", "severity", "law", "article", "suggestion", "valid_from")
WORDS = ("terms", "patterns", "near", "excepts", "unless", "notice")
KNOWN = {*NEEDED, "valid_to", "pairs", "denied", "sounds", *WORDS}


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
    """Raises KaiboError (422, compliance.pack_…) with `file` and `line`."""
    text = _Source(source, name)
    try:
        told = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise text.wrong("unreadable", int(line[1]) if line else source.count("\n") + 1, why=str(error)) from None
    category = told.get("category")
    if not isinstance(category, str) or not CATEGORY.fullmatch(category):
        raise text.wrong("category", text.line("", "category"))
    written = told.get("rule")
    if not isinstance(written, list) or not written or not all(isinstance(each, dict) for each in written):
        raise text.wrong("without_rules", 1)
    rules = tuple(_rule(each, category, text) for each in written)
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise text.wrong("id_taken", text.line(rule.id, last=True), rule=rule.id)
        seen.add(rule.id)
    return rules


def refuse_taken(rules: Iterable[Rule], taken: Container[str], source: str, name: str) -> None:
    """Raises KaiboError (422, compliance.pack_id_taken) where a rule has the id of another pack's."""
    text = _Source(source, name)
    for rule in rules:
        if rule.id in taken:
            raise text.wrong("id_taken", text.line(rule.id), rule=rule.id)


class _Source:
    """Where in a pack something stands."""

    def __init__(self, source: str, name: str) -> None:
        self.lines, self.name = source.splitlines(), name

    def line(self, rule: str, word: str = "", *, last: bool = False) -> int:
        """The line of `word` behind that of the rule's id, from 1; of the `last` rule with that id, else the first."""
        written = re.compile(rf'id\s*=\s*["\']{re.escape(rule)}["\']')
        places = [at for at, line in enumerate(self.lines) if written.search(line)] or [0]
        begin = places[-1] if last else places[0]
        spelt = {word, word.replace("\\", "\\\\")}
        behind = enumerate(self.lines[begin:], begin)
        return next((at for at, line in behind if any(each in line for each in spelt)), begin) + 1

    def wrong(self, what: str, line: int, **told: str) -> KaiboError:
        """`what` as the room's texts call it: error.pack_<what>."""
        return KaiboError(f"compliance.pack_{what}", status=422, file=self.name, line=line, **told)


def _rule(told: dict[str, Any], category: str, text: _Source) -> Rule:
    id = str(told.get("id", ""))
    for missing in NEEDED:
        if not told.get(missing):
            raise text.wrong("lacks", text.line(id), word=missing)
    for name in told:
        if name not in KNOWN:
            raise text.wrong("unknown_word", text.line(id, name), word=name)
    _plain_values(told, id, text)
    words = {name: tuple(map(str, told.get(name, ()))) for name in WORDS}
    for each in words["patterns"]:
        if why := why_not(each):
            raise text.wrong(f"pattern_{why}", text.line(id, each), pattern=each[:80])
    if not (words["terms"] or words["patterns"] or words["notice"] or told.get("pairs")):
        raise text.wrong("lacks", text.line(id), word="terms / patterns / pairs / notice")
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


def _plain_values(told: dict[str, Any], id: str, text: _Source) -> None:
    """Each word is of the kind that a rule needs."""
    if told["severity"] not in SEVERITIES:
        raise text.wrong("severity", text.line(id, "severity"), value=str(told["severity"]))
    for day in ("valid_from", "valid_to"):
        if type(told.get(day, date.min)) is not date:
            raise text.wrong("day", text.line(id, day), word=day)
    if told.get("valid_to", date.max) < told["valid_from"]:
        raise text.wrong("days_turned", text.line(id, "valid_to"))
    for name in WORDS:
        if not _lines(told.get(name, [])):
            raise text.wrong("lines", text.line(id, name), word=name)
    said = told["suggestion"]
    if not isinstance(said, dict) or set(said) != {"zh", "en"} or not _lines(list(said.values())):
        raise text.wrong("suggestion", text.line(id, "suggestion"))
    for pair in _listed(told.get("pairs", [])):
        if not isinstance(pair, dict) or not {"first", "then"} <= set(pair) <= {"first", "then", "within"}:
            raise text.wrong("pairs", text.line(id, "pairs"))
        if not (_lines(pair["first"]) and _lines(pair["then"]) and isinstance(pair.get("within", 6), int)):
            raise text.wrong("pairs", text.line(id, "pairs"))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _lines(value: Any) -> bool:
    """A list of sentences or words, none of them empty."""
    return isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value)
