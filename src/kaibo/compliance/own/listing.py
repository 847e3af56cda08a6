"""The rules of all packs as people look them up: by category, day and words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from kaibo.compliance.models import Pack
from kaibo.compliance.own.acts import own_rules
from kaibo.compliance.reading import packs
from kaibo.compliance.rules import Rule
from kaibo.kit.table import Ask, Page

SAMPLE = 8
"""Words of a rule that are shown."""


@dataclass(frozen=True)
class Wanted:
    """Empty or None: any. `words` are looked for in what a rule says, wherever."""

    category: str = ""
    on: date | None = None
    words: str = ""
    own: bool = False


def listed(wanted: Wanted, ask: Ask) -> Page[dict[str, Any]]:
    """In the order of packs."""
    found = [(rule, pack) for rule, pack in _all() if _fits(rule, pack, wanted)]
    return Page([_shown(*each) for each in found[ask.offset : ask.offset + ask.limit]], len(found))


def pack_shown(row: Pack) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("id", "name", "category", "rules", "at", "by")}


def house_packs() -> list[dict[str, Any]]:
    """Each category of the house, its rules and the laws they come from."""
    kinds: dict[str, list[Rule]] = {}
    for rule in packs():
        kinds.setdefault(rule.category, []).append(rule)
    return [
        {"category": name, "rules": len(rules), "laws": list(dict.fromkeys(rule.law for rule in rules))}
        for name, rules in kinds.items()
    ]


def _all() -> Iterator[tuple[Rule, Pack | None]]:
    for row, rules in own_rules():
        yield from ((rule, row) for rule in rules)
    yield from ((rule, None) for rule in packs())


def _fits(rule: Rule, pack: Pack | None, wanted: Wanted) -> bool:
    if (wanted.own and pack is None) or wanted.category not in {"", rule.category}:
        return False
    if wanted.on and not (rule.valid_from <= wanted.on and (rule.valid_to is None or wanted.on <= rule.valid_to)):
        return False
    said = (rule.id, rule.law, rule.article, rule.suggestion.zh, *_words(rule))
    return not wanted.words or any(wanted.words.lower() in each.lower() for each in said)


def _shown(rule: Rule, pack: Pack | None) -> dict[str, Any]:
    copied = ("id", "category", "severity", "law", "article", "valid_from", "valid_to")
    words = list(_words(rule))
    told = {name: getattr(rule, name) for name in copied}
    suggestion = {"zh": rule.suggestion.zh, "en": rule.suggestion.en}
    return {**told, "suggestion": suggestion, "words": words[:SAMPLE], "count": len(words), "pack": pack and pack.name}


def _words(rule: Rule) -> Iterator[str]:
    yield from rule.terms
    for pair in rule.pairs:
        yield from (f"{first}…{then}" for first, then in zip(pair.first, pair.then, strict=False))
    yield from rule.notice
    yield from rule.patterns
