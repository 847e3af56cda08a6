"""A text against the rules of a day: passes in turn, then what is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property, lru_cache

from kaibo.compliance.covering import ALLOWED, Allowance, Cover
from kaibo.compliance.folding import Folded, fold, spelt, without_separators
from kaibo.compliance.hits import Hit, settled
from kaibo.compliance.matching import Matcher
from kaibo.compliance.reading import packs
from kaibo.compliance.rules import GENERAL, Rule, Text
from kaibo.compliance.sounds import Sounds
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError

ORDINARY_GAP = frozenset(" \t\n\r,.!?;:、。，！？；：-~～…")


@dataclass(frozen=True)
class Finding:
    """`start` and `end` count characters (code points) of the text as it was given: text[start:end] is `text`.

    Where a notice is missing the finding has no place: 0, 0 and an empty `text`. `severity` is one of SEVERITIES, or
    "allowed" where `allowance` covers it.
    """

    start: int
    end: int
    text: str
    rule: str
    law: str
    severity: str
    suggestion: Text
    allowance: Allowance | None = None


def check(
    text: str,
    category: str | None = None,
    on: date | None = None,
    *,
    sounds: bool = True,
    book: Book | None = None,
    allowances: tuple[Allowance, ...] = (),
) -> list[Finding]:
    """What the law of day `on` (today) objects to, in reading order; then what is allowed; missing notices come last.

    `category` is one of the book's; without it what other categories forbid is suspected. `sounds` also looks for
    words of the same sound, which costs most of the time. `book` is the house's where none is given. What one of
    `allowances` covers is told with severity "allowed".

    Raises KaiboError(compliance.unknown_category).
    """
    book, on = book or house_book(), on or now().date()
    if category is not None and category not in book.categories:
        known = ", ".join(sorted(book.categories))
        raise KaiboError("compliance.unknown_category", status=422, category=category, known=known)
    engine = book.engine(category, on)
    folded = fold(text)
    cover = Cover(folded.text, category, on, allowances)
    left, allowed = cover.parted(_hits(folded, engine, sounds=sounds))

    def told(hits: Iterable[Hit]) -> list[Finding]:
        return [_finding(text, folded.span(hit.start, hit.end), hit, category) for hit in settled(hits, category)]

    covered = [replace(each, severity=ALLOWED, allowance=by) for by, hits in allowed for each in told(hits)]
    missing = _missing(folded.text, engine.rules, category, cover)
    return [*told(left), *covered, *missing]


def _hits(folded: Folded, engine: _Engine, *, sounds: bool) -> Iterator[Hit]:
    matcher = engine.matcher
    plain = matcher.hits(folded.text)
    yield from plain
    bare = without_separators(folded)
    if bare.origin is not None:
        for hit in matcher.hits(bare.text, patterns=False):
            start, end = bare.span(hit.start, hit.end)
            if end - start > hit.end - hit.start and _hidden(folded.text[start:end], hit):
                yield Hit(start, end, hit.rule, sure=_odd(folded.text[start:end]))
    if sounds:
        for hit in engine.sounds.hits(bare):
            yield Hit(*bare.span(hit.start, hit.end), hit.rule, sure=False)


def _hidden(written: str, hit: Hit) -> bool:
    """A word with separators in it; halves of a pair are found without."""
    bare = "".join(char for char in written if char.isalnum())
    return bare in {spelt(term) for term in hit.rule.terms}


def _odd(written: str) -> bool:
    """Separators that no sentence has there, or between all characters."""
    gaps = sum(not char.isalnum() for char in written)
    if all(char.isalnum() or char not in ORDINARY_GAP for char in written):
        return True
    return gaps >= 2 and gaps >= len(written) // 2


def _finding(text: str, span: tuple[int, int], hit: Hit, category: str | None) -> Finding:
    start, end = span
    rule = hit.rule
    return Finding(start, end, text[start:end], rule.id, _law(rule), hit.severity(category), rule.suggestion)


def _missing(text: str, rules: Iterable[Rule], category: str | None, cover: Cover) -> Iterator[Finding]:
    if category is None or not text.strip():
        return
    for rule in rules:
        if rule.notice and not any(spelt(each) in text for each in rule.notice):
            allowance = cover.whole(rule)
            severity = ALLOWED if allowance else rule.severity
            yield Finding(0, 0, "", rule.id, _law(rule), severity, rule.suggestion, allowance)


def _law(rule: Rule) -> str:
    return f"《{rule.law}》{rule.article}"


class _Engine:
    """The rules that hold, and what is built of them once; the pass by sound only when it is asked for."""

    def __init__(self, rules: tuple[Rule, ...], category: str | None) -> None:
        self.rules = rules
        self.matcher = Matcher(rules)
        self._heard = [rule for rule in rules if category is not None or rule.category == GENERAL]

    @cached_property
    def sounds(self) -> Sounds:
        return Sounds(self._heard)


class Book:
    """The rules of the house and `own` beside them, with what is built of them for the days and categories asked.

    Compared by identity: whoever asks often keeps one.
    """

    def __init__(self, own: Iterable[Rule] = ()) -> None:
        self.own = tuple(own)
        self.rules = (*packs(), *self.own)
        self.categories = frozenset(rule.category for rule in self.rules)
        self._engines: dict[tuple[str, ...], _Engine] = {}
        self.engine = lru_cache(maxsize=64)(self._engine)

    def _engine(self, category: str | None, on: date) -> _Engine:
        """Days on which the same rules hold share one."""
        rules = tuple(rule for rule in self.rules if rule.holds(category, on))
        known = (category or "", *(rule.id for rule in rules))
        if known not in self._engines:
            self._engines[known] = _Engine(rules, category)
        return self._engines[known]


@cache
def house_book() -> Book:
    """The rules of the house alone."""
    return Book()
