"""The exact pass: every word of every rule in one automaton."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kaibo.compliance.folding import spelt
from kaibo.compliance.hits import Hit
from kaibo.compliance.rules import Rule

Place = tuple[int, int]
TERM, EXCEPT, FIRST, THEN, NEAR = range(5)
CLAUSE_ENDS = frozenset("。.!?;\n…")
DENIED = re.compile(
    r"(?:不能|不得|禁止|不可|不会|无法|并非|不是|不具有?|不具备|严禁|请勿|杜绝|拒绝|并不|不宣称|不代替)[^。!?;,\n、]{0,6}$"
)


@dataclass(frozen=True)
class _Use:
    """What a word means to a rule; `pair` counts the rule's pairs."""

    rule: Rule
    role: int
    pair: int = 0


class Matcher:
    """Words of rules against folded texts. Raises nothing for any text."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        from ahocorasick_rs import AhoCorasick  # noqa: PLC0415

        self.rules = tuple(rules)
        uses: dict[str, list[_Use]] = defaultdict(list)
        for rule in self.rules:
            for word, use in _words(rule):
                uses[spelt(word)].append(use)
        self.words = [word for word in uses if word]
        self._uses = [uses[word] for word in self.words]
        self._patterns = [(rule, re.compile(each)) for rule in self.rules for each in rule.patterns]
        self._machine = AhoCorasick(self.words or ["\uffff"])

    def scan(self, text: str) -> list[tuple[int, int, int]]:
        """(number of the word, start, end) of all places, overlapping ones too."""
        return self._machine.find_matches_as_indexes(text, overlapping=True)

    def hits(self, text: str, *, patterns: bool = True) -> list[Hit]:
        """All that rules forbid in a folded text, exceptions taken away."""
        found = _Found(text)
        for number, start, end in self.scan(text):
            whole = _whole(text, start, end)
            for use in self._uses[number]:
                if whole or use.role == NEAR:
                    found.add(use, start, end)
        if patterns:
            for rule, pattern in self._patterns:
                for begin, end in found.lines(rule):
                    found.hits += [Hit(*match.span(), rule) for match in pattern.finditer(text, begin, end)]
        return found.left()


class _Found:
    """The places of one text while they are gathered."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.hits: list[Hit] = []
        self._excepts: dict[str, list[Place]] = defaultdict(list)
        self._near: dict[str, list[int]] = defaultdict(list)
        self._rules: dict[str, Rule] = {}
        self._halves: dict[tuple[str, int], tuple[list[Place], list[Place]]] = {}

    def add(self, use: _Use, start: int, end: int) -> None:
        if use.role == TERM:
            self.hits.append(Hit(start, end, use.rule))
        elif use.role == EXCEPT:
            self._excepts[use.rule.id].append((start, end))
        elif use.role == NEAR:
            self._near[use.rule.id].append(start)
        else:
            self._rules[use.rule.id] = use.rule
            halves = self._halves.setdefault((use.rule.id, use.pair), ([], []))
            halves[use.role - FIRST].append((start, end))

    def lines(self, rule: Rule) -> Iterator[Place]:
        """Where a rule's patterns may match: the lines with a word they hold, or the whole text."""
        if not rule.near:
            yield 0, len(self.text)
        last = 0
        for at in sorted(self._near[rule.id]):
            if at >= last:
                begin, end = self.text.rfind("\n", 0, at) + 1, self.text.find("\n", at)
                last = len(self.text) if end < 0 else end
                yield begin, last

    def left(self) -> list[Hit]:
        for (id, pair), (firsts, thens) in self._halves.items():
            rule = self._rules[id]
            self.hits += self._paired(rule, rule.pairs[pair].within, firsts, thens)
        return [hit for hit in self.hits if not self._excepted(hit)]

    def _paired(self, rule: Rule, within: int, firsts: list[Place], thens: list[Place]) -> Iterator[Hit]:
        """Each `first` with the nearest `then` of its clause; both lists are in reading order of their ends."""
        at = 0
        for start, end in firsts:
            while at < len(thens) and thens[at][1] < start - within:
                at += 1
            near = [each for each in _from(thens, at, end + within) if _gap(start, end, *each) <= within]
            for other in sorted(near, key=lambda each: _gap(start, end, *each))[:1]:
                left, right = min(start, other[0]), max(end, other[1])
                if not CLAUSE_ENDS & set(self.text[left:right]):
                    yield Hit(left, right, rule)

    def _excepted(self, hit: Hit) -> bool:
        if any(start <= hit.start and hit.end <= end for start, end in self._excepts[hit.rule.id]):
            return True
        return hit.rule.denied and DENIED.search(self.text[max(0, hit.start - 12) : hit.start]) is not None


def _from(places: list[Place], at: int, last: int) -> Iterator[Place]:
    for each in places[at:]:
        if each[0] > last + 16:
            return
        yield each


def _gap(start: int, end: int, other_start: int, other_end: int) -> int:
    """Characters between two places; a large number where they overlap."""
    gap = other_start - end if other_start >= end else start - other_end
    return gap if gap >= 0 else 1 << 30


def _whole(text: str, start: int, end: int) -> bool:
    """Latin words and numbers are found as whole words only."""
    if text[start].isascii() and text[start].isalnum() and start and _ascii_word(text[start - 1]):
        return False
    return not (text[end - 1].isascii() and text[end - 1].isalnum() and end < len(text) and _ascii_word(text[end]))


def _ascii_word(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _words(rule: Rule) -> Iterator[tuple[str, _Use]]:
    yield from ((word, _Use(rule, TERM)) for word in rule.terms)
    yield from ((word, _Use(rule, EXCEPT)) for word in rule.excepts)
    yield from ((word, _Use(rule, NEAR)) for word in rule.near)
    for number, pair in enumerate(rule.pairs):
        yield from ((word, _Use(rule, FIRST, number)) for word in pair.first)
        yield from ((word, _Use(rule, THEN, number)) for word in pair.then)
